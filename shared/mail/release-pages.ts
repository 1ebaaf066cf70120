/** Releases under the Freedom of Information Act: their pages, and the marks that say why something was taken out (5 U.S.C. 552(b)). */
import { z } from 'zod';

/** `duplicate` and `withheld` pages only say so and hold nothing else; a `blank` one may be a picture. */
export const releasePageSchema = z.strictObject({
  /** From 1, as the pages follow each other in the file. */
  page: z.int().positive(),
  /** The first of its lines in the text, from 1. */
  line: z.int().positive(),
  state: z.enum(['text', 'blank', 'withheld', 'duplicate']),
});
export type ReleasePage = z.infer<typeof releasePageSchema>;

export const exemptionMarkSchema = z.strictObject({
  page: z.int().positive(),
  line: z.int().positive(),
  /** As `(b)(7)(C)`; more than one where they stand together. */
  codes: z.array(z.string()).min(1),
});
export type ExemptionMark = z.infer<typeof exemptionMarkSchema>;

interface ReleaseText {
  readonly text: string;
  readonly pages: readonly ReleasePage[];
  readonly marks: readonly ExemptionMark[];
}

/** Stands in the text where a mark stood: U+2588, a full block. */
const markBlock = '\u2588';

const code = String.raw`\(\s*b\s*\)\s*\(\s*[1-9]\s*\)(?:\s?\(\s*[A-Fa-f]\s*\)(?!\s*\(\s*\d))?`;
const markPattern = new RegExp(String.raw`${code}(?:[ \t]*[,;/&]?[ \t]*${code})*`, 'gi');
const codePattern = /\(\s*b\s*\)\s*\(\s*([1-9])\s*\)(?:\s?\(\s*([a-f])\s*\)(?!\s*\(\s*\d))?/gi;
/** Longer pages say something else besides. */
const longestNotice = 400;

/**
 * Takes a document's pages apart: marks such as `(b)(6), (b)(7)(C)` are taken out of the text and kept as codes, and pages that were withheld
 * or are duplicates are told. Pages follow each other in the text with a form feed before each but the first. `restoreMarks` is the way back.
 */
export function readReleasePages(pageTexts: readonly string[]): ReleaseText {
  const pages: ReleasePage[] = [];
  const marks: ExemptionMark[] = [];
  const texts: string[] = [];
  let line = 1;
  for (const [index, raw] of pageTexts.entries()) {
    const page = index + 1;
    pages.push({ page, line, state: stateOf(raw) });
    const text = withoutMarks(raw.replaceAll(markBlock, '\u2589'), (codes, lineInPage) =>
      marks.push({ page, line: line + lineInPage, codes }),
    );
    texts.push(text);
    line += text.split('\n').length;
  }
  return { text: texts.join('\n\f'), pages, marks };
}

/** The text with its marks written out again, one after the other: what a reader of quoted chains wants to see. */
export function restoreMarks(text: string, marks: readonly ExemptionMark[]): string {
  const left = marks[Symbol.iterator]();
  return text.replaceAll(markBlock, () => left.next().value?.codes.join(', ') ?? markBlock);
}

function withoutMarks(text: string, keep: (codes: string[], lineInPage: number) => void): string {
  let line = 0;
  let counted = 0;
  return text.replace(markPattern, (mark: string, ...rest: unknown[]) => {
    const at = Number(rest.find((each) => typeof each === 'number'));
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    keep(codesOf(mark), line);
    return markBlock + '\n'.repeat(mark.split('\n').length - 1);
  });
}

function codesOf(mark: string): string[] {
  const codes = Array.from(mark.matchAll(codePattern), ([, exemption, part]) =>
    part ? `(b)(${exemption})(${part.toUpperCase()})` : `(b)(${exemption})`,
  );
  return [...new Set(codes)];
}

function stateOf(text: string): ReleasePage['state'] {
  const words = text.trim();
  if (words === '') return 'blank';
  if (words.length > longestNotice) return 'text';
  if (/\bduplicates?\b/i.test(words) && /\bpages?\b|^duplicate/i.test(words)) return 'duplicate';
  if (/\bwithheld\b/i.test(words) && /\bpages?\b|\bpursuant\b|\bin full\b|\bin (?:its|their) entirety\b/i.test(words))
    return 'withheld';
  return 'text';
}
