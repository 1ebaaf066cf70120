/** What a column asks for, in points: the width of its widest word, and that of its widest cell set on one line. */
export interface ColumnNeed {
  readonly narrowest: number;
  readonly widest: number;
}

/**
 * Widths of columns that together never exceed `total` points, so that the longest cells of all columns need about the same number of lines:
 * that makes rows as low as they can be. No column is wider than its widest cell, or narrower than its widest word while there is room for
 * all of these.
 * @example columnWidths([{ narrowest: 20, widest: 30 }, { narrowest: 40, widest: 900 }], 300) // about [20, 280]
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const floors = fairShares(
    needs.map((need) => need.narrowest),
    total,
  );
  const inLines = (lines: number) => needs.map((need, column) => Math.max(floors[column] ?? 0, need.widest / lines));
  if (sum(inLines(1)) <= total) return inLines(1);
  let tooFew = 1;
  let enough = 1e12;
  for (let step = 0; step < 100; step += 1) {
    const lines = (tooFew + enough) / 2;
    if (sum(inLines(lines)) > total) tooFew = lines;
    else enough = lines;
  }
  return inLines(enough);
}

/** Stretches widths to fill `total`, each in proportion. */
export function stretched(widths: readonly number[], total: number): number[] {
  const used = sum(widths);
  return used > 0 ? widths.map((width) => (width * total) / used) : widths.map(() => total / widths.length);
}

/** Gives each what it asks for, the smallest first, as long as the others can still have as much; the rest share equally. */
function fairShares(asked: readonly number[], total: number): number[] {
  const shares = asked.map(() => 0);
  const bySize = asked
    .map((amount, column) => ({ amount, column }))
    .sort((a, b) => a.amount - b.amount || a.column - b.column);
  let left = total;
  bySize.forEach(({ amount, column }, index) => {
    const share = Math.min(amount, left / (bySize.length - index));
    shares[column] = share;
    left -= share;
  });
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
