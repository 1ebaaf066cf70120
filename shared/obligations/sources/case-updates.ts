import { findRule } from '../../calendar/find-rule.ts';
import { fiscalQuarterInWords, printFiscalQuarter } from '../../calendar/fiscal-quarter.ts';
import { formatDate, formatDateWithWeekday } from '../../calendar/local-date-arithmetic.ts';
import { type Update, type UpdatePeriod, updatesOf } from '../../calendar/update-due.ts';
import type { Cadence } from '../../domain/nara-case/events.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import { counted } from '../../kernel/counted.ts';
import { type SentLetter, sentLettersAbout } from '../letters-about.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweOn, silentRoll } from '../owe.ts';
import type { View } from '../view.ts';
import { unlessCaseClosed } from './nara-case.ts';
import { subjectOwner } from './subject.ts';

/** The periodic updates that a case promises: those that were sent, those that are late, and the next one. */
export function updatesOwed(view: View, row: NaraCase): readonly Obligation[] {
  const { cadence } = row;
  if (!cadence) return [];
  return unlessCaseClosed(
    row,
    updatesSoFar(view, row, cadence).map((update) => updateOwed(view, row, cadence, update)),
  );
}

/** A cadence has no end of its own; nor has it any where the calendar ends. */
function updatesSoFar(view: View, { id, acknowledgedOn }: NaraCase, cadence: Cadence): Update<SentLetter>[] {
  const letters = sentLettersAbout(view.state, id).filter(({ kind }) => kind === 'quarterlyStatus');
  const found: Update<SentLetter>[] = [];
  try {
    for (const update of updatesOf(cadence, acknowledgedOn, letters)) {
      found.push(update);
      if (!update.metBy && update.period.due >= view.today) break;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function updateOwed(view: View, row: NaraCase, cadence: Cadence, { period, metBy }: Update<SentLetter>): Obligation {
  const subject = { kind: 'case', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: `update/${period.quarter ? printFiscalQuarter(period.quarter) : period.due}`,
    title: `Update to NARA, ${periodInWords(period)}`,
    period: { first: period.first, last: period.last },
    to: 'NARA',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: metBy && { kind: 'letter', id: metBy.id, on: metBy.sent.on },
  };
  const { rolled, reasons: roll } = silentRoll(view, period.due);
  const rule = ruleOf(view, cadence, period);
  const commitment = 'It is a commitment of this case: 36 CFR 1230 sets no periodic updates.';
  const reasons = [countInWords(row, cadence, period), ...roll, commitment];
  return oweOn(view, owed, { ...rule, due: period.due, rolled, reasons });
}

/** The cadence is the case's own; the rule of its kind says where updates come from. Other cadences than the table's have none. */
function ruleOf(
  { rules }: View,
  cadence: Cadence,
  { first }: UpdatePeriod,
): Pick<Obligation, 'ruleId' | 'citation' | 'verification'> {
  const ruleId = cadence.every === 'months' ? `nara.update${cadence.months}m` : 'nara.updateQuarter';
  const found = findRule(rules, ruleId, first);
  if (!found.ok) return {};
  const { citation, verification } = found.value;
  return { ruleId, citation, verification };
}

function countInWords({ acknowledgedOn }: NaraCase, cadence: Cadence, { due, last }: UpdatePeriod): string {
  if (cadence.every === 'months') {
    const from = formatDateWithWeekday(cadence.from);
    return `By the cadence of the case it falls due every ${counted(cadence.months, 'month')} from ${from}, this time on ${formatDateWithWeekday(due)}.`;
  }
  const since = acknowledgedOn ? ` Quarters count from NARA's acknowledgement of ${formatDate(acknowledgedOn)}.` : '';
  const days = counted(cadence.daysAfterEnd, 'calendar day');
  return `By the cadence of the case it falls due ${days} after the fiscal quarter, which ends on ${formatDateWithWeekday(last)}: on ${formatDateWithWeekday(due)}.${since}`;
}

/** @example 'FY2022 Q2 (January to March 2022)', '18 Feb 2022 to 17 May 2022' */
function periodInWords({ quarter, first, last }: UpdatePeriod): string {
  return quarter ? fiscalQuarterInWords(quarter) : `${formatDate(first)} to ${formatDate(last)}`;
}
