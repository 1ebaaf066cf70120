import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Subject } from '../../domain/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { standingPromises } from '../promises-about.ts';
import type { View } from '../view.ts';

/** Who was told which date for a record, and in which letter; a sentence for each authority. */
export function toldIn(view: View, subject: Subject, due: LocalDate): string[] {
  return standingPromises(view.state, subject).map((promise) => {
    const told = `${promise.to} was told ${formatDate(promise.due)} in ${promise.letter} of ${formatDate(promise.on)} (${promise.id})`;
    return promise.due === due ? `${told}.` : `${told}, which is another date.`;
  });
}
