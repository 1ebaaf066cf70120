/** The faces a letter is set in; the fallback for characters they lack is the shaper's own business. */
export type FontName =
  | 'serif-regular'
  | 'serif-bold'
  | 'serif-italic'
  | 'serif-bold-italic'
  | 'sans-regular'
  | 'sans-bold'
  | 'sans-italic'
  | 'sans-bold-italic';

/** Knowledge of fonts as a port, so that the layout is pure and the preview and the PDF agree on every line. */
export interface TextShaper {
  /** The advance of `text` set as one shaped piece (kerning inside), in thousandths of the font size. Every character is covered. */
  width(text: string, font: FontName): number;
  /** Whether some face can print the character; the answer is the same for every font, because all share their fallbacks. */
  covers(codePoint: number): boolean;
}
