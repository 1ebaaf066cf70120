const noWords = /^(?:[0-9a-f]{64}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)$/;

/**
 * Every text that a record holds, wherever in it, line by line and each once: titles, notes, reasons, numbers of others. Digests and days are left out.
 * @example wordsOf({ title: 'Survey', notes: [{ on: '2022-02-18', text: 'Sent' }] }) // 'Survey\nSent'
 */
export function wordsOf(record: unknown): string {
  const words = new Set<string>();
  gather(record, words);
  return [...words].join('\n');
}

function gather(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') {
    if (value !== '' && !noWords.test(value)) words.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) gather(member, words);
  }
}
