import type { TableBlock } from '../letter-document.ts';
import { inlineText } from '../letter-text.ts';
import { placeOfBlock } from './placed-texts.ts';
import type { Found, PreflightRule } from './preflight-rule.ts';

/** A row that calls itself a total and is not the sum of the rows above it, up to the total before. */
export const totalUnequal: PreflightRule = {
  code: 'letter.totalUnequal',
  title: 'Total unequal to its rows',
  severity: 'error',
  find: ({ document }) =>
    document.body.flatMap((block, index) => (block.kind === 'table' ? inTable(block, index) : [])),
};

function inTable(table: TableBlock, index: number): readonly Found[] {
  const rows = table.rows.map((row) => row.map(inlineText));
  let from = 0;
  return rows.flatMap((row, at) => {
    if (!/^(?:sub|grand )?totals?\b/i.test(row[0] ?? '')) return [];
    const summed = /^grand/i.test(row[0] ?? '') ? rows.slice(0, at).filter(isNoTotal) : rows.slice(from, at);
    from = at + 1;
    return row.flatMap((cell, column) => unequal(cell, summed, column, table, index));
  });
}

function isNoTotal([name = '']: readonly string[]): boolean {
  return !/^(?:sub|grand )?totals?\b/i.test(name);
}

function unequal(
  cell: string,
  rows: readonly (readonly string[])[],
  column: number,
  table: TableBlock,
  index: number,
): readonly Found[] {
  const told = numberIn(cell);
  const numbers = rows.map((row) => numberIn(row[column] ?? ''));
  if (told === undefined || numbers.length === 0 || numbers.includes(undefined)) return [];
  const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
  if (Math.abs(sum - told) < 0.005) return [];
  const heading = table.columns[column]?.heading ?? '';
  const place = placeOfBlock(table, index);
  const [from, to] = [cell, cell.replace(/[\d,.]*\d/, sum.toLocaleString('en-US'))];
  return [
    {
      sentence: `The total of “${heading}” in the table “${table.caption}” is ${cell}, but its rows add up to ${to}.`,
      place,
      fix: { kind: 'replaceText', title: `Put ${to}`, from, to },
    },
  ];
}

/** A plain count or amount; a cell that is empty or a dash counts as nothing. Dates and ids are no numbers. */
function numberIn(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '' || plain === '–' || plain === '—' || plain === 'None') return 0;
  const match = /^\$?(-?\d{1,3}(?:,\d{3})*(?:\.\d+)?|-?\d+(?:\.\d+)?)$/.exec(plain);
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(',', ''));
}
