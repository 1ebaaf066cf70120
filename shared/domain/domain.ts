import type { z } from 'zod';
import { issuesInWords, plainIssue } from '../kernel/issues-in-words.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { docketIntents } from './docket/decide.ts';
import { evidenceIntents } from './evidence/decide.ts';
import { type DomainEvent, domainEvents, evolve } from './evolve.ts';
import type { EventSpec } from './fact.ts';
import type { AnyEvent, IntentSpec } from './intent.ts';
import { letterIntents } from './letter/decide.ts';
import { milestoneIntents } from './milestone/decide.ts';
import { caseIntents } from './nara-case/decide.ts';
import { officeIntents } from './office/decide.ts';
import { personIntents } from './person/decide.ts';
import { pilotIntents } from './pilot/decide.ts';
import { planIntents } from './plan/decide.ts';
import { problemIntents } from './problem/decide.ts';
import { promiseIntents } from './promise/decide.ts';
import { recommendationIntents } from './recommendation/decide.ts';
import { recordIntents } from './record/decide.ts';
import { rosterIntents } from './roster/decide.ts';
import type { State } from './state.ts';
import { suspenseIntents } from './suspense/decide.ts';

export type { DomainEvent };

/** Everything an officer can ask of the record. */
export const intents = {
  ...docketIntents,
  ...officeIntents,
  ...personIntents,
  ...recommendationIntents,
  ...caseIntents,
  ...planIntents,
  ...milestoneIntents,
  ...evidenceIntents,
  ...letterIntents,
  ...promiseIntents,
  ...suspenseIntents,
  ...pilotIntents,
  ...rosterIntents,
  ...problemIntents,
  ...recordIntents,
} as const;

export type IntentName = keyof typeof intents;

/** As it crosses IPC or comes from a command line: the intent's name and what it asks. */
export type Intent = {
  [Name in IntentName]: { readonly intent: Name } & z.input<(typeof intents)[Name]['asks']>;
}[IntentName];

/**
 * Decides one intent: the events to append, or why not. Parses what is asked, so it may be anything that came through a door.
 * Pure: `today` and `newId` come in.
 */
export function decide(
  state: State,
  asked: Readonly<Record<string, unknown>>,
  ports: { readonly today: LocalDate; readonly newId: () => string },
): Result<readonly DomainEvent[]> {
  const { intent: name, ...members } = asked;
  const spec = specOf(name);
  if (!spec) return unknownIntent(name);
  const parsed = spec.asks.safeParse(members, { error: plainIssue });
  if (!parsed.success)
    return refuse('badIntent', `${spec.yields}: ${issuesInWords(parsed.error)}.`, { issues: parsed.error.issues });
  const effective = (parsed.data as { effective?: LocalDate }).effective ?? ports.today;
  if (effective > ports.today) {
    return refuse(
      'futureDate',
      `The date ${effective} lies in the future (today is ${ports.today}): the record holds what has happened.`,
    );
  }
  const decided = spec.decide(state, parsed.data, { ...ports, effective });
  return decided.ok ? ok(decided.value.map(asDomainEvent)) : decided;
}

/** Decides several intents, each on the state that the ones before it leave: all of them, or the first refusal. */
export function decideAll(
  state: State,
  asked: readonly Readonly<Record<string, unknown>>[],
  ports: { readonly today: LocalDate; readonly newId: () => string },
): Result<readonly DomainEvent[]> {
  const events: DomainEvent[] = [];
  let reached = state;
  for (const [at, one] of asked.entries()) {
    const decided = decide(reached, one, ports);
    if (!decided.ok) return decided;
    events.push(...decided.value);
    // Nothing is decided on what the last one leaves, and whoever goes on from far before it would copy its tables.
    if (at < asked.length - 1) reached = decided.value.reduce(evolve, reached);
  }
  return ok(events);
}

/** The intent of this name, or the first that yields this type of event (`milestone.rescheduled`). */
export function intentNamed(word: string): IntentName | undefined {
  if (Object.hasOwn(intents, word)) return word as IntentName;
  return (Object.keys(intents) as IntentName[]).find((name) => intents[name].yields === word);
}

/** Reads an event as the journal stores it; refuses data that its schema does not know, since it must not be folded. */
export function parseEvent(stored: {
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
}): Result<DomainEvent> {
  const known: Readonly<Record<string, EventSpec>> = domainEvents;
  const spec = Object.hasOwn(known, stored.type) ? known[stored.type] : undefined;
  if (!spec || stored.v > spec.v) {
    return refuse(
      'notUnderstood',
      `${stored.type} version ${stored.v} was written by a newer version of the workbench.`,
    );
  }
  const parsed = spec.data.safeParse(stored.data, { error: plainIssue });
  if (!parsed.success) return refuse('notUnderstood', `${stored.type}: ${issuesInWords(parsed.error)}.`);
  return ok({ type: stored.type, v: stored.v, data: parsed.data } as DomainEvent);
}

function unknownIntent(name: unknown): Refusal {
  if (typeof name !== 'string')
    return refuse('unknownIntent', 'It is not said what is to be recorded, such as "milestone.completed".');
  return refuse('unknownIntent', `The record knows no "${name}".`);
}

function specOf(name: unknown): IntentSpec | undefined {
  return typeof name === 'string' && Object.hasOwn(intents, name)
    ? (intents[name as IntentName] as IntentSpec)
    : undefined;
}

/** Intents build their events with `event()`, which checks them against the same table. */
function asDomainEvent(event: AnyEvent): DomainEvent {
  return event as DomainEvent;
}
