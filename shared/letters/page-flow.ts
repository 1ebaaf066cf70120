import type { Page } from './page.ts';
import { bodyBox, paper } from './page-geometry.ts';
import type { Strip } from './strip.ts';

export function newPage(): Page {
  return { width: paper.width, height: paper.height, items: [] };
}

/**
 * Lays strips on pages from top to bottom. A group held together by `keepWithNext` moves to a new page as a whole; of a group higher
 * than a page as much is held together as one page holds, so that nothing is lost and nothing overflows. `first` may already hold the
 * banner.
 */
export function flow(strips: readonly Strip[], first: Page): Page[] {
  const pages: Page[] = [first];
  let y: number = bodyBox.top;
  let isAtTop = true;
  for (const group of groupsOf(strips).flatMap(partsOf)) {
    const height = heightOf(group);
    if (!isAtTop && y + height > bodyBox.bottom && height <= bodyBox.height) startPage();
    for (const strip of group) {
      if (!isAtTop && y + strip.spaceBefore + strip.height > bodyBox.bottom) startPage();
      paintStrip(strip);
    }
  }
  return pages;

  function startPage(): void {
    pages.push(newPage());
    y = bodyBox.top;
    isAtTop = true;
  }

  function paintStrip(strip: Strip): void {
    const page = pages.at(-1) ?? first;
    if (isAtTop && strip.repeatedHead && pages.length > 1) {
      strip.repeatedHead.paint(page, y);
      y += strip.repeatedHead.height;
    } else if (!isAtTop) y += strip.spaceBefore;
    strip.paint(page, y);
    y += strip.height;
    isAtTop = false;
  }
}

function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let isOpen = false;
  for (const strip of strips) {
    const last = groups.at(-1);
    if (isOpen && last) last.push(strip);
    else groups.push([strip]);
    isOpen = strip.keepWithNext;
  }
  return groups;
}

/** A group that no page holds, cut where a page is full. */
function partsOf(group: readonly Strip[]): Strip[][] {
  const parts: Strip[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const strip of group) {
    height += strip.spaceBefore + strip.height;
    const last = parts.at(-1);
    if (last && height <= bodyBox.height) last.push(strip);
    else {
      parts.push([strip]);
      height = strip.spaceBefore + strip.height;
    }
  }
  return parts;
}

function heightOf(group: readonly Strip[]): number {
  return group.reduce((sum, strip) => sum + strip.spaceBefore + strip.height, 0);
}
