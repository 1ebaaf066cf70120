/** The earliest of days written as ISO; those that are not told do not count. */
export function earliest(day: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((least, other) => (other && other < least ? other : least), day);
}
