import { z } from 'zod';
import { chronologyIdSchema, chronologySchema, newChronologySchema } from '../chronology/chronology.ts';
import { caseIdSchema } from '../domain/ids.ts';
import { instantSchema } from '../kernel/instant.ts';
import { contract } from './contract.ts';

const listedSchema = z.strictObject({
  id: chronologyIdSchema,
  title: z.string(),
  case: caseIdSchema.nullable(),
  /** Lines. */
  count: z.int().nonnegative(),
  /** Null for one that was last saved before this was kept. */
  changedAt: instantSchema.nullable(),
});
export type ListedChronology = z.output<typeof listedSchema>;

/** The chronologies of the open docket, in order of their ids; `faults` says of those that cannot be read why. Refuses with `docket.noneOpen` or a disk code. */
export const listChronologies = contract(
  'chronology.list',
  z.null(),
  z.strictObject({ chronologies: z.array(listedSchema).readonly(), faults: z.array(z.string()).readonly() }),
);

/** Gives it the next number. Refuses with `docket.noneOpen`, `readOnly` or a disk code. */
export const createChronology = contract('chronology.create', newChronologySchema, chronologySchema);

/** As it was last saved. Refuses with `chronology.unknown`, `chronology.unreadable`, `docket.noneOpen` or a disk code. */
export const readChronology = contract('chronology.read', z.strictObject({ id: chronologyIdSchema }), chronologySchema);

/** Whole or not at all: on the disk when it is answered. Refuses with `chronology.unknown`, `docket.noneOpen`, `readOnly` or a disk code. */
export const saveChronology = contract('chronology.save', chronologySchema, z.null());

/** For good; the window must have asked. No error where it is gone already. Refuses with `docket.noneOpen`, `readOnly` or a disk code. */
export const discardChronology = contract('chronology.discard', z.strictObject({ id: chronologyIdSchema }), z.null());
