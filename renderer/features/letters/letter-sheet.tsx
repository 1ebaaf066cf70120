import './letters.css';
import { type ReactNode, useMemo } from 'react';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LetterPage } from '../../../shared/contracts/letter-page-schema.ts';
import type { Basis } from '../../../shared/domain/letter/events.ts';
import type { LetterDocument } from '../../../shared/letters/letter-document.ts';
import type { DocketRecords } from '../docket/api.ts';
import { knownValues } from './bound-values.ts';
import { LetterRecord } from './letter-inlines.tsx';
import { LetterText } from './letter-text.tsx';
import { PagePreview } from './page-preview.tsx';

interface LetterSheetProps {
  readonly document: LetterDocument;
  readonly pages: readonly LetterPage[];
  readonly basis: Basis;
  readonly records: DocketRecords;
  /** Above and below the text. */
  readonly head: ReactNode;
  readonly foot?: ReactNode;
}

/** A letter: its text at the left, its pages at the right. */
export function LetterSheet({ document, pages, basis, records, head, foot }: LetterSheetProps) {
  const record = useMemo(
    () => ({ known: knownValues(records), counted: `From the record as of ${formatDate(basis.asOf)}.` }),
    [records, basis.asOf],
  );
  return (
    <article className="letter-sheet">
      <div className="letter-said">
        {head}
        <LetterRecord value={record}>
          <LetterText document={document} />
        </LetterRecord>
        {foot}
      </div>
      <PagePreview pages={pages} title={document.meta.title} />
    </article>
  );
}

/** Which entries the letter rests on. */
export function BasisLine({ basis: { heads, asOf } }: { readonly basis: Basis }) {
  return (
    <p className="letter-basis">
      {`Rests on the record as of ${formatDate(asOf)}, up to `}
      {heads.map(({ device, seq, hash }, index) => (
        <span key={device}>
          {index > 0 && ', '}
          {`entry ${seq} of ${device} `}
          <span className="mono" data-tooltip={hash}>
            {hash.slice(0, 12)}
          </span>
        </span>
      ))}
      .
    </p>
  );
}
