import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSeries } from '../../shared/letters/figure-strips.ts';
import type { Block, FigureBlock, Inline, ListBlock } from '../../shared/letters/letter-document.ts';
import { plain } from '../../shared/letters/plain.ts';
import { checkLetterPdf } from './check-pdf.ts';
import { letterShaper } from './letter-shaper.ts';
import { checkedLetter } from './testing/checked-letter.ts';
import { sampleAttachment } from './testing/sample-attachment.ts';
import { agingFigure, milestoneTable, paragraph, sampleLetter, text } from './testing/sample-letter.ts';
import { writeLetterPdf } from './write-pdf.ts';

describe('writeLetterPdf', () => {
  it('writes the same bytes for the same letter, also after another one', async () => {
    const first = await checkedLetter(sampleLetter(20));
    await checkedLetter(sampleLetter(3, { subject: 'Quite another letter' }));
    expect(Buffer.compare(first, await checkedLetter(sampleLetter(20)))).toBe(0);
  });

  it('passes every check: no rows, one row, a page of them, 120', async () => {
    for (const rowCount of [0, 1, 17, 120]) await checkedLetter(sampleLetter(rowCount));
  });

  it('passes every check as a final letter without a marking, and a short one', async () => {
    const { marking: _, ...unmarked } = sampleLetter(5, { status: 'final' });
    await checkedLetter(unmarked);
    await checkedLetter({ ...unmarked, body: [], enclosures: [], copiesTo: [], references: [], addressee: [] });
  });

  it('reads nothing from one cell into another, even where cells are empty', async () => {
    const table = milestoneTable(2);
    if (table.kind !== 'table') throw new Error('not a table');
    const [first, second] = table.rows;
    const swapped = { ...table, rows: [[...(first ?? [])].reverse(), second ?? []] };
    const bytes = await checkedLetter(sampleLetter(0, { body: [table] }));
    const codes = await checkLetterPdf(bytes, { expectedText: plain(sampleLetter(0, { body: [swapped] })) });
    expect(codes.map((finding) => finding.code)).toEqual(['text.differs']);
  });

  it('survives a word of 10,000 characters and a row higher than a page', async () => {
    const long = [text('x'.repeat(10_000))];
    const row = [[text('1')], [text('A long story. '.repeat(900))]];
    const table: Block = {
      kind: 'table',
      caption: 'Table 2. Story',
      columns: [{ heading: 'No.' }, { heading: 'Story' }],
      rows: [row, row],
    };
    await checkedLetter(sampleLetter(0, { body: [{ kind: 'paragraph', content: long }, table] }));
  });

  it('carries files as PDF/A-3a, in the order of their names, with equal bytes for equal files', async () => {
    const other = { ...sampleAttachment, name: 'Anlage ä.json', mime: 'application/json' };
    const letter = sampleLetter(2, { status: 'final' });
    const bytes = await checkedLetter(letter, [sampleAttachment, other]);
    expect(Buffer.compare(bytes, await checkedLetter(letter, [other, sampleAttachment]))).toBe(0);
    expect(Buffer.from(bytes).includes('<pdfaid:part>3</pdfaid:part>')).toBe(true);
    const changed = { ...other, bytes: Buffer.from('{}') };
    expect(Buffer.compare(bytes, await checkedLetter(letter, [changed, sampleAttachment]))).not.toBe(0);
  });

  it('refuses a figure that nobody could hear or tell apart', async () => {
    const refusalOf = async (change: Partial<FigureBlock>) =>
      writeLetterPdf(sampleLetter(0, { body: [{ ...agingFigure(), ...change }] }));
    const { chart } = agingFigure();
    const row = { label: 'Late', counts: [1] };
    const many = Array.from({ length: mostSeries + 1 }, () => ({ name: 'x', tone: 'late' as const }));
    expect(await refusalOf({ alternative: ' ' })).toMatchObject({ ok: false, code: 'letterFigureSilent' });
    expect(await refusalOf({ chart: { ...chart, rows: [row] } })).toMatchObject({
      ok: false,
      code: 'letterChartUneven',
    });
    expect(await refusalOf({ chart: { series: many, rows: [] } })).toMatchObject({
      ok: false,
      code: 'letterChartFull',
    });
  });

  it('refuses a character that no letter font has', async () => {
    const refused = await writeLetterPdf(
      sampleLetter(1, { body: [paragraph(text('fine')), paragraph(text('seal 印'))] }),
    );
    expect(refused).toMatchObject({ ok: false, code: 'letterGlyphMissing', detail: { character: 'U+5370' } });
    expect(!refused.ok && refused.message).toContain('U+5370 (印), which stands in the paragraph “seal 印”');
  });

  it('refuses control characters and lone surrogates rather than drop them', async () => {
    for (const [value, character] of [
      ['a\u0000b', 'U+0000'],
      ['a\ud800b', 'U+D800'],
      ['\ufeffa', 'U+FEFF'],
    ] as const) {
      const refused = await writeLetterPdf(sampleLetter(1, { subject: value }));
      expect(refused).toMatchObject({ ok: false, detail: { character } });
    }
  });

  it('loses no text and stays inside the margins, whatever is written in the scripts of its fonts', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryBlock, { maxLength: 6 }), words, async (body, subject) => {
        await checkedLetter(sampleLetter(0, { body, subject, enclosures: [subject] }));
      }),
      // Without shrinking, which takes longer than the test may: the seed is told.
      { numRuns: 40, endOnFailure: true },
    );
  });
});

