/** A count and its noun, in the plural unless it is one. @example counted(117, 'day') // '117 days' */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
