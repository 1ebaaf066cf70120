import type { Chain } from './occurrence.ts';

/** One source read into its messages. `id` names it for ever: the SHA-256 of an original, or a file's name. */
export interface ChainSource {
  readonly id: string;
  readonly chain: Chain;
  /** Of the message the source is, where it is one. */
  readonly native?: NativeIds | undefined;
}

export interface NativeIds {
  readonly messageId: string | null;
  readonly references: readonly string[];
  /** What the Thread-Index of a whole conversation begins with; null without one. */
  readonly threadRoot: string | null;
  /** How many files came with it. */
  readonly attachments: number;
}
