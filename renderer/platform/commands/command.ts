import type { z } from 'zod';
import type { MenuPlacement } from '../menus/menu-id.ts';

/** Something that must hold before a command may run, with the sentence shown while it does not. */
export interface Requirement {
  readonly when: string;
  readonly otherwise: string;
}

/**
 * A gesture the workbench offers. One declaration holds everything the palette, the menus, the keys and the toolbars need.
 * `Services` is what `run` works with; `Args` is what a command link must bring, checked by `args`.
 */
export interface Command<Services, Args = void> {
  /** `noun.verbNoun`, for instance `evidence.importMail`. */
  readonly id: string;
  /** In the officer's words, with an ellipsis when it asks something first: `Draft the Quarterly Update…`. */
  readonly title: string;
  readonly category: string;
  /** A codicon name. */
  readonly icon?: string;
  /** The default keys; where they hold is `when` of the command. */
  readonly keys?: readonly string[];
  /** Where the command exists at all. Elsewhere it is neither listed nor reached by its keys. */
  readonly when?: string;
  /** Where it exists but cannot run now, it stays listed with the reason. */
  readonly requires?: readonly Requirement[];
  readonly menus?: readonly MenuPlacement[];
  /** A command with arguments is run by links and buttons, never listed. */
  readonly args?: z.ZodType<Args>;
  run(services: Services, args: Args): void | Promise<void>;
}

/** A command as data, as problems, notifications and letters carry it. */
export interface CommandLink {
  readonly title: string;
  readonly command: string;
  readonly args?: unknown;
}
