const most = 4;

/** Names in a sentence; of many the first few. @example namedFew(['M-1', 'M-2', 'M-3']) // 'M-1, M-2 and M-3' */
export function namedFew(names: readonly string[]): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
