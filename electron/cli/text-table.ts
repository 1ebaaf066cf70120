/**
 * Rows under a header, columns two spaces apart; the last column is not padded. An empty table is the sentence given. Where `widest` is
 * given, a longer cell is cut there and ends with an ellipsis.
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  whenEmpty: string,
  widest = Number.POSITIVE_INFINITY,
): string[] {
  if (rows.length === 0) return [whenEmpty];
  const all = [header, ...rows].map((row) =>
    row.map((cell) => (cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell)),
  );
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === header.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
