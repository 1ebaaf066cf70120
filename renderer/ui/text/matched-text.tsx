/** A title with its matched stretches marked. */
export function MatchedText({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}) {
  const pieces = ranges.flatMap(([start, end], index) => [
    { start: ranges[index - 1]?.[1] ?? 0, end: start, isMatch: false },
    { start, end, isMatch: true },
  ]);
  const rest = { start: ranges.at(-1)?.[1] ?? 0, end: text.length, isMatch: false };
  return [...pieces, rest].map((piece) => {
    const part = text.slice(piece.start, piece.end);
    return piece.isMatch ? <mark key={piece.start}>{part}</mark> : <span key={`${piece.start}-`}>{part}</span>;
  });
}
