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
import { journalPlaceSchema } from './journal.contract.ts';

/** A day that is looked back to, and the day by whose end it had to be recorded: any day where none is given. */
export const lookSchema = z.strictObject({ asOf: localDateSchema, knownOn: localDateSchema.optional() });
export type Look = z.output<typeof lookSchema>;

/** A record as the ledger folded it, with its table: it was never anything but this program's own, so only its shape is looked at. */
export type RowTold =
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

/** Few enough to be held whole by every window. */
export const heldTables = [
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
] as const satisfies readonly RowTold['table'][];

const tables: readonly RowTold['table'][] = [...heldTables, 'evidence'];

/**
 * The record, `limit` rows of it from row `from` on, each table in order of ids: as it stands, or as it stood on the day of `look`. Pages are
 * of one state where they tell the same place. Asked with `since`, it may tell only rows that are new or other since that place, and
 * which are gone. Refuses with `docket.noneOpen`, or `docket.dayToCome` for a day after today.
 */
export const readRows = contract(
  'docket.readRows',
  z.strictObject({
    /** Every record but evidence, promises and imports; or the evidence that is linked to anything. */
    of: z.enum(['records', 'linked']),
    look: lookSchema.optional(),
    /** Of records as they stand: up to where they are known. */
    since: journalPlaceSchema.optional(),
    from: z.int().nonnegative(),
    limit: z.int().min(1).max(2_000),
  }),
  z.strictObject({
    rows: z.array(z.custom<RowTold>(isRowTold, 'must be a record')).readonly(),
    /** Of rows that are gone: only where not all are told. */
    gone: z.array(z.strictObject({ table: z.enum(heldTables), id: z.string() })).readonly(),
    isWhole: z.boolean(),
    total: z.int().nonnegative(),
    place: journalPlaceSchema,
  }),
);
export type RowsRead = z.output<typeof readRows.reply>;

function isRowTold(value: unknown): value is RowTold {
  const { table, row } = Object(value) as { readonly table?: unknown; readonly row?: unknown };
  return tables.some((name) => name === table) && typeof Object(row).id === 'string';
}
