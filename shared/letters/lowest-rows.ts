// Points that one column gives another in a step, from coarse to fine.
const steps = [48, 24, 12, 6, 3];
const mostPasses = 12;
// The highest rows decide; of more than this the rest would cost time and change little.
const mostRows = 80;
// Lines end where words do, so text needs somewhat more lines than its length says.
const raggedness = 0.2;

/** A table as columns see it; lengths in points. */
export interface RowNeeds {
  /** No column becomes narrower than this. */
  readonly floors: readonly number[];
  /** Of each row, the widths of its cells set on one line. */
  readonly rows: readonly (readonly number[])[];
  /** The part of a column's width that stays empty. */
  readonly gap: number;
}

/**
 * Moves width from column to column for as long as the rows together become lower. The sum of the widths stays what it is; rows count
 * in lines.
 * @example lowestRows([50, 50], { floors: [20, 20], rows: [[20, 200]], gap: 0 }) // about [26, 74]
 */
export function lowestRows(widths: readonly number[], needs: RowNeeds): number[] {
  const high = highestRows(widths, needs);
  let best = [...widths];
  let lowest = linesOf(best, high, needs.gap);
  for (const step of steps) {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const better = bestExchange(best, step, needs, high, lowest);
      if (!better) break;
      best = better.widths;
      lowest = better.lines;
    }
  }
  return best;
}

function bestExchange(
  widths: readonly number[],
  step: number,
  { floors, gap }: RowNeeds,
  rows: readonly (readonly number[])[],
  before: number,
): { readonly widths: number[]; readonly lines: number } | undefined {
  let best: { readonly widths: number[]; readonly lines: number } | undefined;
  for (const [giver, width] of widths.entries()) {
    if (width - step < (floors[giver] ?? 0)) continue;
    for (const taker of widths.keys()) {
      if (taker === giver) continue;
      const changed = widths.map((each, column) => each + (column === taker ? step : column === giver ? -step : 0));
      const lines = linesOf(changed, rows, gap);
      if (lines < (best?.lines ?? before) - 1e-9) best = { widths: changed, lines };
    }
  }
  return best;
}

/** Rows that are one line high stay so: nothing is taken from a column that makes them higher than it saves. */
function highestRows(widths: readonly number[], { rows, gap }: RowNeeds): readonly (readonly number[])[] {
  if (rows.length <= mostRows) return rows;
  const height = (row: readonly number[]) => linesOf(widths, [row], gap);
  return rows
    .map((row) => ({ row, lines: height(row) }))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, mostRows)
    .map(({ row }) => row);
}

function linesOf(widths: readonly number[], rows: readonly (readonly number[])[], gap: number): number {
  let total = 0;
  for (const row of rows) {
    let most = 1;
    let share = 0;
    for (let column = 0; column < row.length; column += 1) {
      const filled = (row[column] ?? 0) / Math.max(1, (widths[column] ?? 0) - gap);
      if (filled > share) share = filled;
      const lines = filled <= 1 ? 1 : Math.ceil(filled + raggedness);
      if (lines > most) most = lines;
    }
    // Among equals, the one whose longest cell is least full.
    total += most + share / 100;
  }
  return total;
}
