/** What a column asks for, in points: the width of its widest word, and that of its widest cell set on one line. */
export interface ColumnNeed {
  readonly narrowest: number;
  readonly widest: number;
}

/**
 * Widths of columns that together never exceed `total` points. Short columns get one line; the long ones share what is left; no
 * column is narrower than its widest word while there is room for all of these.
 * @example columnWidths([{ narrowest: 20, widest: 30 }, { narrowest: 40, widest: 900 }], 300) // [30, 270]
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const floors = fairShares(
    needs.map((need) => need.narrowest),
    total,
  );
  const wishes = fairShares(
    needs.map((need) => need.widest),
    total,
  );
  const widths = wishes.map((wish, column) => Math.max(wish, floors[column] ?? 0));
  const excess = sum(widths) - total;
  const slack = sum(widths.map((width, column) => width - (floors[column] ?? 0)));
  // Without slack the columns stand on their floors, which fit but for a rounding.
  if (excess <= 0 || slack <= 0) return widths;
  return widths.map((width, column) => {
    const floor = floors[column] ?? 0;
    return Math.max(floor, width - (excess * (width - floor)) / slack);
  });
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
