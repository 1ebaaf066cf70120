import type { Instant } from '../../../shared/kernel/instant.ts';

/** In the officer's own time zone. @example '4 Apr 2022, 09:14' */
export function momentInWords(instant: Instant): string {
  return new Date(instant).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
