/** What must never reach a log file that an officer may hand to a help desk. */
const patterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '<address>'],
  [/\b\d{3}-\d{2}-\d{4}\b/g, '<number>'],
  // Folder names tell of cases and people: of a path, only the last part stays.
  [/(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'<>|:*?]+)+[\\/](?=[^\\/\s])/g, '<folder>/'],
];

/** Takes e-mail addresses, social security numbers and the folders of paths out of a text. Applied to every string of a log line. */
export function redact(text: string): string {
  return patterns.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}
