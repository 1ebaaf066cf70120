/** How a title answers a query: where it matched, and how well (lower is better). */
export interface TitleMatch {
  readonly score: number;
  readonly ranges: readonly (readonly [number, number])[];
}

/**
 * Every word of the query must occur in the title; a word's start counts more than its middle. Plain enough to be foreseen:
 * letters scattered over a title do not match.
 */
export function matchTitle(title: string, query: string): TitleMatch | undefined {
  const lower = title.toLowerCase();
  const found = query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => findWord(lower, word));
  if (found.some((place) => place === undefined)) return undefined;
  const places = found.filter((place) => place !== undefined).sort((left, right) => left.range[0] - right.range[0]);
  return {
    score: places.reduce((sum, place) => sum + place.score, 0),
    ranges: joined(places.map((place) => place.range)),
  };
}

/** Two words may match at one place, as `the the` and `mile milestone` do: no letter belongs to two ranges. */
function joined(ranges: TitleMatch['ranges']): TitleMatch['ranges'] {
  const done: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = done.at(-1);
    if (last === undefined || start > last[1]) done.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return done;
}

const middleOfWordCost = 100;

function findWord(title: string, word: string): { score: number; range: readonly [number, number] } | undefined {
  const atStart = title.search(new RegExp(`(?<![a-z0-9])${escapeForRegExp(word)}`));
  const start = atStart >= 0 ? atStart : title.indexOf(word);
  if (start < 0) return undefined;
  return { score: start + (atStart >= 0 ? 0 : middleOfWordCost), range: [start, start + word.length] };
}

function escapeForRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
