/** A From_ line longer than this is text, not a separator (RFC 5322 bounds lines at 998). */
export const longestSeparator = 1_000;

/** Enough of the line after it to tell a header field from prose. */
export const lookAhead = 80;

const clockAndYear = /\d{1,2}:\d{2}.*\b\d{4}\b|\b\d{4}\b.*\d{1,2}:\d{2}/;
const headerField = /^(?:[!-9;-~]+[ \t]*:|From [^\r\n]*\d:\d)/;

/**
 * Whether a line that begins with `From ` separates two messages. RFC 4155 (appendix A) asks for three signs: an empty line before
 * it (or the file's start), a date in it, and a header field after it. Programs in the wild each drop one of them, and prose at the
 * start of a paragraph ("From here on we keep ...") shows at most one: so two of three are asked.
 */
export function isSeparator(line: string, nextLine: string, isAfterEmptyLine: boolean): boolean {
  const signs = Number(isAfterEmptyLine) + Number(clockAndYear.test(line)) + Number(headerField.test(nextLine));
  return signs >= 2;
}
