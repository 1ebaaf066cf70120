import { slipDays, standingOf } from '../../../shared/figures/milestone-standing.ts';
import { standingInWords } from '../../../shared/figures/standing-words.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DatedRow } from '../../ui/chart/dated-row.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { type MilestoneRow, openRecord } from '../docket/api.ts';

/** A milestone as a line of a chart; activating it opens the milestone. */
export function datedMilestone(workbench: Workbench, row: MilestoneRow, today: LocalDate): DatedRow {
  const { id, description: title, originalDue: original, due: current, completedOn: actual } = row;
  return {
    id,
    title,
    original,
    current,
    actual,
    state: standingOf(row, today),
    slipDays: slipDays(row, today),
    words: standingInWords(row, today),
    open: () => openRecord(workbench, { kind: 'milestone', id }),
  };
}
