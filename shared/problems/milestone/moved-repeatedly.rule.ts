import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { currentDue } from '../../domain/milestone/milestone.ts';
import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { MilestoneDossier } from './milestone-dossier.ts';

/** Open, not late by its current date, and moved again and again. */
export const movedRepeatedly: ProblemRule<MilestoneDossier> = {
  code: 'milestone.movedRepeatedly',
  title: 'Milestone moved again and again',
  severity: 'info',
  settledBy: 'Complete the milestone, or look again at whether its plan can work.',
  find({ row }, { today, times }) {
    const { id, completedOn, originalDue, reschedules } = row;
    const due = currentDue(row);
    if (completedOn !== undefined || reschedules.length < times || due < today) return undefined;
    const days = counted(Math.abs(daysBetween(originalDue, due)), 'day');
    return {
      message: `${id} was moved ${counted(reschedules.length, 'time')}: from ${formatDate(originalDue)} to ${formatDate(due)}, ${days} ${due < originalDue ? 'earlier' : 'later'}.`,
      fix: { command: 'NoteProgress', arguments: { milestone: id } },
    };
  },
};
