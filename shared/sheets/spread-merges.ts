import type { Mapping } from './mapping.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A merge that covers more rows than any list has is a trap: it is left as it stands. */
const mostRows = 10_000;

/**
 * A cell merged downwards stands for all the rows that it covers: a plan's cells beside the rows of its milestones. Only cells of
 * mapped columns below the header; rows that no merge covers are the same objects as before.
 */
export function spreadMerges(sheet: Sheet, { columns, firstBodyRow }: Mapping): Sheet {
  const taken = new Set(Object.values(columns));
  const tall = (sheet.merges ?? []).filter(
    ({ top, bottom, left }) => top >= firstBodyRow && bottom > top && bottom - top < mostRows && taken.has(left),
  );
  if (tall.length === 0) return sheet;
  const rows: (readonly Cell[])[] = [...sheet.rows];
  // A cell is merged once, so all merges cover no more cells than there are: merges that lie over each other are a trap as well.
  let uncovered = rows.length * taken.size;
  for (const { top, bottom, left } of tall) {
    uncovered -= bottom - top;
    if (uncovered < 0) break;
    const content = sheet.rows[top]?.[left] ?? null;
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1)
      rows[row] = withCell(rows[row] ?? [], left, content);
  }
  return { ...sheet, rows };
}

function withCell(row: readonly Cell[], column: number, cell: Cell): readonly Cell[] {
  return Array.from({ length: Math.max(row.length, column + 1) }, (_, at) =>
    at === column ? cell : (row[at] ?? null),
  );
}
