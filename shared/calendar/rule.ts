/** One rule of the table: how a due date follows from a day zero, whose duty it is, and where that stands. */
import { z } from 'zod';
import { counted } from '../kernel/counted.ts';
import { localDateSchema, parseLocalDate } from '../kernel/local-date.ts';
import { ruleIdSchema } from '../kernel/rule-id.ts';
import { cited, wordsSchema } from './cited.ts';

/** The most that a rule counts: 30 years in days, for the longest periods of schedules. */
const offsetSchema = z.int().min(0, 'must not be negative').max(10_957, 'must not be above 10957');
const atLeastOne = z.int().min(1, 'must be at least 1').max(600, 'must not be above 600');

const common = {
  id: ruleIdSchema,
  /** Other ids under which the same rule is asked for. */
  aliases: z.array(ruleIdSchema).optional(),
  /** What is to be done, as a duty. */
  title: wordsSchema,
  /** What day zero is. */
  trigger: wordsSchema,
  /** The version holds for a day zero from this day on, and until that one; both included. */
  from: localDateSchema.optional(),
  until: localDateSchema.optional(),
  /** Where a due date on a day off goes. `silent`: the law does not say, so both dates are given. */
  roll: z.enum(['none', 'next', 'previous', 'silent']),
  duty: z.enum(['agency', 'nara', 'oig', 'gao']),
};

export interface YearDay {
  readonly month: number;
  readonly day: number;
}

/** A day of every year; 29 February is none. */
export const yearDaySchema = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine((yearDay) => parseLocalDate(dayInYear(yearDay, 2001)) !== undefined, 'must be a day of every year');

/** Periodic units fall due again and again after day zero; the others once. */
export const ruleSchema = z
  .discriminatedUnion(
    'unit',
    [
      cited({
        ...common,
        unit: z.enum(['calendarDays', 'businessDays']),
        offset: offsetSchema,
        /** True where day zero is itself day one. */
        countsDayZero: z.boolean().optional(),
      }),
      cited({ ...common, unit: z.enum(['months', 'years', 'fiscalQuarters']), offset: atLeastOne }),
      /** So many calendar days after the end of each fiscal quarter, beginning with that of day zero. */
      cited({ ...common, unit: z.literal('everyFiscalQuarter'), offset: offsetSchema }),
      cited({ ...common, unit: z.enum(['everyMonths', 'everyYears']), offset: atLeastOne }),
      cited({ ...common, unit: z.literal('everyYearOn'), days: z.array(yearDaySchema).min(1) }),
    ],
    {
      error:
        'must be calendarDays, businessDays, months, years, fiscalQuarters, everyFiscalQuarter, everyMonths, everyYears or everyYearOn',
    },
  )
  .refine(({ from, until }) => !from || !until || from <= until, 'must not end before it begins')
  .refine(
    (rule) => !('countsDayZero' in rule && rule.countsDayZero && rule.offset === 0),
    'counts day zero, so its offset must be at least 1',
  );

export type Rule = z.infer<typeof ruleSchema> & FromDocket;

/** As `2022-04-30`: not yet known to be a day of the calendar. */
export function dayInYear({ month, day }: YearDay, year: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Set where an entry stands in the docket's own rules.json. */
export interface FromDocket {
  readonly isOfDocket?: true;
}

/** Whether the rule has a next due date after each one. */
export function isPeriodic({ unit }: Pick<Rule, 'unit'>): boolean {
  return unit.startsWith('every');
}

/** How the rule counts. @example '30 calendar days', 'every 3 months', 'every fiscal quarter, 30 days after its end' */
export function countInWords(rule: Rule): string {
  switch (rule.unit) {
    case 'everyYearOn':
      return `every year on ${rule.days.map(yearDayInWords).join(' and ')}`;
    case 'everyFiscalQuarter':
      return `every fiscal quarter, ${counted(rule.offset, 'day')} after its end`;
    default:
      return `${isPeriodic(rule) ? 'every ' : ''}${counted(rule.offset, nouns[rule.unit])}`;
  }
}

const nouns = {
  calendarDays: 'calendar day',
  businessDays: 'business day',
  months: 'month',
  years: 'year',
  fiscalQuarters: 'fiscal quarter',
  everyMonths: 'month',
  everyYears: 'year',
} as const;

const months = 'January February March April May June July August September October November December'.split(' ');

function yearDayInWords({ month, day }: YearDay): string {
  return `${day} ${months[month - 1]}`;
}
