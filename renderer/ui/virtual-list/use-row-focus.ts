import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to an element that a virtual list may only draw in its next render. Elements are known by `data-focus-key`;
 * what is focusable inside such an element takes the focus in its place. A list that does not scroll itself is scrolled by its page.
 */
export function useRowFocus(container: RefObject<HTMLElement | null>): (key: string) => void {
  const wanted = useRef<string>(undefined);
  // After every render, because only then is it known whether the wanted row is drawn.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const element = container.current?.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(wanted.current)}"]`);
    if (!element) return;
    wanted.current = undefined;
    const inner = element.hasAttribute('tabindex')
      ? element
      : element.querySelector<HTMLElement>('button, a, input, select');
    const box = container.current;
    const scrollsItself = box !== null && box.scrollHeight > box.clientHeight;
    (inner ?? element).focus({ preventScroll: scrollsItself });
  });
  return (key) => {
    wanted.current = key;
  };
}
