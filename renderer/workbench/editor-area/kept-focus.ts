import type { FocusEvent } from 'react';

/** By the element of an editor: where the focus was in it. */
const lastFocused = new WeakMap<Element, WeakRef<HTMLElement>>();

/** For the element of an editor, which hears of every focus inside it. */
export function rememberFocus({ currentTarget, target }: FocusEvent<HTMLElement>): void {
  if (target instanceof HTMLElement) lastFocused.set(currentTarget, new WeakRef(target));
}

/** Puts the focus where it was in an editor, or on its page. */
export function focusAgain(editor: HTMLElement): void {
  const last = lastFocused.get(editor)?.deref();
  const place = last !== undefined && editor.contains(last) ? last : editor;
  place.focus({ preventScroll: true });
}
