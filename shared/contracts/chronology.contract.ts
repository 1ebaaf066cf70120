import { z } from 'zod';
import { chronologyIdSchema, chronologySchema } from '../chronology/chronology.ts';
import { contract } from './contract.ts';

const listedSchema = z.strictObject({ id: chronologyIdSchema, title: z.string(), count: z.int().nonnegative() });
export type ListedChronology = z.output<typeof listedSchema>;

/** The chronologies of the open docket, in order of their ids; one that cannot be read is left out. Refuses with `docket.noneOpen` or a disk code. */
export const listChronologies = contract('chronology.list', z.null(), z.array(listedSchema).readonly());

/** Makes an empty one. Refuses with `docket.noneOpen`, `readOnly` or a disk code. */
export const createChronology = contract(
  'chronology.create',
  z.strictObject({ title: chronologySchema.unwrap().shape.title }),
  chronologySchema,
);

/** As it was last saved. Refuses with `chronology.unknown`, `chronology.unreadable`, `docket.noneOpen` or a disk code. */
export const readChronology = contract('chronology.read', z.strictObject({ id: chronologyIdSchema }), chronologySchema);

/** Whole or not at all: on the disk when it is answered. Refuses with `chronology.unknown`, `docket.noneOpen`, `readOnly` or a disk code. */
export const saveChronology = contract('chronology.save', chronologySchema, z.null());
