import { describe, expect, it } from 'vitest';
import { chartLines } from './chart-lines.ts';
import type { FigureBlock } from './letter-document.ts';
import { bodyBox } from './page-geometry.ts';
import type { PlacedItem, StructNode } from './tagged-item.ts';
import { laidOut, letter, paragraph, table, texts, typeOf, words } from './testing/laid-out.ts';

const sentence = 'The office compared the disposal log with the approved schedules. ';

function nodesOf(node: StructNode, type: string): StructNode[] {
  const inner = node.children.flatMap((child) => (child.kind === 'node' ? nodesOf(child, type) : []));
  return node.type === type ? [node, ...inner] : inner;
}

function itemsOf(node: StructNode): PlacedItem[] {
  return node.children.flatMap((child) => (child.kind === 'node' ? itemsOf(child) : [child]));
}

describe('a row over several pages', () => {
  const document = letter([
    table([
      ['1', sentence.repeat(300)],
      ['2', 'after'],
    ]),
  ]);
  const { pages, structure } = laidOut(document);

  it('is one row of one cell for each column', () => {
    const rows = nodesOf(structure, 'TBody').flatMap((body) => nodesOf(body, 'TR'));
    expect(rows.map((row) => row.children.length)).toEqual([2, 2]);
    const long = nodesOf(structure, 'TD')[1];
    const owners = pages.map(({ items }) => new Set(items.filter((item) => item.tag === long)).size);
    expect(owners.filter((count) => count > 0).length).toBeGreaterThan(2);
  });

  it('goes on under the head, which is read once', () => {
    const heads = pages.map((page) =>
      texts(page)
        .filter((item) => words(item) === 'Action')
        .map(typeOf),
    );
    expect(heads[0]).toEqual(['TH']);
    expect(heads.slice(1, 4)).toEqual([['repeatedHead'], ['repeatedHead'], ['repeatedHead']]);
  });
});

describe('the head of a table', () => {
  it('never stands alone above a first row, however high that is', () => {
    for (let length = 60; length <= 200; length += 5) {
      const body = [paragraph(sentence.repeat(12)), table([['1', sentence.repeat(length)]])];
      for (const page of laidOut(letter(body)).pages) {
        const types = texts(page).map(typeOf);
        if (types.includes('TH')) expect(types).toContain('TD');
      }
    }
  });
});

describe('a figure', () => {
  const figure: FigureBlock = {
    kind: 'figure',
    caption: 'Figure 1. Open actions',
    alternative: 'Two are late and three are not.',
    chart: {
      series: [
        { name: 'late', tone: 'late' },
        { name: 'on time', tone: 'neutral' },
      ],
      rows: [
        { label: 'RIM', counts: [2, 0] },
        { label: 'OIT', counts: [0, 3] },
      ],
    },
  };

  it('says the words of its chart, each as an element, and has a sentence for them all', () => {
    const [node] = nodesOf(laidOut(letter([figure])).structure, 'Figure');
    expect(node?.traits.alternative).toBe(figure.alternative);
    const spans = node ? nodesOf(node, 'Span') : [];
    const said = spans.map((span) =>
      itemsOf(span)
        .map((item) => (item.kind === 'text' ? words(item) : ''))
        .join(''),
    );
    expect(said).toEqual(chartLines(figure.chart));
  });

  it('draws bars in proportion, and stands on one page', () => {
    const { pages, structure } = laidOut(letter([paragraph(sentence.repeat(48)), figure]));
    const [node] = nodesOf(structure, 'Figure');
    const homes = pages.filter(({ items }) => items.some((item) => item.tag === node));
    expect(homes).toHaveLength(1);
    const widths = itemsOf(node ?? structure).flatMap((item) => {
      if (item.kind !== 'path' || !item.fill) return [];
      const places = item.points.map(([x]) => x);
      return [Math.max(...places) - Math.min(...places)];
    });
    const bars = widths.filter((width) => width > 20);
    expect(bars).toHaveLength(2);
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(1.5);
    expect(bars[1]).toBeLessThan(bodyBox.width);
  });
});

it('a final letter has a field to sign, described; a draft has the room for it', () => {
  const fieldsOf = (status: 'final' | 'draft') =>
    laidOut(letter([], { status })).pages.flatMap(({ items }) => items.filter((item) => item.kind === 'field'));
  expect(fieldsOf('final')).toMatchObject([{ description: 'Digital signature of A. Official', tag: { type: 'Form' } }]);
  expect(fieldsOf('draft')).toEqual([]);
});

it('a section sign stays on the line of its number', () => {
  for (let length = 40; length < 90; length += 1) {
    const { pages } = laidOut(letter([paragraph(`${'x'.repeat(length)} 36 CFR § 1230.14`)]));
    for (const page of pages) for (const item of texts(page)) expect(words(item).trimEnd()).not.toMatch(/§$/);
  }
});
