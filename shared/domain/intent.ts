import type { z } from 'zod';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Table } from '../kernel/table.ts';
import type { State } from './state.ts';

/** What an intent may know beside the state. */
export interface DecideContext {
  readonly today: LocalDate;
  /** The day the asked fact became true: as asked, else today; never later than today. */
  readonly effective: LocalDate;
  /** A fresh short id, unique in the docket. */
  readonly newId: () => string;
}

/** An event of any type, as intents answer it and the journal stores it. */
export interface AnyEvent {
  readonly type: string;
  readonly v: number;
  readonly data: { readonly effective: LocalDate };
}

/** How one intent is declared: the event it asks for, what the officer must say, and the pure decision. */
export interface IntentSpec<Asks extends z.ZodType = z.ZodType> {
  readonly yields: string;
  readonly asks: Asks;
  decide(state: State, asked: z.infer<Asks>, context: DecideContext): Result<readonly AnyEvent[]>;
}

/** Gives `decide` the types of what is asked. */
export function intent<Asks extends z.ZodType>(spec: IntentSpec<Asks>): IntentSpec<Asks> {
  return spec;
}

/** The first of several checks that refuses; undefined where all pass. */
export function firstRefusal(...checks: readonly (Refusal | undefined)[]): Refusal | undefined {
  return checks.find((check) => check !== undefined);
}

/** Refuses where an id names nothing in the docket. @example missing(state.milestones, id, 'milestone') */
export function missing<Id extends string, Row>(
  table: Table<Id, Row>,
  id: Id | null | undefined,
  noun: string,
): Refusal | undefined {
  if (id === undefined || id === null || table.has(id)) return undefined;
  return refuse('unknownId', `There is no ${noun} ${id} in this docket.`, { noun, id });
}

/** Refuses where an id is taken. */
export function taken<Id extends string, Row>(table: Table<Id, Row>, id: Id, noun: string): Refusal | undefined {
  return table.has(id)
    ? refuse('idTaken', `There is already a ${noun} ${id} in this docket.`, { noun, id })
    : undefined;
}

/** Refuses to take back what is not there. @example nothingThere(state.pilots, id, 'pilot', 'is not paused') */
export function nothingThere<Id extends string, Row>(
  table: Table<Id, Row>,
  id: Id,
  noun: string,
  sentence: string,
): Refusal {
  return missing(table, id, noun) ?? refuse('nothingThere', `${id} ${sentence}.`);
}

/** Refuses a fact of a day before the last of its kind, where they follow one another. @example beforeLast(id, last, effective, 'was extended', 'an extension') */
export function beforeLast(
  id: string,
  last: LocalDate | undefined,
  effective: LocalDate,
  was: string,
  another: string,
): Refusal | undefined {
  return refuseIf(
    last !== undefined && effective < last,
    'beforeLastMove',
    `${id} ${was} on ${last} already: ${another} of ${effective} cannot be recorded after it.`,
  );
}

/** Refuses with this code and sentence where the condition holds. */
export function refuseIf(condition: boolean, code: string, message: string): Refusal | undefined {
  return condition ? refuse(code, message) : undefined;
}
