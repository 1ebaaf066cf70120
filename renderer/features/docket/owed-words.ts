/** What is owed in the words of the screen: groups, days, and why a day is the day. */
import { warningOf } from '../../../shared/calendar/cited.ts';
import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { AgendaGroup, AgendaPart } from '../../../shared/obligations/agenda.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export const groupLooks: Readonly<Record<AgendaGroup, { readonly title: string; readonly status: Status }>> = {
  pastDue: { title: 'Past due', status: 'pastDue' },
  today: { title: 'Today', status: 'dueThisWeek' },
  thisWeek: { title: 'This week', status: 'dueThisWeek' },
  thisQuarter: { title: 'This quarter', status: 'onTime' },
  later: { title: 'Later', status: 'onTime' },
  expected: { title: 'Expected from others', status: 'onTime' },
};

/** Beside the title of a group; empty where the title says it all. @example 'to 9 Apr 2022', 'oldest 125 days' */
export function spanInWords({ group, until, obligations: [oldest] }: AgendaPart): string {
  if (group === 'pastDue') return oldest?.daysLate === undefined ? '' : `oldest ${counted(oldest.daysLate, 'day')}`;
  return until === undefined || group === 'today' ? '' : `to ${formatDate(until)}`;
}

/** @example '106 days late', '19 Dec 2021', 'done 15 Dec 2021, 20 days late' */
export function dayInWords({ lastDay, daysLate, fulfilledBy }: Obligation): string {
  const late = daysLate === undefined ? undefined : `${counted(daysLate, 'day')} late`;
  if (fulfilledBy === undefined) return late ?? formatDate(lastDay);
  return [`done ${formatDate(fulfilledBy.on)}`, late].filter((part) => part !== undefined).join(', ');
}

/** Both dates where there are two, every reason, the source, and whether anybody read it: sentences for the officer. */
export function whyInWords({ due, rolled, lastDay, reasons, citation, verification }: Obligation): string {
  const moves = rolled !== undefined && rolled === lastDay;
  const other =
    rolled === undefined ? '' : ` (${moves ? 'moves to' : 'next business day'} ${formatDateWithWeekday(rolled)})`;
  const warning = verification && warningOf(verification);
  const source = citation === undefined ? '' : ` Source: ${citation}${warning === undefined ? '' : ` (${warning})`}.`;
  return `${formatDateWithWeekday(due)}${other}. ${reasons.join(' ')}${source}`;
}

/** Nobody here has read the source of the rule that sets the date. */
export function isUnverified({ verification }: Pick<Obligation, 'verification'>): boolean {
  return verification !== undefined && verification !== 'verified';
}
