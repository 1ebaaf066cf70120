/** Places where a release withheld words: FOIA exemptions (5 U.S.C. 552(b)), Privacy Act (5 U.S.C. 552a), or a redaction without a code. */
const exemption = [
  // (b)(7)(C), (b) (6), (b)(3)(A); the letter is no beginning of the next mark.
  String.raw`\(\s*[bB]\s*\)\s*\(\s*\d\s*\)(?:\s*\(\s*[A-Fa-f]\s*\)(?!\s*\(\s*\d))?`,
  String.raw`\(\s*[jkJK]\s*\)\s*\(\s*\d\s*\)`,
  String.raw`\b[bB] ?\(\d\)(?: ?\([A-F]\))?`,
  String.raw`\[\s*[bB] ?\(?\d\)?(?:\(?[A-F]\)?)?\s*\]`,
  String.raw`\b[bB]\d\b(?=\s*[,;]|$)`,
  String.raw`\[\s*(?:[Ee]xemption|EXEMPTION|[Ee]x\.?)\s*(?:\(b\)\s*)?\(?\d\)?(?:\(?[A-F]\)?)?\s*\]`,
  String.raw`(?:Personal (?:Privacy|Email|Phone) ?\/ ?)?\bEx\.? ?[4-7](?:\([A-F]\))?(?: ?[-\/]? ?(?:Personal Privacy|Deliberative Process|PP|DP|AC|CBI)\b(?: \((?:PP|DP)\))?)?`,
].join('|');
const codeless = String.raw`\[\s*(?:[Rr]edacted|[Nn]ame [Rr]edacted|[Ww]ithheld|[Dd]eleted|[Ss]anitized|[Nn]on-?[Rr]esponsive|[Cc]aviardé|[Gg]eschwärzt|[Tt]achado)\s*\]|\[?\b(?:REDACTED|NON-RESPONSIVE)\b\]?|[█▇▉▓]+|■{2,}|\b[Xx]{5,}\b|\[\s*\]|_{6,}`;
const exemptions = new RegExp(exemption, 'g');
const codelessMark = new RegExp(codeless);
const anyMark = new RegExp(`(?:${exemption}|${codeless})`, 'g');

/** What a mark becomes in a text to be compared: it fits any few words. */
export const gap = '\u25a1';

/** Codes of the marks in a line, as `(b)(6)`; empty for a redaction without code, undefined where nothing is withheld. */
export function marksOf(text: string): readonly string[] | undefined {
  if (!mayHaveMark(text)) return undefined;
  const codes = [...text.matchAll(exemptions)].map(([mark]) => codeOf(mark));
  if (codes.length > 0) return [...new Set(codes)];
  return codelessMark.test(text) ? [] : undefined;
}

/** `(b)(7)(C)` of all its spellings. */
function codeOf(mark: string): string {
  const [, number = '', part] = /(\d)\s*\)?\s*(?:\(\s*([A-Fa-f])\s*\))?/.exec(mark) ?? [];
  const act = /^\(\s*([jk])/i.exec(mark)?.[1]?.toLowerCase() ?? 'b';
  return `(${act})(${number})${part ? `(${part.toUpperCase()})` : ''}`;
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
  return /[([█▇▉▓■]|[Xx]{5}|_{6}|[bB] ?\d|[bB] ?\(|Ex\.? ?\d|REDACTED|NON-RES/.test(text);
}
