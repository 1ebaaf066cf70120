import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, and moved away from a day that an authority still counts on; once that day is past, the promise tells of it. */
export const changeNotTold: ProblemRule<MilestoneDossier> = {
  code: 'milestone.changeNotTold',
  title: 'Change of date not told',
  severity: 'warning',
  settledBy: 'Tell the new date in a letter, and record which letter told it.',
  find({ row, promises }, { today }) {
    const { id, completedOn, reschedules } = row;
    const last = reschedules.at(-1);
    if (completedOn !== undefined || !last || last.toldIn) return undefined;
    const told = promises.find(({ on, due }) => on <= last.on && due !== currentDue(row) && due >= today);
    if (!told) return undefined;
    return {
      message: `${id} was moved to ${formatDate(last.to)} on ${formatDate(last.on)}, but ${told.to} was told ${formatDate(told.due)} in ${told.letter} and has not been told otherwise.`,
      fix: { command: 'RecordChangeTold', arguments: { milestone: id } },
    };
  },
};
