/** How wide words are about to be, for layout without a page: rather too wide than too narrow. */
export const metaSize = 11;
export const gridSize = 12;

/** Measured in Public Sans, rounded up: capitals and tabular figures, and everything else, in em. */
const [wideEm, otherEm] = [0.66, 0.55];

export function textWidth(text: string, size: number): number {
  const wide = text.match(/[A-Z0-9]/g)?.length ?? 0;
  return size * (wide * wideEm + (text.length - wide) * otherEm);
}

/** The text, or its beginning with an ellipsis where it would be wider. Only titles yield so; never a date or a number. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const most = Math.floor(width / (size * otherEm)) - 1;
  return most < 3 ? '' : `${text.slice(0, most).trimEnd()}…`;
}
