import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { EvidenceId } from '../../domain/ids.ts';
import { type LocalDate, localDateSchema } from '../../kernel/local-date.ts';
import type { DraftBlock, DraftInline } from '../draft.ts';

/** A line of a chronology that an officer put together. */
export interface DatedLine {
  /** A day, or a day and a clock: `2022-02-18T10:31`. */
  readonly on: string;
  readonly text: string;
  readonly evidence?: EvidenceId;
}

/**
 * The lines as a table of a letter: day, what happened, what shows it. The day of a line that rests on evidence of that day is a live
 * reference; any other is the officer's own word.
 */
export function chronologyTable(
  title: string,
  lines: readonly DatedLine[],
  dayOf: (evidence: EvidenceId) => LocalDate | undefined,
): DraftBlock {
  return {
    kind: 'table',
    caption: title,
    summary: 'One row for each thing that happened, by day: the day, what happened, and the enclosure that shows it.',
    columns: [{ heading: 'Date', isRowHeader: true }, { heading: 'What happened' }, { heading: 'Shown by' }],
    rows: lines.map((line) => [
      [dayInline(line, dayOf)],
      [{ kind: 'text', text: line.text }],
      line.evidence === undefined ? [] : [{ kind: 'citation', evidence: line.evidence }],
    ]),
  };
}

function dayInline({ on, evidence }: DatedLine, dayOf: (evidence: EvidenceId) => LocalDate | undefined): DraftInline {
  const day = localDateSchema.parse(on.slice(0, 10));
  if (evidence !== undefined && dayOf(evidence) === day)
    return { kind: 'reference', reference: `${evidence}.on|short` };
  return { kind: 'text', text: formatDate(day) };
}
