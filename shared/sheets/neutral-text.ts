/**
 * Text that a spreadsheet would take for a formula. A cell that begins with = + - @ (also full-width), a tab or a line end is run when the file is
 * opened, so it goes out with an apostrophe before it, as one types it by hand. Source: OWASP, "CSV Injection".
 */
const formula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Never to be run, whoever opens the file. What already has apostrophes before such a sign gets one more, so that nothing is lost. */
export function neutralText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `neutralText` was given. */
export function plainText(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
