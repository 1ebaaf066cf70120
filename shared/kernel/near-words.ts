/** For a word that nobody knows: at most three known ones that it may have been meant for, the nearest first. */
export function nearWords(word: string, known: readonly string[]): readonly string[] {
  const asked = word.toLowerCase();
  return [...new Set(known)]
    .map((each) => ({ each, distance: distanceBetween(asked, each.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Letters to put in, leave out or change; nothing where one word holds the other (Levenshtein distance otherwise). */
function distanceBetween(a: string, b: string): number {
  if (a !== '' && (b.includes(a) || a.includes(b))) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line++) {
    const next = [line];
    for (let column = 1; column <= b.length; column++) {
      const changed = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
