import type { ReactNode } from 'react';
import { createElement } from 'react';
import type { EditorHandle, EditorType } from '../../platform/editors/editor-type.ts';

/** An editor type without its input type: what a restored layout can be drawn with. */
export interface RegisteredEditor {
  readonly id: string;
  readonly icon: string;
  /** Undefined when the stored input no longer fits. */
  draw(input: unknown, editor: EditorHandle): ReactNode | undefined;
}

export function forgetInput<Input>(type: EditorType<Input>): RegisteredEditor {
  return {
    id: type.id,
    icon: type.icon,
    draw(input, editor) {
      const parsed = type.input.safeParse(input);
      return parsed.success ? createElement(type.component, { input: parsed.data, editor }) : undefined;
    },
  };
}
