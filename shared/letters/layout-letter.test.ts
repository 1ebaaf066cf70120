import { describe, expect, it } from 'vitest';
import { layoutLetter } from './layout-letter.ts';
import type { Block, LetterDocument } from './letter-document.ts';
import type { Page } from './page.ts';
import { bodyBox, paper } from './page-geometry.ts';
import { plain } from './plain.ts';
import type { StructNode } from './tagged-item.ts';
import { laidOut, letter, monospace, paragraph, table, texts, typeOf, words } from './testing/laid-out.ts';

/** What the structure tree says, without white space. */
function spoken(node: StructNode): string {
  const parts = node.children.map((child) =>
    child.kind === 'node' ? spoken(child) : child.kind === 'text' ? words(child) : '',
  );
  return parts.join('').replace(/\s/g, '');
}

function sayItAll(document: LetterDocument): void {
  expect(spoken(laidOut(document).structure)).toBe(plain(document).replace(/\s/g, ''));
}

const sentence = 'The office compared the disposal log with the approved schedules. ';

describe('layoutLetter', () => {
  it('says in its tags what the document says', () => {
    const nested: Block = {
      kind: 'list',
      ordered: true,
      items: [
        {
          content: [{ kind: 'text', text: 'first' }],
          nested: { kind: 'list', ordered: true, items: [{ content: [{ kind: 'text', text: 'inner' }] }] },
        },
        { content: [] },
      ],
    };
    const facts: Block = { kind: 'facts', facts: [{ label: 'Boxes', value: [{ kind: 'text', text: '41' }] }] };
    sayItAll(
      letter(
        [
          paragraph(sentence),
          nested,
          facts,
          table([
            ['1', ''],
            ['', 'two'],
          ]),
        ],
        { status: 'draft', copiesTo: ['Counsel'] },
      ),
    );
  });

  it('leaves at least two lines of a paragraph on either side of a page break', () => {
    for (let length = 20; length < 60; length += 1) {
      const { pages } = laidOut(letter([paragraph(sentence.repeat(length)), paragraph(sentence.repeat(9))]));
      for (const page of pages) {
        const byTag = Map.groupBy(texts(page), (item) => item.tag);
        for (const [tag, lines] of byTag) {
          const total = tag.kind === 'node' ? tag.children.length : 0;
          if (total > 3) expect(lines.length).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });

  it('keeps a heading with the text under it, and the signature with the end of the body', () => {
    for (let length = 20; length < 50; length += 1) {
      const heading: Block = { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'Limits' }] };
      const { pages } = laidOut(letter([paragraph(sentence.repeat(length)), heading, paragraph(sentence.repeat(4))]));
      for (const page of pages) {
        const read = texts(page).filter((item) => item.tag.kind === 'node');
        expect(typeOf(read.at(-1) ?? never())).not.toBe('H2');
        expect(words(read[0] ?? never())).not.toBe('Sincerely,');
      }
    }
  });

  it('repeats the head of a table of 120 rows on each page, read once', () => {
    const document = letter([table(Array.from({ length: 120 }, (_, row) => [`M-${row}`, `Action ${row}`]))]);
    const { pages } = laidOut(document);
    const heads = pages.map((page) =>
      texts(page)
        .filter((item) => words(item) === 'Action')
        .map(typeOf),
    );
    expect(heads[0]).toEqual(['TH']);
    expect(heads.slice(1, -1).every((roles) => roles.join() === 'repeatedHead')).toBe(true);
    expect(pages.length).toBeGreaterThan(3);
    sayItAll(document);
  });

  it('never splits a row that fits on a page', () => {
    const tall = Array.from({ length: 30 }, (_, row) => [`M-${row}`, sentence.repeat(1 + (row % 7) * 3)]);
    for (const page of laidOut(letter([table(tall)])).pages) {
      const cells = texts(page).flatMap(({ tag }) => (tag.kind === 'node' && tag.type === 'TD' ? [tag] : []));
      for (const cell of new Set(cells)) expect(cells.filter((one) => one === cell)).toHaveLength(cell.children.length);
    }
  });

  it('divides a row that is higher than a page between its lines and goes on', () => {
    const document = letter([
      table([
        ['1', sentence.repeat(300)],
        ['2', 'after'],
      ]),
    ]);
    const { pages } = laidOut(document);
    expect(pages.length).toBeGreaterThan(3);
    expectInside(pages);
    sayItAll(document);
  });

  it('survives a head that is higher than a page', () => {
    const document = letter([table([['1', 'x']], ['No.', sentence.repeat(200)])]);
    expectInside(laidOut(document).pages);
    sayItAll(document);
  });

  it('cuts a word of 10,000 characters, in text and in a cell', () => {
    const document = letter([paragraph('x'.repeat(10_000)), table([['1', 'y'.repeat(10_000)]])]);
    expectInside(laidOut(document).pages);
    sayItAll(document);
  });

  it('does not break a line between a bold word and its comma', () => {
    const bold: Block = {
      kind: 'paragraph',
      content: Array.from({ length: 200 }, (_, index) =>
        index % 2 === 0 ? { kind: 'text', text: 'twelve days', bold: true } : { kind: 'text', text: ', ' },
      ),
    };
    for (const page of laidOut(letter([bold])).pages) {
      for (const item of texts(page)) if (item.x === bodyBox.left) expect(words(item)[0]).not.toBe(',');
    }
  });

  it('says DRAFT on every page of a draft, once to be read', () => {
    const { pages } = laidOut(letter([paragraph(sentence.repeat(100))], { status: 'draft' }));
    const roles = pages.map((page) =>
      texts(page)
        .filter((item) => words(item) === 'DRAFT')
        .map(typeOf),
    );
    expect(roles[0]).toEqual(['P']);
    expect(roles.slice(1).every((page) => page.join() === 'header')).toBe(true);
  });

  it('lists the headings, with a lone sub-heading raised to a heading', () => {
    const heading = (level: 2 | 3, text: string): Block => ({
      kind: 'heading',
      level,
      content: [{ kind: 'text', text }],
    });
    const { outline } = laidOut(
      letter([heading(3, 'Lone'), heading(3, 'Sub'), paragraph(sentence.repeat(60)), heading(2, 'Next')]),
    );
    expect(outline.map(({ level, page }) => [level, page])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 1],
    ]);
  });

  it('refuses a character that no font has, naming it and its place', () => {
    const refusal = layoutLetter(
      letter([
        paragraph('fine'),
        table([
          ['1', 'x'],
          ['2', 'שלום'],
        ]),
      ]),
      monospace,
    );
    expect(refusal).toMatchObject({ ok: false, code: 'letterGlyphMissing', detail: { character: 'U+05E9' } });
    expect(!refusal.ok && refusal.message).toContain('row 2, column “Action”, of the table “Table 1. Actions”');
  });

  it('refuses a table whose rows do not match its columns', () => {
    expect(layoutLetter(letter([table([['1', 'x'], ['2']])]), monospace)).toMatchObject({
      ok: false,
      code: 'letterTableUneven',
      detail: { row: 2 },
    });
  });
});

function expectInside(pages: readonly Page[]): void {
  for (const page of pages) {
    for (const item of texts(page)) {
      expect(item.x).toBeGreaterThanOrEqual(bodyBox.left - 0.1);
      expect(item.x + item.width).toBeLessThanOrEqual(bodyBox.right + 0.1);
      expect(item.baseline).toBeLessThan(paper.height);
      if (item.tag.kind === 'node') expect(item.baseline).toBeLessThanOrEqual(bodyBox.bottom);
    }
  }
}

function never(): never {
  throw new Error('nothing on the page');
}
