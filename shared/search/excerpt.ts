import { foundFrom, foundTo } from './marked-text.ts';
import type { WordsTerm } from './search-query.ts';

export type SoughtWords = Pick<WordsTerm, 'text' | 'isPrefix'>;

/** In characters. */
const excerptLength = 160;
const lead = 24;
/** More would not find a better stretch. */
const mostLookedAt = 200;

/**
 * The stretch of a text in which most of the words sought stand, marked, as the full-text table finds them: whole words or beginnings, without
 * regard to case and accents. Undefined where none does. Made for long texts: the table's own excerpts take each of them apart into words.
 */
export function excerptOf(text: string, sought: readonly SoughtWords[]): string | undefined {
  const pattern = patternOf(sought);
  if (!pattern || text === '') return undefined;
  const plain = withoutAccents(text);
  const shown = plain.length === text.length ? text : plain;
  const found: { readonly from: number; readonly to: number; readonly what: string }[] = [];
  for (const { index, 0: match } of plain.matchAll(pattern)) {
    found.push({ from: index, to: index + match.length, what: match.toLowerCase() });
    if (found.length >= mostLookedAt) break;
  }
  let best: { readonly from: number; readonly many: number } | undefined;
  for (const { from } of found) {
    const near = found.filter((one) => one.from >= from && one.to <= from + excerptLength - lead);
    const many = new Set(near.map(({ what }) => what)).size;
    if (!best || many > best.many) best = { from, many };
  }
  if (!best) return undefined;
  const [start, end] = stretchAround(shown, best.from);
  let excerpt = start > 0 ? '…' : '';
  let at = start;
  for (const { from, to } of found) {
    if (from < at || to > end) continue;
    excerpt += `${shown.slice(at, from)}${foundFrom}${shown.slice(from, to)}${foundTo}`;
    at = to;
  }
  return `${excerpt}${shown.slice(at, end)}${end < shown.length ? '…' : ''}`;
}

/** Begins and ends between words where there is a gap near. */
function stretchAround(text: string, from: number): readonly [number, number] {
  const earliest = Math.max(0, from - lead);
  const gap = earliest === 0 ? -1 : text.slice(earliest, from).search(/\s/);
  const start = gap < 0 ? (earliest === 0 ? 0 : from) : earliest + gap + 1;
  const latest = Math.min(text.length, start + excerptLength);
  const last = latest === text.length ? latest : text.lastIndexOf(' ', latest);
  return [start, last > from ? Math.max(last, start) : latest];
}

const word = '[\\p{L}\\p{N}]';

function patternOf(sought: readonly SoughtWords[]): RegExp | undefined {
  const each = sought.flatMap(({ text, isPrefix }) => {
    const words = withoutAccents(text).match(/[\p{L}\p{N}]+/gu);
    return words ? [`${words.join('[^\\p{L}\\p{N}]+')}${isPrefix ? `${word}*` : `(?!${word})`}`] : [];
  });
  return each.length === 0 ? undefined : new RegExp(`(?<!${word})(?:${each.join('|')})`, 'giu');
}

/** Letters with accents, and accents as characters of their own. */
const accented = /[\u00c0-\u024f\u1e00-\u1eff]|\p{Mn}/u;

function withoutAccents(text: string): string {
  return accented.test(text) ? text.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : text;
}
