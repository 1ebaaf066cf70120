/** Files of sheets as spreadsheets and enemies write them, read in a real child. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../shared/sheets/csv-text.ts';
import type { OutSheet } from '../../shared/sheets/write-sheet.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openSheet } from './open-sheet.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetLimits } from './sheet-limits.ts';
import { workbookOf } from './testing/workbook-of.ts';
import { writeWorkbook } from './write-workbook.ts';

const runner = createForkRunner();

function read(content: string | Uint8Array, sheetName?: string) {
  const path = join(temporaryFolder(), 'sheet');
  writeFileSync(path, content);
  return openSheet({ path, ...(sheetName && { sheetName }) }, { runner });
}

async function rowsOf(content: string | Uint8Array) {
  const answer = await read(content);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.sheet.rows;
}

const accents = 'Name,Note\r\nInés Caraballo-Núñez,"one, ""two""\r\nthree"\r\n';
const accentRows = [
  ['Name', 'Note'],
  ['Inés Caraballo-Núñez', 'one, "two"\r\nthree'],
];

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${accents}`)],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${accents}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${accents}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(accents, 'latin1')],
  ])('is read as %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(accentRows);
  });

  it('tells that an encoding was guessed', async () => {
    expect(await read(Buffer.from(accents, 'latin1'))).toMatchObject({
      value: { notices: [expect.stringContaining('Windows-1252')] },
    });
  });

  it.each([
    ['semicolons', 'a;b;c\n1;2,5;3\n'],
    ['tabs', 'a\tb\tc\n1\t2,5\t3\n'],
    ['the separator that it names', 'sep=|\na|b|c\n1|2,5|3\n'],
  ])('is taken apart at %s', async (_, text) => {
    expect((await rowsOf(text)).at(-1)).toEqual(['1', '2,5', '3']);
  });

  it('keeps empty rows, so that places are the spreadsheet’s', async () => {
    expect(await rowsOf('a,b\n\n,\n1,2\n')).toEqual([['a', 'b'], [], [], ['1', '2']]);
  });

  it.each([
    ['sheet.notText', Buffer.from([1, 0, 2, 0, 3])],
    ['sheet.badCsv', Buffer.from('a,b\n"1,2\n')],
    ['sheet.empty', Buffer.from(' \n')],
    ['sheet.oldWorkbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['sheet.tooLarge', Buffer.from(`${','.repeat(2_000)}x\n`)],
  ])('is refused as %s', async (code, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false, code });
  });

  it('is refused beyond the rows that may be', () => {
    expect(() => readCsv('x', 'a\n'.repeat(12), { ...sheetLimits, rows: 10 })).toThrow('more than 10 rows');
  });
});

describe('workbooks', () => {
  const sheetXml = (rows: string, rest = '') =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

  it('give cached values, dates by their format, and merged cells', async () => {
    const rows = [
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></is></c></row>',
      '<row r="4" hidden="1"><c r="A4" s="1"><v>44459.5</v></c><c r="B4"><f>1/0</f><v>7</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4" t="b"><v>1</v></c>',
      '<c r="E4" t="str"><f>A1</f><v>a_x000D_b</v></c><c r="F4" s="2"><v>0.5</v></c><c r="G4"/></row>',
    ].join('');
    const file = await workbookOf({
      'xl/worksheets/sheet1.xml': sheetXml(rows, '<mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells>'),
      'xl/sharedStrings.xml': '<sst><si><t>shared &amp; shown</t></si></sst>',
    });
    expect(await read(file)).toMatchObject({
      value: {
        sheet: {
          name: 'First',
          rows: [[], [null, 'shared & shown', 'rich text'], [], ['2021-09-20', 7, '#REF!', true, 'a\rb', 0.5]],
          merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
        },
        names: ['First', 'Second'],
        notices: [expect.stringContaining('also has "Second"'), expect.stringContaining('hidden row')],
      },
    });
  });

  it('are read at the worksheet that is named', async () => {
    const file = await workbookOf({ 'xl/worksheets/sheet2.xml': sheetXml('<row><c><v>2</v></c></row>') });
    expect(await read(file, 'second')).toMatchObject({
      value: { sheet: { name: 'Second', rows: [[2]] }, notices: [] },
    });
    expect(await read(file, 'Third')).toMatchObject({ code: 'sheet.noSuchSheet' });
  });

  it.each([
    ['is cut off', async () => (await workbookOf({})).subarray(0, 400)],
    ['lacks a part', () => workbookOf({ 'xl/worksheets/sheet1.xml': undefined })],
    ['has broken XML', () => workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml('<row><c r="A1"><v>1</row>') })],
    [
      'has a document type',
      () => workbookOf({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('')}` }),
    ],
    [
      'names a cell that is none',
      () => workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml('<row><c r="AAAA0x"><v>1</v></c></row>') }),
    ],
    ['is another zip', () => workbookOf({ '_rels/.rels': undefined })],
  ])('that %s are refused as damaged', async (_, make) => {
    expect(await read(await make())).toMatchObject({ ok: false, code: 'sheet.brokenWorkbook' });
  });

  it.each([
    ['a million columns', () => sheetXml(`<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`)],
    ['a row far below', () => sheetXml('<row r="9999999"><c r="A9999999"><v>1</v></c></row>')],
    [
      'merged cells without end',
      () => sheetXml('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(60_000)}</mergeCells>`),
    ],
  ])('of %s are refused as too large', async (_, make) => {
    expect(await read(await workbookOf({ 'xl/worksheets/sheet1.xml': make() }))).toMatchObject({
      ok: false,
      code: 'sheet.tooLarge',
    });
  });
});

it('stops unpacking a bomb at the limit', async () => {
  const path = join(temporaryFolder(), 'bomb.xlsx');
  const blanks = `<worksheet><sheetData>${' '.repeat(50 * 2 ** 20)}</sheetData></worksheet>`;
  writeFileSync(path, await workbookOf({ 'xl/worksheets/sheet1.xml': blanks }));
  const limits = { ...sheetLimits, unpackedBytes: 2 ** 20 };
  await expect(readWorkbook(path, undefined, limits)).rejects.toMatchObject({ code: 'sheet.tooLarge' });
});

it('refuses a part that is larger than the zip file says', async () => {
  const file = await workbookOf({ 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(90_000)}</worksheet>` });
  const place = file.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46 + 24;
  file.writeUInt32LE(1_000, place);
  expect(await read(file)).toMatchObject({ ok: false, code: 'sheet.brokenWorkbook' });
});

describe('what goes out', () => {
  const sheet: OutSheet = {
    name: 'A & B: "quoted"/list of things that is far too long',
    columns: [
      { title: 'Text', kind: 'words' },
      { title: 'Day', kind: 'date' },
      { title: 'Amount', kind: 'dollars' },
    ],
    rows: [
      ['=HYPERLINK("https://x.example";"go")', '2021-09-20', '-5'],
      ['-1+2', '', ''],
      ['\tindented', '1999-12-31', '1250000.5'],
      ['bell \u0007, _x0041_ and \uD800\n<b>', '', '0'],
    ],
  };

  it('comes back from CSV as text that no spreadsheet runs, and numbers as numbers', async () => {
    const text = csvText(sheet);
    expect(text).toContain(`"'=HYPERLINK(""https://x.example"";""go"")",2021-09-20,-5\r\n'-1+2,,\r\n`);
    expect((await rowsOf(text))[2]).toEqual(["'-1+2"]);
  });

  it('comes back from a workbook', async () => {
    const written = await writeWorkbook(sheet);
    if (!written.ok) throw new Error(written.message);
    expect(await rowsOf(written.value)).toEqual([
      ['Text', 'Day', 'Amount'],
      [`'=HYPERLINK("https://x.example";"go")`, '2021-09-20', -5],
      ["'-1+2"],
      ["'\tindented", '1999-12-31', 1250000.5],
      ['bell \u0007, _x0041_ and \uD800\n<b>', null, 0],
    ]);
    expect(Buffer.from(written.value).equals(Buffer.from(((await writeWorkbook(sheet)) as typeof written).value))).toBe(
      true,
    );
    const path = join(temporaryFolder(), 'x.xlsx');
    writeFileSync(path, written.value);
    const checked = spawnSync('python3', ['-c', 'import zipfile,sys; zipfile.ZipFile(sys.argv[1]).testzip()', path]);
    expect(checked.status ?? 0).toBe(0);
  });

  it('refuses what no workbook can hold', async () => {
    expect(await writeWorkbook({ ...sheet, rows: [['x'.repeat(40_000)]] })).toMatchObject({
      code: 'sheet.cellTooLong',
    });
  });
});
