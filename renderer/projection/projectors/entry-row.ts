import type { DomainEvent } from '../../../shared/domain/evolve.ts';
import type {
  CaseId,
  LetterId,
  MilestoneId,
  PilotId,
  PlanId,
  PromiseId,
  SuspenseId,
} from '../../../shared/domain/ids.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import type { EntryRow } from '../rows.ts';
import { allTouchedBy, type RecordName } from '../../../shared/domain/touched-record.ts';

/** The row of one entry. `around` are the states before and after it. */
export function entryRow(entry: LedgerEntry, position: number, around: readonly [State, State]): EntryRow {
  const { seq, device: _device, recordedAt, actor, prev: _prev, hash, ...event } = entry;
  return {
    position,
    seq,
    recordedAt,
    actor,
    type: event.type,
    effective: event.data.effective,
    about: toldIn(event, around).map((record) => historyPlace(record, position)),
    hash,
    ...(event.type !== 'evidence.imported' && { event }),
  };
}

/** A place in the history of one record; its text orders as positions do. */
export function historyPlace({ kind, id }: RecordName, position: number): string {
  return `${kind}:${id}|${String(position).padStart(10, '0')}`;
}

/** The histories that tell an event: its record's own, and those of what evidence is linked to, of a milestone's plan, of a promise's letter, of a letter's case, of what a plan begins or ceases to answer, and of what a suspense or a pilot is about. */
function toldIn(event: DomainEvent, around: readonly [State, State]): RecordName[] {
  if (event.type === 'problem.silenced' || event.type === 'problem.voiced') {
    const { subject } = event.data;
    // A rule of the rule table has no history of its own.
    return subject.kind === 'rule' ? [] : [subject];
  }
  const [record, ...others] = allTouchedBy(event);
  if (record === undefined) return [];
  if (event.type === 'evidence.linked' || event.type === 'evidence.unlinked') return [record, event.data.subject];
  if (event.type === 'plan.answersAdded' || event.type === 'plan.answersRemoved')
    return [record, ...answeredIn(event.data)];
  const owner = ownerOf(record, around);
  return owner === undefined ? [record, ...others] : [record, ...others, owner];
}

function answeredIn({
  recommendations,
  cases,
}: {
  readonly recommendations: readonly string[];
  readonly cases: readonly string[];
}): RecordName[] {
  return [
    ...recommendations.map((id) => ({ kind: 'recommendation', id }) as const),
    ...cases.map((id) => ({ kind: 'case', id }) as const),
  ];
}

/** A withdrawn record is only in the state before, a new one only in the state after. */
function ownerOf({ kind, id }: RecordName, [before, after]: readonly [State, State]): RecordName | undefined {
  if (kind === 'milestone') {
    const plan: PlanId | undefined = (
      after.milestones.get(id as MilestoneId) ?? before.milestones.get(id as MilestoneId)
    )?.plan;
    return plan && { kind: 'plan', id: plan };
  }
  if (kind === 'promise') {
    const promise = after.promises.get(id as PromiseId) ?? before.promises.get(id as PromiseId);
    return promise && { kind: 'letter', id: promise.letter };
  }
  if (kind === 'letter') {
    const of: CaseId | undefined = (after.letters.get(id as LetterId) ?? before.letters.get(id as LetterId))?.case;
    return of && { kind: 'case', id: of };
  }
  if (kind === 'suspense')
    return (after.suspenses.get(id as SuspenseId) ?? before.suspenses.get(id as SuspenseId))?.about;
  if (kind === 'pilot') return (after.pilots.get(id as PilotId) ?? before.pilots.get(id as PilotId))?.about;
  return undefined;
}
