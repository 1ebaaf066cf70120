/** Why a date is due: the rule, the day it counts from, how, and whether it moves. For the hover card and for screen readers. */
import { daysBetween, formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { UpdatePeriod } from '../../../shared/calendar/update-due.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { MilestoneRow } from '../../projection/rows.ts';

/** @example 'Thu 25 Nov 2021. 30 calendar days from ... (36 CFR 1230.16). Counted from NARA’s letter of Tue 26 Oct 2021.' */
export function reasonOfResponse({ letterDate, responseDue, responseBasis }: NaraCase): string {
  const days = counted(daysBetween(letterDate, responseDue), 'calendar day');
  return [
    `${formatDateWithWeekday(responseDue)}.`,
    responseBasis === undefined ? 'No basis is recorded.' : sentence(responseBasis),
    `That is ${days} after NARA’s letter of ${formatDateWithWeekday(letterDate)}. No rule says that it moves off a weekend or a holiday.`,
  ].join(' ');
}

export function reasonOfUpdate({ cadence, acknowledgedOn }: NaraCase, { due, last }: UpdatePeriod): string {
  const commitment = 'A commitment of this case: 36 CFR 1230 sets no periodic updates.';
  if (cadence?.every === 'months') {
    const every = `Every ${counted(cadence.months, 'month')}, counted from ${formatDateWithWeekday(cadence.from)}.`;
    return `${formatDateWithWeekday(due)}. ${every} ${commitment} It does not move off a weekend or a holiday.`;
  }
  const after = `${counted(cadence?.daysAfterEnd ?? 0, 'calendar day')} after the fiscal quarter ends on ${formatDateWithWeekday(last)}.`;
  const since =
    acknowledgedOn === undefined ? '' : ` Quarters count from NARA’s acknowledgement of ${formatDate(acknowledgedOn)}.`;
  return `${formatDateWithWeekday(due)}. ${after}${since} ${commitment}`;
}

export function reasonOfMilestone({ due, originalDue, reschedules }: MilestoneRow): string {
  const last = reschedules.at(-1);
  if (last === undefined) return `${formatDateWithWeekday(due)}. The original date of the plan; it was never moved.`;
  const why = last.reason === undefined ? 'No reason was given.' : `Reason: ${sentence(last.reason)}`;
  const by = last.approver === undefined ? '' : ` Approved by ${last.approver}.`;
  return `${formatDateWithWeekday(due)}. Moved ${counted(reschedules.length, 'time')} from ${formatDate(originalDue)}, last on ${formatDate(last.on)}. ${why}${by}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
