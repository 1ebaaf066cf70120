import type { ComponentType } from 'react';
import type { z } from 'zod';

/** What an open editor can say of itself to its tab. */
export interface EditorHandle {
  setTitle(title: string): void;
  /** A dot on the tab, and a question before it closes. */
  setUnsaved(isUnsaved: boolean): void;
  setBreadcrumbs(crumbs: readonly string[]): void;
  close(): void;
}

export interface EditorProps<Input> {
  readonly input: Input;
  readonly editor: EditorHandle;
}

/** A kind of editor. Its input is stored with the layout, so it is plain data with a schema, never a live object. */
export interface EditorType<Input> {
  readonly id: string;
  readonly icon: string;
  readonly input: z.ZodType<Input>;
  /** Two inputs with the same key are the same tab. */
  readonly key: (input: Input) => string;
  readonly title: (input: Input) => string;
  readonly component: ComponentType<EditorProps<Input>>;
}

/** Opens editors; the editor area of the workbench implements it. */
export interface Editors {
  register<Input>(type: EditorType<Input>): void;
  open<Input>(type: EditorType<Input>, input: Input, where?: 'here' | 'beside'): void;
}
