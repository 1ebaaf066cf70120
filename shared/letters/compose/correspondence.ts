import { compareDates } from '../../calendar/local-date-arithmetic.ts';
import type { Authority } from '../../domain/authority.ts';
import type { LetterId } from '../../domain/ids.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LetterAbout } from '../letter-about.ts';

/** A letter of ours that went out in a matter. */
export interface SentLetter {
  readonly id: LetterId;
  readonly kind: Letter['kind'];
  readonly quarter?: string | undefined;
  readonly sent: { readonly on: LocalDate };
}

/** Our letters to an authority about a matter, in the order in which they were sent. */
export function sentLettersTo(state: State, about: LetterAbout, to: Authority): SentLetter[] {
  return [...state.letters.values()]
    .flatMap((letter) => {
      const { id, kind, quarter, sent } = letter;
      return letter.to === to && sent && isAbout(state, letter, about) ? [{ id, kind, quarter, sent }] : [];
    })
    .sort((a, b) => compareDates(a.sent.on, b.sent.on) || (a.id < b.id ? -1 : 1));
}

function isAbout(state: State, letter: Letter, about: LetterAbout): boolean {
  switch (about.kind) {
    case 'case':
      return letter.case === about.id;
    case 'recommendation':
      return letter.recommendations.includes(about.id);
    case 'report':
      return letter.recommendations.some((id) => state.recommendations.get(id)?.report === about.id);
    case 'docket':
      return false;
  }
}

/** @example 'response' for a letter of that kind, 'update' for a quarterly status */
export function letterNoun({ kind }: Pick<SentLetter, 'kind'>): string {
  switch (kind) {
    case 'response':
      return 'response';
    case 'quarterlyStatus':
      return 'update';
    case 'closeout':
      return 'closeout letter';
    default:
      return 'letter';
  }
}
