import type { ContextKeys } from '../context/context-keys.ts';
import type { Dispose } from '../disposable.ts';
import { type Stroke, strokeOf } from './key-chord.ts';
import type { Keybindings } from './keybinding-registry.ts';

interface KeyboardOptions {
  readonly target: Window;
  readonly keybindings: Keybindings;
  readonly context: ContextKeys;
  readonly isMac: boolean;
  readonly run: (commandId: string) => void;
  /** Told while the first stroke of a two-stroke key is waiting, and undefined when the wait is over. */
  readonly onDidWait: (strokes: readonly Stroke[] | undefined) => void;
}

/** Turns key presses into commands. Components come first: what they handled (`preventDefault`) is not looked at. */
export function listenToKeyboard({ target, keybindings, context, isMac, run, onDidWait }: KeyboardOptions): Dispose {
  let waiting: readonly Stroke[] = [];
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const stroke = strokeOf(event, isMac);
    if (stroke === undefined || (waiting.length === 0 && isTyping(event, stroke))) return;
    const answer = keybindings.resolve([...waiting, stroke], context);
    if (answer !== undefined || waiting.length > 0) event.preventDefault();
    waiting = answer === 'more' ? [...waiting, stroke] : [];
    onDidWait(waiting.length > 0 ? waiting : undefined);
    if (typeof answer === 'object') run(answer.run);
  };
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}

/** What a text field does by itself with Ctrl. */
const editingStrokes = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'shift+z'].map((key) => `ctrl+${key}`));

// A bare letter, an arrow or Ctrl+Z belongs to the text field that has the focus; function keys and other Ctrl or Alt keys do not.
function isTyping(event: KeyboardEvent, stroke: Stroke): boolean {
  const isField =
    event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable=true]');
  return (
    isField &&
    (editingStrokes.has(stroke) || !/^(ctrl|alt|meta|shift\+(ctrl|alt|meta))\+|^(shift\+)?f\d+$/.test(stroke))
  );
}
