import { z } from 'zod';
import { type Branded, brandedText } from './branded.ts';

/** A moment in UTC with milliseconds, as `2022-02-18T14:03:00.000Z`; strings order as moments do. */
export type Instant = Branded<string, 'Instant'>;

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const instantSchema = brandedText<Instant>(
  z
    .string()
    .refine(
      (text) => pattern.test(text) && !Number.isNaN(Date.parse(text)),
      'must be a UTC moment such as 2022-02-18T14:03:00.000Z',
    ),
);

/** Milliseconds since 1970 to an Instant. Throws RangeError outside the years 0 to 9999. */
export function instantOf(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString();
  if (!pattern.test(text)) throw new RangeError(`not a four-digit year: ${text}`);
  return text as Instant;
}
