import { type RefObject, useEffect, useState } from 'react';

/** The part of a pixel that a point of the page is, at 100 %: CSS counts 96 pixels and 72 points to the inch. */
export const pixelsPerPoint = 96 / 72;

/** Space at both sides of a page, in pixels. */
export const pageMarginPx = 24;

interface PageZoom {
  /** 1 is the size of the paper. */
  readonly zoom: number;
  /** At which a page is as wide as its pane. */
  readonly fitting: number;
  readonly setZoom: (zoom: number) => void;
}

/** Pages begin as wide as their pane, but not larger than the paper. `pageWidth` is in pixels at 100 %. */
export function usePageZoom(pane: RefObject<HTMLElement | null>, pageWidth: number): PageZoom {
  const paneWidth = useWidth(pane);
  const [chosen, setZoom] = useState<number>();
  const fitting = Math.max((paneWidth - 2 * pageMarginPx) / pageWidth, 0.25);
  return { zoom: chosen ?? Math.min(fitting, 1), fitting, setZoom };
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
