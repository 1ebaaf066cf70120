/** How the items of a list are numbered; the names are those of PDF's ListNumbering attribute (ISO 32000-1, table 347). */
export type ListNumbering = 'Decimal' | 'LowerAlpha' | 'LowerRoman' | 'Disc';

const numberingByDepth = ['Decimal', 'LowerAlpha', 'LowerRoman'] as const;

/** 1., a., i. and again 1. for ordered lists as they nest (depth 0 is the outermost); a bullet for unordered ones. */
export function listNumbering(ordered: boolean, depth: number): ListNumbering {
  return ordered ? (numberingByDepth[depth % numberingByDepth.length] ?? 'Decimal') : 'Disc';
}

/** The label of the item at `index` (0-based). @example listLabel('LowerAlpha', 27) // 'ab.' */
export function listLabel(numbering: ListNumbering, index: number): string {
  if (numbering === 'Disc') return '•';
  if (numbering === 'LowerAlpha') return `${alphabetic(index + 1)}.`;
  if (numbering === 'LowerRoman') return `${roman(index + 1)}.`;
  return `${index + 1}.`;
}

function alphabetic(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? alphabetic(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  const digit = romanDigits.find(([value]) => value <= number);
  return digit ? digit[1] + roman(number - digit[0]) : '';
}
