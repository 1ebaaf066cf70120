import { z } from 'zod';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { Letter } from '../domain/letter/letter.ts';
import type { Milestone } from '../domain/milestone/milestone.ts';
import type { NaraCase } from '../domain/nara-case/nara-case.ts';
import type { Office } from '../domain/office/office.ts';
import type { Person } from '../domain/person/person.ts';
import type { Pilot } from '../domain/pilot/pilot.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Recommendation } from '../domain/recommendation/recommendation.ts';
import type { Roster } from '../domain/roster/roster.ts';
import type { Suspense } from '../domain/suspense/suspense.ts';
import { localDateSchema } from '../kernel/local-date.ts';
import { contract } from './contract.ts';

/** A day that is looked back to, and the day by whose end it had to be recorded: any day where none is given. */
export const lookSchema = z.strictObject({ asOf: localDateSchema, knownOn: localDateSchema.optional() });
export type Look = z.output<typeof lookSchema>;

/** A record as the ledger folded it, with its table: it was never anything but this program's own, so only its shape is looked at. */
export type RowAsOf =
  | { readonly table: 'offices'; readonly row: Office }
  | { readonly table: 'people'; readonly row: Person }
  | { readonly table: 'recommendations'; readonly row: Recommendation }
  | { readonly table: 'cases'; readonly row: NaraCase }
  | { readonly table: 'plans'; readonly row: Plan }
  | { readonly table: 'milestones'; readonly row: Milestone }
  | { readonly table: 'letters'; readonly row: Letter }
  | { readonly table: 'suspenses'; readonly row: Suspense }
  | { readonly table: 'pilots'; readonly row: Pilot }
  | { readonly table: 'rosters'; readonly row: Roster }
  | { readonly table: 'evidence'; readonly row: Evidence };

export const tablesAsOf = [
  'offices',
  'people',
  'recommendations',
  'cases',
  'plans',
  'milestones',
  'letters',
  'suspenses',
  'pilots',
  'rosters',
  'evidence',
] as const satisfies readonly RowAsOf['table'][];

/**
 * The record as it stood on a day: every row but the evidence that was linked to nothing, `limit` of them from row `from` on. Pages are of
 * one state where they tell the same `entryCount`. Refuses with `docket.noneOpen`, or `docket.dayToCome` for a day after today.
 */
export const readAsOf = contract(
  'docket.readAsOf',
  lookSchema.extend({ from: z.int().nonnegative(), limit: z.int().min(1).max(2_000) }),
  z.strictObject({
    rows: z.array(z.custom<RowAsOf>(isRowAsOf, 'must be a record')).readonly(),
    total: z.int().nonnegative(),
    entryCount: z.int().nonnegative(),
  }),
);

function isRowAsOf(value: unknown): value is RowAsOf {
  const { table, row } = Object(value) as { readonly table?: unknown; readonly row?: unknown };
  return tablesAsOf.some((name) => name === table) && typeof Object(row).id === 'string';
}
