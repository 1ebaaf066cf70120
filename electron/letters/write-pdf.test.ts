import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, LetterDocument } from '../../shared/letters/letter-document.ts';
import { plain } from '../../shared/letters/plain.ts';
import { checkLetterPdf } from './check-pdf.ts';
import { milestoneTable, paragraph, sampleLetter, text } from './testing/sample-letter.ts';
import { writeLetterPdf } from './write-pdf.ts';

async function bytesOf(document: LetterDocument): Promise<Uint8Array> {
  const written = await writeLetterPdf(document);
  if (!written.ok) throw new Error(written.message);
  return written.value.bytes;
}

async function findings(document: LetterDocument) {
  const { marking } = document;
  const expected = { expectedText: plain(document), isDraft: document.status === 'draft' };
  return checkLetterPdf(await bytesOf(document), marking ? { ...expected, banner: marking.banner } : expected);
}

describe('writeLetterPdf', () => {
  it('writes the same bytes for the same letter, also after another one', async () => {
    const first = await bytesOf(sampleLetter(20));
    await bytesOf(sampleLetter(3, { subject: 'Quite another letter' }));
    expect(Buffer.compare(first, await bytesOf(sampleLetter(20)))).toBe(0);
  });

  it('passes every check: no rows, one row, a page of them, 120', async () => {
    for (const rowCount of [0, 1, 17, 120]) expect(await findings(sampleLetter(rowCount))).toEqual([]);
  });

  it('passes every check as a final letter without a marking, and a short one', async () => {
    const { marking: _, ...unmarked } = sampleLetter(5, { status: 'final' });
    expect(await findings(unmarked)).toEqual([]);
    expect(
      await findings({ ...unmarked, body: [], enclosures: [], copiesTo: [], references: [], addressee: [] }),
    ).toEqual([]);
  });

  it('reads nothing from one cell into another, even where cells are empty', async () => {
    const table = milestoneTable(2);
    if (table.kind !== 'table') throw new Error('not a table');
    const [first, second] = table.rows;
    const swapped = { ...table, rows: [[...(first ?? [])].reverse(), second ?? []] };
    const bytes = await bytesOf(sampleLetter(0, { body: [table] }));
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
    expect(await findings(sampleLetter(0, { body: [{ kind: 'paragraph', content: long }, table] }))).toEqual([]);
  });

  it('refuses a character that no letter font has', async () => {
    const refused = await writeLetterPdf(
      sampleLetter(1, { body: [paragraph(text('fine')), paragraph(text('seal 印'))] }),
    );
    expect(refused).toMatchObject({ ok: false, code: 'letterGlyphMissing', detail: { character: 'U+5370' } });
    expect(!refused.ok && refused.message).toContain(
      'U+5370 (印), which stands in the paragraph (block 2 of the body)',
    );
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
        expect(await findings(sampleLetter(0, { body, subject, enclosures: [subject] }))).toEqual([]);
      }),
      { numRuns: 40 },
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

const words = fc
  .array(fc.oneof(...characters.map((set) => fc.constantFrom(...set))), { minLength: 1, maxLength: 200 })
  .map((letters) => letters.join(''));

const arbitraryInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words, bold: fc.boolean(), italic: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), text: words, lang: fc.constant('el') }),
  fc.record({ kind: fc.constant('link' as const), text: words.map((label) => `x${label}`), href: fc.webUrl() }),
  fc.record({ kind: fc.constant('citation' as const), text: words }),
);

const content = fc.array(arbitraryInline, { maxLength: 4 });

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), content }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ content }), { minLength: 1, maxLength: 4 }),
  }),
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
