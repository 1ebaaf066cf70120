/** Days on which federal offices are closed, as the rule table states them. */
import { z } from 'zod';
import { localDateSchema } from '../kernel/local-date.ts';
import { cited, namedSchema, wordsSchema } from './cited.ts';
import { type FromDocket, yearDaySchema } from './rule.ts';

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const nthWeekdaySchema = z.strictObject({
  month: z.int().min(1).max(12),
  weekday: z.enum(weekdays),
  nth: z.union([z.int().min(1).max(4), z.literal('last')]),
});

export const holidaySchema = cited({
  id: namedSchema,
  name: wordsSchema,
  day: z.union([yearDaySchema, nthWeekdaySchema]),
  firstYear: z.int().min(1).max(9999),
  lastYear: z.int().min(1).max(9999).optional(),
  /** Counted from the first year; every year where it is absent. */
  everyYears: z.int().min(1).max(100).optional(),
  /** Only where the table's own area is this one. */
  area: namedSchema.optional(),
  /** Which day is off in lieu of a weekend's; none where it is absent. */
  onSaturday: z.literal('dayBefore').optional(),
  onSunday: z.literal('dayAfter').optional(),
});
export type Holiday = z.infer<typeof holidaySchema> & FromDocket;

/** A day on which the departments were closed once, by an order. */
export const closingSchema = cited({ day: localDateSchema, name: wordsSchema });
export type Closing = z.infer<typeof closingSchema> & FromDocket;
