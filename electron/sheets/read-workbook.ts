/** Reads one worksheet of an .xlsx workbook. Formulas are never evaluated: the value that was last computed counts. Source: ECMA-376 part 1, 18. */
import { posix } from 'node:path';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { readDateStyles } from './date-styles.ts';
import { readWorksheet, type Worksheet } from './read-worksheet.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { collectText } from './text-of-cell.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';
import { openParts, type WorkbookParts } from './workbook-parts.ts';

export interface SheetRead {
  readonly sheet: Sheet;
  /** Of all worksheets of the file. */
  readonly names: readonly string[];
  readonly notices: readonly string[];
}

/** The worksheet of this name, or the first that is not hidden. Throws UnreadableSheet. */
export async function readWorkbook(path: string, wanted: string | undefined, limits: SheetLimits): Promise<SheetRead> {
  const parts = await openParts(path, limits);
  try {
    const { worksheets, uses1904 } = await readOutline(parts);
    const chosen = choose(worksheets, wanted);
    const strings = await readSharedStrings(parts);
    const dates = await readDateStyles(parts);
    const { sheet, notices } = await readWorksheet(parts, chosen, { strings, dates, uses1904 }, limits);
    return {
      sheet,
      names: worksheets.map(({ name }) => name),
      notices: [...severalNotice(worksheets, chosen, wanted), ...notices],
    };
  } finally {
    parts.close();
  }
}

async function readOutline(parts: WorkbookParts): Promise<{ worksheets: readonly Worksheet[]; uses1904: boolean }> {
  const workbook = await targetIn(parts, '_rels/.rels', (type) => type.endsWith('/officeDocument'));
  const part = workbook.values().next().value ?? 'xl/workbook.xml';
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  let uses1904 = false;
  await parts.readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') uses1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      found.push({ name: attributes.name ?? '', id, isHidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const relations = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  const targets = await targetIn(parts, relations, (type) => type.endsWith('/worksheet'), posix.dirname(part));
  const worksheets = found.flatMap(({ name, id, isHidden }) => {
    const target = targets.get(id);
    return target === undefined ? [] : [{ name, part: target, isHidden }];
  });
  return { worksheets, uses1904 };
}

/** The parts that a part relates to, by the ids that it uses for them. */
async function targetIn(
  parts: WorkbookParts,
  relations: string,
  isWanted: (type: string) => boolean,
  folder = '',
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await parts.readXml(relations, {
    open(name, { Id, Target, Type }) {
      if (name !== 'Relationship' || !Id || !Target || !isWanted(Type ?? '')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target));
    },
  });
  return targets;
}

function choose(worksheets: readonly Worksheet[], wanted: string | undefined): Worksheet {
  const named = wanted?.trim().toLowerCase();
  const chosen = named
    ? worksheets.find(({ name }) => name.trim().toLowerCase() === named)
    : (worksheets.find(({ isHidden }) => !isHidden) ?? worksheets[0]);
  if (chosen) return chosen;
  const names = worksheets.map(({ name }) => `"${name}"`).join(', ');
  throw new UnreadableSheet(
    'sheet.noSuchSheet',
    wanted ? `The workbook has no worksheet "${wanted}"; it has ${names}.` : 'The workbook has no worksheet.',
  );
}

function severalNotice(worksheets: readonly Worksheet[], chosen: Worksheet, wanted: string | undefined): string[] {
  if (wanted !== undefined || worksheets.length < 2) return [];
  const others = worksheets.filter((one) => one !== chosen).map(({ name }) => `"${name}"`);
  return [`The worksheet "${chosen.name}" was read; the workbook also has ${others.join(', ')}.`];
}

async function readSharedStrings(parts: WorkbookParts): Promise<readonly string[]> {
  const part = 'xl/sharedStrings.xml';
  if (!parts.has(part)) return [];
  const strings: string[] = [];
  const text = collectText(
    () => 'si',
    (whole) => strings.push(whole),
  );
  await parts.readXml(part, text);
  return strings;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
