import type { WorkbookParts } from './workbook-parts.ts';

/** Number formats that show a day by themselves: ECMA-376 part 1, 18.8.30, with the ones of East Asian locales. */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which styles of cells show their number as a day, by the index that cells give. */
export async function readDateStyles(parts: WorkbookParts): Promise<ReadonlySet<number>> {
  const part = 'xl/styles.xml';
  const dates = new Set<number>();
  if (!parts.has(part)) return dates;
  const custom = new Map<number, string>();
  let isInCellFormats = false;
  let index = 0;
  await parts.readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name !== 'xf' || !isInCellFormats) return;
      const format = Number(attributes.numFmtId ?? 0);
      const code = custom.get(format);
      if (code === undefined ? builtInDates.has(format) : showsDay(code)) dates.add(index);
      index += 1;
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return dates;
}

/** A format with a year or a day in it; what stands in quotes, in brackets or behind a backslash is no part of the pattern. */
function showsDay(code: string): boolean {
  const pattern = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[yd]/i.test(pattern) && !/general/i.test(pattern);
}
