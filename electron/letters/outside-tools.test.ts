import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../shared/letters/plain.ts';
import { checkedLetter } from './testing/checked-letter.ts';
import { sampleAttachment } from './testing/sample-attachment.ts';
import { sampleLetter } from './testing/sample-letter.ts';

/** The judgement of programs that share no code with ours. They are required: without poppler-utils and qpdf these tests fail. */
const letters = [
  { what: 'a draft', document: sampleLetter(24), attachments: [] },
  {
    what: 'a final letter that carries a file',
    document: sampleLetter(3, { status: 'final' }),
    attachments: [sampleAttachment],
  },
];

describe.each(letters)('$what, read by poppler and qpdf', ({ document, attachments }) => {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  const file = join(folder, 'letter.pdf');

  beforeAll(async () => {
    writeFileSync(file, await checkedLetter(document, attachments));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(tool: string, ...args: string[]): string {
    return execFileSync(tool, args, { encoding: 'utf8' });
  }

  it('gives the words of a script that reorders its letters, when copied', () => {
    expect(run('pdftotext', file, '-')).toContain('हिन्दी');
  });

  // poppler's structure text does not know ActualText, which Devanagari needs: there its letters come as they are drawn.
  it('has the structure text that the document has', () => {
    const quoted = run('pdfinfo', '-struct-text', file).matchAll(/^ *"(.*)"$/gm);
    const spoken = Array.from(quoted, ([, text = '']) => text).join('');
    const squeezed = (text: string) => text.normalize('NFC').replace(/\s|\p{Script=Devanagari}/gu, '');
    expect(squeezed(spoken)).toBe(squeezed(plain(document)));
  });

  it('is tagged and has its title', () => {
    const facts = run('pdfinfo', file);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toContain(document.meta.title);
  });

  it('has no fault in its syntax', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every font as a subset with its Unicode text', () => {
    const [, , ...fonts] = run('pdffonts', file).trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('carries what was attached, and nothing else', () => {
    const listed = run('pdfdetach', '-list', file);
    expect(listed).toContain(`${attachments.length} embedded files`);
    for (const { name } of attachments) expect(listed).toContain(name);
  });

  it('paints ink on every page', () => {
    run('pdftoppm', '-r', '20', '-gray', file, join(folder, 'page'));
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    expect(pictures).toHaveLength(Number(/^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1]));
    for (const picture of pictures)
      expect(Math.min(...readFileSync(join(folder, picture)).subarray(20))).toBeLessThan(100);
  });
});
