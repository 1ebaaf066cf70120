import { ExternalHyperlink, TextRun } from 'docx';
import type { Inline } from '../../../shared/letters/letter-document.ts';

interface Look {
  readonly bold?: boolean;
  /** In half points. */
  readonly size?: number;
}

/** Inlines as Word's runs, with the white space of a letter: single spaces, none at the ends. */
export function inlineRuns(
  content: readonly Inline[],
  { bold = false, size }: Look = {},
): (TextRun | ExternalHyperlink)[] {
  return spaced(content).map((inline) => {
    const look = { ...(size !== undefined && { size }), ...(bold && { bold }) };
    if (inline.kind === 'link')
      return new ExternalHyperlink({
        link: inline.href,
        children: [new TextRun({ ...look, text: inline.text, style: 'Hyperlink' })],
      });
    if (inline.kind === 'citation') return new TextRun({ ...look, text: inline.text });
    const { text, italic, lang } = inline;
    return new TextRun({
      ...look,
      text,
      ...(inline.bold && { bold: true }),
      ...(italic && { italics: true }),
      ...(lang !== undefined && { language: { value: lang } }),
    });
  });
}

/** As `letterText` does it for the whole line, run by run. */
function spaced(content: readonly Inline[]): Inline[] {
  let endsInSpace = true;
  const runs = content.map((inline) => {
    const joined = inline.text.normalize('NFC').replaceAll(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ');
    const text = endsInSpace ? joined.replace(/^ /, '') : joined;
    if (text !== '') endsInSpace = text.endsWith(' ');
    return { ...inline, text };
  });
  const last = runs.findLastIndex(({ text }) => text !== '');
  return runs
    .map((run, at) => (at === last ? { ...run, text: run.text.replace(/ $/, '') } : run))
    .filter(({ text }) => text !== '');
}
