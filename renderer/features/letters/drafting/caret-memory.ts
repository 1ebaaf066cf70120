/** Where the officer was writing when the focus went to a box of choices: what is chosen is put there. */
import type { DraftInline } from '../../../../shared/letters/draft.ts';
import { chipOf } from './inline-dom.ts';

let last: { readonly element: HTMLElement; readonly range: Range } | undefined;

/** Call it whenever the caret may have moved within an editable element. */
export function rememberCaret(element: HTMLElement): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (element.contains(range.startContainer)) last = { element, range: range.cloneRange() };
}

/** Focus that comes back, as from a box of choices, finds the caret where it was: the browser would put it at the start. A pointer sets it anew after this. */
export function restoreCaret(element: HTMLElement): void {
  if (last?.element === element && element.contains(last.range.startContainer)) select(last.range);
}

/** Puts a value where the caret was, and the focus after it; false where nothing is being written. */
export function insertAtCaret(inline: Exclude<DraftInline, { kind: 'text' }>, words: string): boolean {
  if (last === undefined || !last.element.isConnected) return false;
  const { element } = last;
  const range = last.range.cloneRange();
  element.focus();
  range.deleteContents();
  const chip = chipOf(inline, () => words);
  range.insertNode(chip);
  range.setStartAfter(chip);
  range.collapse(true);
  select(range);
  rememberCaret(element);
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}

function select(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range.cloneRange());
}
