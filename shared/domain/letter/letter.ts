import type { LocalDate } from '../../kernel/local-date.ts';
import type { Sha256 } from '../../kernel/sha256.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { Authority } from '../authority.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId, EvidenceId, LetterId, RecommendationId } from '../ids.ts';
import type { Basis, LetterKind, letterEvents } from './events.ts';

export interface Letter {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly to: Authority;
  /** Name and title, as an external letter prints them. */
  readonly addressee?: string | undefined;
  /** Every letter is about a case, or about recommendations, or both. */
  readonly case?: CaseId | undefined;
  readonly recommendations: readonly RecommendationId[];
  readonly quarter?: string | undefined;
  readonly title: string;
  /** The day it was drafted; for an external letter the day it was sent. */
  readonly draftedOn: LocalDate;
  /** External: sent before the workbench and registered afterwards. */
  readonly origin: 'workbench' | 'external';
  readonly status: 'draft' | 'issued' | 'sent';
  readonly issued?:
    | { readonly on: LocalDate; readonly document: Sha256; readonly pdf: Sha256; readonly basis: Basis }
    | undefined;
  readonly sent?:
    | { readonly on: LocalDate; readonly means?: string | undefined; readonly proof?: EvidenceId | undefined }
    | undefined;
}

/** The day from which a letter speaks: when it was sent, else issued; undefined for a draft. */
export function letterDay({ issued, sent }: Letter): LocalDate | undefined {
  return sent?.on ?? issued?.on;
}

type Letters = Table<LetterId, Letter>;

export function evolveLetters(letters: Letters, event: EventOf<typeof letterEvents>): Letters {
  switch (event.type) {
    case 'letter.drafted': {
      const { letter: id, effective: draftedOn, ...facts } = event.data;
      const written = { to: 'NARA', recommendations: [], origin: 'workbench', status: 'draft' } as const;
      return letters.set(id, { id, draftedOn, ...facts, ...written });
    }
    case 'letter.issued': {
      const { effective: on, document, pdf, basis } = event.data;
      return changeRow(letters, event.data.letter, (row) => ({
        ...row,
        status: 'issued',
        issued: { on, document, pdf, basis },
      }));
    }
    case 'letter.sent': {
      const { effective: on, means, proof } = event.data;
      return changeRow(letters, event.data.letter, (row) => ({ ...row, status: 'sent', sent: { on, means, proof } }));
    }
    case 'letter.registered': {
      const { letter: id, effective: on, means, evidence: proof, ...facts } = event.data;
      return letters.set(id, {
        id,
        draftedOn: on,
        ...facts,
        origin: 'external',
        status: 'sent',
        sent: { on, means, proof },
      });
    }
  }
}
