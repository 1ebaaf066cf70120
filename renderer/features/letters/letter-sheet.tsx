import './letters.css';
import { type ReactNode, useMemo } from 'react';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LetterPage } from '../../../shared/contracts/letter-page-schema.ts';
import type { Basis } from '../../../shared/domain/letter/events.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { LetterDocument } from '../../../shared/letters/letter-document.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import type { DocketRecords } from '../docket/api.ts';
import { knownValues } from './bound-values.ts';
import { LetterRecord } from './letter-inlines.tsx';
import { LetterText } from './letter-text.tsx';
import { PagePreview } from './page-preview.tsx';

interface ShownLetter {
  readonly document: LetterDocument;
  readonly pages: readonly LetterPage[];
  readonly basis: Basis;
}

interface LetterSheetProps {
  /** Undefined until the ledger has answered. */
  readonly answer: Result<ShownLetter> | undefined;
  /** Undefined for a letter that is frozen: its values are not of today's record. */
  readonly records?: DocketRecords;
  /** The bar above the text, and what stands below it. It keeps its place, and the focus, whatever the answer is. */
  readonly bar: ReactNode;
  readonly facts?: ReactNode;
  readonly foot?: ReactNode;
}

/** A letter: its text at the left, its pages at the right; or the sentence that refuses it. */
export function LetterSheet({ answer, records, bar, facts, foot }: LetterSheetProps) {
  return (
    <article className="letter-sheet">
      <div className="letter-columns">
        <div className="letter-said">
          {bar}
          {facts}
          {answer?.ok === true && (
            <>
              <BasisLine basis={answer.value.basis} />
              {records === undefined ? (
                <LetterText document={answer.value.document} />
              ) : (
                <BoundText shown={answer.value} records={records} />
              )}
            </>
          )}
          {answer?.ok === false && (
            <p className="letter-refused" role="alert">
              <Icon name="error" size={14} />
              {answer.message}
            </p>
          )}
          {answer !== undefined && foot}
        </div>
        {answer?.ok === true && <PagePreview pages={answer.value.pages} title={answer.value.document.meta.title} />}
      </div>
    </article>
  );
}

function BoundText({
  shown: { document, basis },
  records,
}: {
  readonly shown: ShownLetter;
  readonly records: DocketRecords;
}) {
  const record = useMemo(
    () => ({ known: knownValues(records, basis.asOf), counted: `From the record as of ${formatDate(basis.asOf)}.` }),
    [records, basis.asOf],
  );
  return (
    <LetterRecord value={record}>
      <LetterText document={document} />
    </LetterRecord>
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
          {`entry ${seq} of device ${device}, hash `}
          <span className="mono" data-tooltip={hash}>
            {hash.slice(0, 12)}
          </span>
        </span>
      ))}
      .
    </p>
  );
}
