/**
 * The line of a text, from 1, in which words stand, at `from` or below it; `from` where they stand in none. Of a message that quotes others, and says
 * the words itself (`from` 0), `own` is its own text: the line is one of its own.
 * @example lineOfWords('> enclosed\nIt is enclosed.', { words: 'enclosed', from: 0, own: 'It is enclosed.' }) // 2
 */
export function lineOfWords(
  text: string,
  {
    words,
    from,
    own,
  }: { readonly words: string | undefined; readonly from: number; readonly own?: string | undefined },
): number {
  if (words === undefined) return from;
  const said = from === 0 ? linesOf(own ?? '').find((line) => line.includes(words)) : undefined;
  const at = linesOf(text).findIndex(
    (line, index) => index + 1 >= from && (said === undefined ? line.includes(words) : line.trim() === said.trim()),
  );
  return at < 0 ? from : at + 1;
}

function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}