const characters = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  '.,;:!?()[]{}/\\-–—’‘“”…•§¶©®°±≤≥≠@#$%&*_=+<>|~^`"\'',
  'àâçéèêëîïôùûüÿœæñóśźżőűřčšžďťĺľŕăîșțğışħŋðþøåÄÖÜßẞ',
  'ΑΒΓΔΕΖΗΘαβγδεζηθλμνξπρςστυφχψωάέήίόύώ',
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмн',
  'अआइईउऊकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौ्ं',
  '\u0301\u0300\u0302\u0303\u0308\u0323\u0327\u00a0ʻʼ',
  '      \n\t',
];

/** Every character of some letter font, of whatever script: the planes beyond the third have none. */
const covered = Array.from({ length: 0x30000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => !(codePoint >= 0xd800 && codePoint <= 0xdfff) && letterShaper.covers(codePoint))
  .map((codePoint) => String.fromCodePoint(codePoint));

const words = fc
  .array(fc.oneof(...[...characters, covered].map((set) => fc.constantFrom(...set))), { minLength: 1, maxLength: 200 })
  .map((letters) => letters.join(''));

const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words, bold: fc.boolean(), italic: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), text: words, lang: fc.constant('el') }),
  fc.record({ kind: fc.constant('link' as const), text: words.map((label) => `x${label}`), href: fc.webUrl() }),
  fc.record({ kind: fc.constant('citation' as const), text: words }),
);

const content = fc.array(arbitraryInline, { maxLength: 4 });

/** Lists in lists, as deep as asked. */
function arbitraryList(depth: number): fc.Arbitrary<ListBlock> {
  const item = depth === 1 ? fc.record({ content }) : fc.record({ content, nested: arbitraryList(depth - 1) });
  const items = fc.array(fc.oneof(fc.record({ content }), item), { minLength: 1, maxLength: 3 });
  return fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items });
}

const tones = ['late', 'ahead', 'done', 'part', 'missing', 'neutral'] as const;

const arbitraryFigure: fc.Arbitrary<FigureBlock> = fc.integer({ min: 1, max: mostSeries }).chain((count) =>
  fc.record({
    kind: fc.constant('figure' as const),
    caption: words,
    alternative: words.map((text) => `The figure says ${text}.`),
    chart: fc.record({
      series: fc.array(fc.record({ name: words, tone: fc.constantFrom(...tones) }), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.array(fc.record({ label: words, counts: fc.array(fc.nat(), { minLength: count, maxLength: count }) }), {
        maxLength: 60,
      }),
    }),
  }),
);

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), content }),
  arbitraryList(4),
  arbitraryFigure,
  fc.integer({ min: 1, max: 6 }).chain((columnCount) =>
    fc.record({
      kind: fc.constant('table' as const),
      caption: words,
      columns: fc.array(fc.record({ heading: words, align: fc.constantFrom('start' as const, 'end' as const) }), {
        minLength: columnCount,
        maxLength: columnCount,
      }),
      rows: fc.array(fc.array(content, { minLength: columnCount, maxLength: columnCount }), { maxLength: 5 }),
    }),
  ),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: content }), { minLength: 1, maxLength: 3 }),
  }),
);
