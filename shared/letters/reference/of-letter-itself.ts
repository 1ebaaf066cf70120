import { firstDayOf, fiscalQuarterInWords, lastDayOf, nextQuarter } from '../../calendar/fiscal-quarter.ts';
import { day, type Reading } from './printed.ts';
import type { LetterScope, RecordView } from './record-view.ts';

/** The letter's own days. They tell nothing of the record, so no later day contradicts them. */
export const ofLetterItself: Readonly<Record<string, Reading<LetterScope, RecordView>>> = {
  date: ({ date }) => day(date),
  asOf: (_, { asOf }) => day(asOf),
};

export const ofQuarter: Readonly<Record<string, Reading<LetterScope, RecordView>>> = {
  name: ({ quarter }) => quarter && fiscalQuarterInWords(quarter),
  short: ({ quarter }) => quarter && `FY${quarter.year} Q${quarter.quarter}`,
  first: ({ quarter }) => quarter && day(firstDayOf(quarter)),
  last: ({ quarter }) => quarter && day(lastDayOf(quarter)),
  next: ({ quarter }) => quarter && fiscalQuarterInWords(nextQuarter(quarter)),
};
