/** What the office owes, by day: open milestones, answers to NARA, and the updates it promised. Depends on the day, so it is never stored. */
import { fiscalQuarterInWords } from '../../../shared/calendar/fiscal-quarter.ts';
import { addDays, formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { openUpdates, type UpdatePeriod } from '../../../shared/calendar/update-due.ts';
import type { Subject } from '../../../shared/domain/ids.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';
import type { DocketRecords } from './docket-records.ts';
import { reasonOfMilestone, reasonOfResponse, reasonOfUpdate } from './due-reasons.ts';

export interface Obligation {
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  readonly due: LocalDate;
  /** Rule, first day, how days are counted, and the roll where there is one: sentences for the officer. */
  readonly reason: string;
  /** The person who answers for it, else the office. */
  readonly owner: string | undefined;
}

/** The earliest first. Of a cadence without end, the updates that are late and the next one. */
export function obligationsOf(records: DocketRecords, today: LocalDate): readonly Obligation[] {
  const owed = [
    ...records.milestones
      .filter(({ completedOn }) => completedOn === undefined)
      .map((row) => fromMilestone(records, row)),
    ...records.cases.flatMap((row) => [...response(records, row), ...updates(records, row, today)]),
  ];
  return owed.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
}

function fromMilestone(records: DocketRecords, row: MilestoneRow): Obligation {
  const owner = records.people.find(({ id }) => id === row.owner)?.name ?? row.office;
  return {
    id: row.id,
    subject: { kind: 'milestone', id: row.id },
    title: row.description,
    due: row.due,
    reason: reasonOfMilestone(row),
    owner,
  };
}

function response({ letters }: DocketRecords, row: NaraCase): Obligation[] {
  if (letters.some((letter) => letter.case === row.id && letter.kind === 'response' && letter.sent)) return [];
  return [
    {
      id: `${row.id} response`,
      subject: { kind: 'case', id: row.id },
      title: 'Answer to NARA’s letter',
      due: row.responseDue,
      reason: reasonOfResponse(row),
      owner: undefined,
    },
  ];
}

/** The late updates of a case stand as one, due when the oldest was: one letter after another meets them. */
function updates(records: DocketRecords, row: NaraCase, today: LocalDate): Obligation[] {
  const owed = owedUpdates(records, row, today);
  const late = owed.filter(({ due }) => due < today);
  const [oldest] = late;
  const next = owed.find(({ due }) => due >= today);
  return [
    ...(oldest === undefined ? [] : [update(row, oldest, lateInWords(late.length))]),
    ...(next === undefined ? [] : [update(row, next, periodInWords(next))]),
  ];
}

function lateInWords(count: number): string {
  return count === 1 ? 'late' : `${count} are late`;
}

function update(row: NaraCase, period: UpdatePeriod, what: string): Obligation {
  return {
    id: `${row.id} update ${period.due}`,
    subject: { kind: 'case', id: row.id },
    title: `Status update to NARA: ${what}`,
    due: period.due,
    reason: reasonOfUpdate(row, period),
    owner: undefined,
  };
}

/** The late updates of a case and the next one; empty where the case has no cadence or nothing to count from. */
export function owedUpdates({ letters }: DocketRecords, row: NaraCase, today: LocalDate): readonly UpdatePeriod[] {
  if (row.cadence === undefined) return [];
  const sent = letters.filter((letter) => letter.case === row.id && letter.kind === 'quarterlyStatus');
  const owed: UpdatePeriod[] = [];
  for (const period of openUpdates(row.cadence, row.acknowledgedOn, sent)) {
    owed.push(period);
    if (period.due >= today) break;
  }
  return owed;
}

export function periodInWords({ quarter, first, last }: UpdatePeriod): string {
  return quarter ? fiscalQuarterInWords(quarter) : `${formatDate(first)} to ${formatDate(last)}`;
}

/** How soon counts as soon: as far ahead as the rules announce a milestone. */
const soonDays = 30;

export type Urgency = 'pastDue' | 'soon' | 'later';

/** On the day itself nothing is late yet. */
export function urgencyOf({ due }: Pick<Obligation, 'due'>, today: LocalDate): Urgency {
  if (due < today) return 'pastDue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}
