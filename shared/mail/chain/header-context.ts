import type { HeaderLabel } from './mail-language.ts';
import type { FigureOrder } from './shown-clock.ts';
import type { TextLine } from './text-line.ts';

/** What the readers of headers know of the text they read. */
export interface HeaderContext {
  readonly lines: readonly TextLine[];
  readonly furniture: ReadonlySet<number>;
  /** Labels that lines of the text begin with. */
  readonly labels: ReadonlySet<HeaderLabel>;
  /** How the file's own unambiguous all-figure dates are ordered; undefined where it has none. */
  readonly order: FigureOrder | undefined;
  /** The widest line that begins with a label, in characters: what is shorter was not broken for want of room. */
  readonly width: number;
}
