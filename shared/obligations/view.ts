/** What every source of obligations reads: the record folded as of a day, with what more than one source looks up indexed once. */
import { compareDates } from '../calendar/local-date-arithmetic.ts';
import type { RuleTable } from '../calendar/rule-table.ts';
import type { CaseId, RecommendationId, Subject } from '../domain/ids.ts';
import type { Letter } from '../domain/letter/letter.ts';
import type { PromiseTold } from '../domain/promise/promise.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { rowsById } from '../kernel/table.ts';
import { nameOf } from './promises-about.ts';

export type SentLetter = Letter & { readonly sent: NonNullable<Letter['sent']> };

export interface View {
  readonly state: State;
  readonly rules: RuleTable;
  /** The day that the state was folded to. */
  readonly today: LocalDate;
  /** The letters on a case or a recommendation that went out, by day. */
  lettersAbout(id: CaseId | RecommendationId): readonly SentLetter[];
  /** What the authorities now count on: of several dates told to one of them for one record, the last. A case may have more than one. */
  promisesAbout(subject: Subject): readonly PromiseTold[];
  /** All of these, by id. */
  readonly standingPromises: readonly PromiseTold[];
}

/** Reads the letters and promises once; everything else is looked up in the state. */
export function viewOf(state: State, rules: RuleTable, today: LocalDate): View {
  const letters = lettersByRecord(state);
  const standingPromises = lastTold(state);
  const promises = Map.groupBy(standingPromises, ({ about }) => nameOf(about));
  return {
    state,
    rules,
    today,
    lettersAbout: (id) => letters.get(id) ?? [],
    promisesAbout: (subject) => promises.get(nameOf(subject)) ?? [],
    standingPromises,
  };
}

function lettersByRecord({ letters }: State): ReadonlyMap<string, readonly SentLetter[]> {
  const byRecord = new Map<string, SentLetter[]>();
  const sent = rowsById(letters).filter((letter): letter is SentLetter => letter.sent !== undefined);
  for (const letter of sent.sort((a, b) => compareDates(a.sent.on, b.sent.on))) {
    for (const id of [...(letter.case ? [letter.case] : []), ...letter.recommendations]) {
      const own = byRecord.get(id);
      if (own) own.push(letter);
      else byRecord.set(id, [letter]);
    }
  }
  return byRecord;
}

/** By their letters' days a later promise takes the place of an earlier one; of a case each is of its own, for it says what will be done. */
function lastTold({ promises }: State): readonly PromiseTold[] {
  const last = new Map<string, PromiseTold>();
  for (const promise of rowsById(promises).sort((a, b) => compareDates(a.on, b.on))) {
    const { id, to, about } = promise;
    last.set(about.kind === 'case' ? id : `${to} ${nameOf(about)}`, promise);
  }
  return [...last.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
