import type { LocalDate } from '../../kernel/local-date.ts';
import type { Sha256 } from '../../kernel/sha256.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId, EvidenceId, LetterId } from '../ids.ts';
import type { Basis, LetterKind, letterEvents } from './events.ts';

export interface Letter {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly case: CaseId;
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

type Letters = Table<LetterId, Letter>;

export function evolveLetters(letters: Letters, event: EventOf<typeof letterEvents>): Letters {
  switch (event.type) {
    case 'letter.drafted': {
      const { letter: id, effective: draftedOn, ...facts } = event.data;
      return letters.set(id, { id, draftedOn, ...facts, origin: 'workbench', status: 'draft' });
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
      const { letter: id, effective: on, evidence, ...facts } = event.data;
      return letters.set(id, {
        id,
        draftedOn: on,
        ...facts,
        origin: 'external',
        status: 'sent',
        sent: { on, proof: evidence },
      });
    }
  }
}
