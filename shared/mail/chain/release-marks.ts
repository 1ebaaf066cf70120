/** Places where a release withheld words: FOIA exemptions (5 U.S.C. 552(b)), Privacy Act (5 U.S.C. 552a), or a redaction without a code. */
const exemption =
  /\(\s*b\s*\)\s*\(\s*\d\s*\)(?:\s*\(\s*[A-F]\s*\))?|\(\s*[jk]\s*\)\s*\(\s*\d\s*\)|\bb\d\b(?=\s*[,;]|$)/gi;
const codeless =
  /\[\s*(?:redacted|name redacted|withheld|deleted|sanitized|caviardé|geschwärzt|tachado)\s*\]|█+|▇+|■{2,}|\bX{5,}\b|\[\s*\]|_{6,}/gi;
const anyMark = new RegExp(`(?:${exemption.source}|${codeless.source})`, 'gi');

/** What a mark becomes in a text to be compared: it fits any few words. */
export const gap = '\u25a1';

/** Codes of the marks in a line, as `(b)(6)`; empty for a redaction without code, undefined where nothing is withheld. */
export function marksOf(text: string): readonly string[] | undefined {
  if (!mayHaveMark(text)) return undefined;
  const codes = [...text.matchAll(exemption)].map(([code]) => code.replace(/\s+/g, ''));
  if (codes.length > 0) return [...new Set(codes)];
  return text.match(codeless) ? [] : undefined;
}

/** The text with every run of marks replaced by one gap. */
export function withGaps(text: string): string {
  if (!mayHaveMark(text)) return text;
  return text.replace(anyMark, gap).replace(/\u25a1(?:[\s,;<>]*\u25a1)+/g, gap);
}

/** How much of a header value is withheld. `blank`: the label stands, its value does not. */
export function redactionOf(value: string): 'none' | 'partial' | 'full' | 'blank' {
  const text = value.replace(/[*_<>[\]()]+$/, '').trim();
  if (text === '') return 'blank';
  const open = withGaps(value);
  if (!open.includes(gap)) return 'none';
  return /[\p{L}\p{N}]/u.test(open.replace(/\b(?:on behalf of)\b/gi, '')) ? 'partial' : 'full';
}

/** Quick no: most lines have none of these characters. */
function mayHaveMark(text: string): boolean {
  return /[([█▇■]|X{5}|_{6}|\bb\d/i.test(text);
}
