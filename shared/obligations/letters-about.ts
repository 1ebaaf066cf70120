import { compareDates } from '../calendar/local-date-arithmetic.ts';
import type { CaseId, RecommendationId } from '../domain/ids.ts';
import type { Letter } from '../domain/letter/letter.ts';
import type { State } from '../domain/state.ts';
import { groupRows } from '../kernel/group-rows.ts';

export type SentLetter = Letter & { readonly sent: NonNullable<Letter['sent']> };

const byRecord = groupRows(recordsAnswered);

/** Ids of the case and the recommendations that a letter is on. */
export function recordsAnswered({ case: of, recommendations }: Letter): readonly string[] {
  return of ? [of, ...recommendations] : recommendations;
}

/** The letters on a case or a recommendation, sent or not, by id. */
export function lettersAbout({ letters }: State, id: CaseId | RecommendationId): readonly Letter[] {
  return byRecord(letters, id);
}

/** Those that went out, by day. */
export function sentLettersAbout(state: State, id: CaseId | RecommendationId): readonly SentLetter[] {
  return lettersAbout(state, id)
    .filter((letter): letter is SentLetter => letter.sent !== undefined)
    .sort((a, b) => compareDates(a.sent.on, b.sent.on));
}
