/** Single blanks, which most are, are not touched. */
const moreThanBlank = /[^\S ]\s*| \s+/g;

/** A text with one blank in place of every run of blanks and line ends. @example singleBlanks('To the\n third  office') // 'To the third office' */
export function singleBlanks(text: string): string {
  return text.replace(moreThanBlank, ' ');
}
