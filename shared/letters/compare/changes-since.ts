/** What happened to the matter of a letter since the letter before it: computed, never written. */
import type { MilestoneId } from '../../domain/ids.ts';
import { printedStatus } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Action, actionsOf, ofStanding, plansAbout, recommendationsAbout } from '../compose/actions.ts';
import type { LetterAbout } from '../letter-about.ts';
import type { Baseline } from './baseline.ts';
import { type PromiseOutcome, promiseOutcomes } from './promise-outcomes.ts';

export interface ChangesSince {
  readonly baseline: Pick<Baseline, 'letter' | 'kind' | 'on' | 'asOf'>;
  /** The day of the record that they are told up to. */
  readonly asOf: LocalDate;
  readonly before: Tally;
  readonly now: Tally;
  /** By milestone; one that was moved and is past due again is told twice. Of one that is completed the moves before it are not. */
  readonly actions: readonly ActionChange[];
  /** Of recommendations and of the case, by id. */
  readonly statuses: readonly StatusChange[];
  /** What the letter promised, and was kept or slipped since; in order of their days. */
  readonly promises: readonly PromiseOutcome[];
}

export interface Tally {
  readonly actions: number;
  readonly complete: number;
  readonly pastDue: number;
}

export interface ActionChange {
  /** `neverRecorded`: the letter told a date that no entry ever gave it; nothing was moved. */
  readonly kind: 'added' | 'withdrawn' | 'completed' | 'reopened' | 'rescheduled' | 'neverRecorded' | 'pastDue';
  readonly milestone: MilestoneId;
  readonly description: string;
  /** The date that the letter had for it; undefined where it had none. */
  readonly from?: LocalDate | undefined;
  /** The date that the record has now: when it was completed, else when it is due. */
  readonly to?: LocalDate | undefined;
  /** Of a move: who approved it. */
  readonly approver?: string | undefined;
  readonly reason?: string | undefined;
}

export interface StatusChange {
  readonly id: string;
  /** Key of the live reference that prints `now`. */
  readonly source: string;
  readonly before?: string | undefined;
  readonly now?: string | undefined;
}

/** The matter as it stands: folded as of `asOf`. */
export interface Standing {
  readonly state: State;
  readonly about: LetterAbout;
  readonly asOf: LocalDate;
}

export function changesSince(baseline: Baseline, { state, about, asOf }: Standing): ChangesSince {
  const { letter, kind, on } = baseline;
  const before = actionsOf(baseline.state, plansAbout(baseline.state, about), baseline.asOf);
  const now = actionsOf(state, plansAbout(state, about), asOf);
  return {
    baseline: { letter, kind, on, asOf: baseline.asOf },
    asOf,
    before: tallyOf(before),
    now: tallyOf(now),
    actions: actionChanges(before, now, toldDates(baseline)),
    statuses: [...recommendationChanges(baseline, { state, about, asOf }), ...caseChanges(baseline, state, about)],
    promises: promiseOutcomes(baseline.promises, state, asOf),
  };
}

export function isUnchanged({ actions, statuses, promises }: ChangesSince): boolean {
  return actions.length + statuses.length + promises.length === 0;
}

function tallyOf(actions: readonly Action[]): Tally {
  return {
    actions: actions.length,
    complete: ofStanding(actions, 'complete').length,
    pastDue: ofStanding(actions, 'pastDue').length,
  };
}

/** What the letter itself said goes before what the record had on its day. */
function toldDates({ promises }: Baseline): ReadonlyMap<string, LocalDate> {
  return new Map(promises.filter(({ about }) => about.kind === 'milestone').map(({ about, due }) => [about.id, due]));
}

function actionChanges(
  before: readonly Action[],
  now: readonly Action[],
  told: ReadonlyMap<string, LocalDate>,
): readonly ActionChange[] {
  const earlier = new Map(before.map((action) => [action.milestone.id, action]));
  const later = new Map(now.map((action) => [action.milestone.id, action]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return ids.flatMap((id) => changesOf(earlier.get(id), later.get(id), told.get(id)));
}

function changesOf(was: Action | undefined, is: Action | undefined, told: LocalDate | undefined): ActionChange[] {
  const action = is ?? was;
  if (!action) return [];
  const { id: milestone, description, completedOn, reschedules } = action.milestone;
  const from = told ?? was?.due;
  const change = (kind: ActionChange['kind'], to?: LocalDate): ActionChange => ({
    kind,
    milestone,
    description,
    from,
    to,
  });
  if (!is) return [change('withdrawn')];
  if (!was && !told) return [change('added', is.due), ...(completedOn ? [change('completed', completedOn)] : [])];
  const last = reschedules.at(-1);
  const moved = { ...change('rescheduled', is.due), approver: last?.approver, reason: last?.reason };
  const isRecorded = was?.due !== is.due || reschedules.some(({ to }) => to === told);
  const isDone = is.standing === 'complete';
  const wasDone = was?.standing === 'complete';
  return [
    ...(!isDone && from !== is.due ? [isRecorded ? moved : change('neverRecorded', is.due)] : []),
    ...(isDone && !wasDone ? [change('completed', completedOn)] : []),
    ...(wasDone && !isDone ? [change('reopened', is.due)] : []),
    ...(is.standing === 'pastDue' && was?.standing !== 'pastDue' ? [change('pastDue', is.due)] : []),
  ];
}

function recommendationChanges(baseline: Baseline, { state, about }: Standing): readonly StatusChange[] {
  return recommendationsAbout(state, about).flatMap((row) => {
    const was = baseline.state.recommendations.get(row.id);
    const [before, now] = [was && printedStatus(was), printedStatus(row)];
    return before === now ? [] : [{ id: row.id, source: `${row.id}.status`, before, now }];
  });
}

function caseChanges(baseline: Baseline, state: State, about: LetterAbout): readonly StatusChange[] {
  if (about.kind !== 'case') return [];
  const [was, is] = [baseline.state.cases.get(about.id), state.cases.get(about.id)];
  const [before, now] = [was, is].map((row) => row && (row.closure ? 'closed' : 'open'));
  return before === now ? [] : [{ id: about.id, source: `${about.id}.status`, before, now }];
}
