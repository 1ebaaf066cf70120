import { useRef, useState } from 'react';
import type { LetterPage } from '../../../shared/contracts/letter-page-schema.ts';
import { PageTools } from '../../ui/pages/page-tools.tsx';
import { pageMarginPx, pixelsPerPoint, usePageZoom } from '../../ui/pages/page-zoom.ts';
import { PageSvg } from './page-svg.tsx';

interface PagePreviewProps {
  readonly pages: readonly LetterPage[];
  /** Of the letter, for the names of its pages. */
  readonly title: string;
}

/** The pages as they will be printed. They begin as wide as their pane. */
export function PagePreview({ pages, title }: PagePreviewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const pageWidth = (pages[0]?.width ?? 612) * pixelsPerPoint;
  const { zoom, fitting, setZoom } = usePageZoom(scroller, pageWidth);
  const goTo = (index: number) => scroller.current?.scrollTo({ top: index * pitchOf(scroller.current) });
  return (
    <section className="letter-preview" aria-label="Pages as printed">
      <PageTools current={current} count={pages.length} zoom={zoom} fitting={fitting} onGoTo={goTo} onZoom={setZoom} />
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
  return (children[0]?.getBoundingClientRect().height ?? 1) + pageMarginPx;
}
