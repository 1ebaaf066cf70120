import { useEffect, useRef, useState } from 'react';
import type { LetterPage } from '../../../shared/contracts/letter-page-schema.ts';
import { IconButton } from '../../ui/button/button.tsx';
import { PageSvg } from './page-svg.tsx';

interface PagePreviewProps {
  readonly pages: readonly LetterPage[];
  /** Of the letter, for the names of its pages. */
  readonly title: string;
}

const zoomSteps = [0.5, 0.64, 0.75, 0.9, 1, 1.25, 1.5, 2, 3];

/** The part of a pixel that a point of the page is, at 100 %: CSS counts 96 pixels and 72 points to the inch. */
const pixelsPerPoint = 96 / 72;

/** Space at both sides of a page, in pixels. */
const marginPx = 24;

/** The pages as they will be printed. They begin as wide as their pane. */
export function PagePreview({ pages, title }: PagePreviewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const paneWidth = useWidth(scroller);
  const [chosenZoom, setZoom] = useState<number>();
  const [current, setCurrent] = useState(0);
  const pageWidth = (pages[0]?.width ?? 612) * pixelsPerPoint;
  const fitting = Math.max((paneWidth - 2 * marginPx) / pageWidth, 0.25);
  const zoom = chosenZoom ?? Math.min(fitting, 1);
  const smaller = zoomSteps.findLast((step) => step < zoom - 0.005);
  const larger = zoomSteps.find((step) => step > zoom + 0.005);
  const goTo = (index: number) => scroller.current?.scrollTo({ top: index * pitchOf(scroller.current) });
  return (
    <section className="letter-preview" aria-label="Pages as printed">
      <div className="letter-preview-tools">
        <span role="status">{`Page ${Math.min(current + 1, pages.length)} of ${pages.length}`}</span>
        <IconButton icon="chevron-up" label="Previous page" onClick={() => goTo(Math.max(current - 1, 0))} />
        <IconButton
          icon="chevron-down"
          label="Next page"
          onClick={() => goTo(Math.min(current + 1, pages.length - 1))}
        />
        <span className="letter-zoom">
          <IconButton icon="zoom-out" label="Smaller" onClick={() => smaller !== undefined && setZoom(smaller)} />
          <span>{`${Math.round(zoom * 100)} %`}</span>
          <IconButton icon="zoom-in" label="Larger" onClick={() => larger !== undefined && setZoom(larger)} />
          <IconButton icon="screen-full" label="As wide as the pane" onClick={() => setZoom(fitting)} />
        </span>
      </div>
      <div
        ref={scroller}
        className="letter-desk"
        role="group"
        aria-label="Pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
        tabIndex={0}
        onScroll={(event) => setCurrent(pageInView(event.currentTarget))}
      >
        {pages.map((page, index) => (
          <PageSvg
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={index}
            page={page}
            name={`Page ${index + 1} of ${pages.length}, ${title}`}
            width={pageWidth * zoom}
          />
        ))}
      </div>
    </section>
  );
}

/** The page that lies over the upper third of the pane. */
function pageInView({ children, scrollTop, clientHeight }: HTMLElement): number {
  return Math.min(Math.floor((scrollTop + clientHeight / 3) / pitchOf({ children })), children.length - 1);
}

/** From the top of a page to the top of the next, in pixels: all pages are of one size. */
function pitchOf({ children }: Pick<HTMLElement, 'children'>): number {
  return (children[0]?.getBoundingClientRect().height ?? 1) + marginPx;
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
