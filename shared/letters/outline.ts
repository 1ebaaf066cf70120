import type { OutlineEntry, Page } from './page.ts';
import type { Strip } from './strip.ts';

/** A heading, and where it came to stand when it was painted. */
export interface HeadingMark {
  readonly title: string;
  readonly level: 1 | 2 | 3;
  page?: Page;
  top: number;
}

/** Makes the first strip of a heading note its place. */
export function marked(strips: readonly Strip[], mark: HeadingMark): Strip[] {
  return strips.map((strip, index) => {
    if (index > 0) return strip;
    const paint: Strip['paint'] = (page, top) => {
      mark.page = page;
      mark.top = top;
      strip.paint(page, top);
    };
    return { ...strip, paint };
  });
}

export function outlineOf(marks: readonly HeadingMark[], pages: readonly Page[]): OutlineEntry[] {
  return marks.flatMap(({ title, level, page, top }) =>
    page ? [{ title, level, page: pages.indexOf(page), top }] : [],
  );
}
