import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { DateText } from './date.tsx';

interface EvidenceDateProps {
  readonly piece: Pick<Evidence, 'on' | 'isUndated'>;
  /** Where there is room for one word only, the day of the import stands behind it. */
  readonly isShort?: boolean;
  readonly isQuiet?: boolean;
  readonly isStop?: boolean;
}

/** The day of an original. One that bears none that can be believed is `undated`: the day of its import is never given out as its own. */
export function EvidenceDate({ piece, isShort = false, ...look }: EvidenceDateProps) {
  if (!piece.isUndated) return <DateText date={piece.on} {...look} />;
  return (
    <span
      className="date-cell muted"
      data-tooltip={`The original bears no date that can be believed. ${importedInWords(piece)}.`}
      {...(look.isStop ? { tabIndex: 0, role: 'note' } : {})}
    >
      {isShort ? 'undated' : undatedInWords(piece)}
      {isShort && <span className="visually-hidden">. {importedInWords(piece)}</span>}
    </span>
  );
}

/** @example 'undated (imported 22 Nov 2026)' */
export function undatedInWords({ on }: Pick<Evidence, 'on'>): string {
  return `undated (imported ${formatDate(on)})`;
}

function importedInWords({ on }: Pick<Evidence, 'on'>): string {
  return `Imported ${formatDate(on)}`;
}
