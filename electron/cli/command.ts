import type { Result } from '../../shared/kernel/result.ts';

/** One command of `records`. Reads its words, uses the ledger, answers what to print; never prints or exits by itself. */
export interface Command {
  readonly name: string;
  /** After `records `, as the help shows it. */
  readonly usage: string;
  readonly summary: string;
  /** Options beside `--json`, `--as` and `--help`, which every command has. */
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many words the command takes beside options. */
  readonly positionals: { readonly min: number; readonly max: number };
  run(words: Words, terminal: Terminal): Promise<Result<Answer>>;
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** For the help: `DATE` in `--as-of DATE`. */
  readonly argument?: string;
  readonly help: string;
}

/** A command line, taken apart. */
export interface Words {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** Who does it: `--as NAME`, else the login name. */
  readonly actor: string;
}

/** What a command answers: `lines` for a person, `json` for a program. */
export interface Answer {
  readonly lines: readonly string[];
  readonly json: unknown;
  /** Sentences beside the answer, always to stderr: what was found amiss while the docket was opened. */
  readonly notices?: readonly string[];
  /** 1 where the command did its work and the result is bad news (verify found tampering, nothing could be imported). */
  readonly exitCode?: 0 | 1;
}

/** What a command may use of the terminal while it runs. */
export interface Terminal {
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** Replaces the progress line; goes nowhere when stderr is not a terminal. */
  progress(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
}

/** A command line that does not fit: exit 2, with the sentence and the help. */
export class UsageError extends Error {}
