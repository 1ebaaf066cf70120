/** Counts in the sentences of charts. */
import type { Noun } from './chart-figure.tsx';

/** @example countedNoun(1, { one: 'milestone', many: 'milestones' }) // '1 milestone' */
export function countedNoun(count: number, noun: Noun): string {
  return `${count} ${count === 1 ? noun.one : noun.many}`;
}

/** @example listed(['2 complete', '1 slipped', '1 on time']) // '2 complete, 1 slipped and 1 on time' */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
