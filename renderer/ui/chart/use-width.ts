import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in CSS pixels as it changes; `first` until it is on the page. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      // Hidden behind its table or in a tab that is not shown, it keeps the width it had.
      if (now > 0) setWidth(now);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
