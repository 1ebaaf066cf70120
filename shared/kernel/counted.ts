/** A count and its noun, in the plural unless it is one. @example counted(117, 'day') // '117 days'; counted(2, 'entry', 'entries') */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
