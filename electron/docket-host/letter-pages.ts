import type { LetterPage, LetterPageItem } from '../../shared/contracts/letter-page-schema.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { layoutLetter } from '../../shared/letters/layout-letter.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { Page } from '../../shared/letters/page.ts';
import type { PlacedItem, PlacedText, Tag } from '../../shared/letters/tagged-item.ts';
import { letterShaper, shapedRuns } from '../letters/letter-shaper.ts';

/**
 * A letter's pages as the PDF writer paints them: laid out by the same layout with the same fonts, so that what is seen is what is
 * written. Refuses as layoutLetter does.
 */
export function letterPages(document: LetterDocument): Result<readonly LetterPage[]> {
  const layout = layoutLetter(document, letterShaper);
  return layout.ok ? ok(layout.value.pages.map(pageOf)) : layout;
}

function pageOf({ width, height, items }: Page): LetterPage {
  return { width, height, items: items.map(itemOf) };
}

function itemOf(item: PlacedItem): LetterPageItem {
  const role = roleOf(item.tag);
  switch (item.kind) {
    case 'text': {
      const { x, baseline, width, size, ink } = item;
      return { kind: 'text', role, x, baseline, width, size, ink, runs: runsOf(item) };
    }
    case 'rule': {
      const { x, y, width, thickness, ink } = item;
      return { kind: 'rule', role, x, y, width, thickness, ink };
    }
    case 'rectangle': {
      const { x, y, width, height, ink } = item;
      return { kind: 'rectangle', role, x, y, width, height, ink };
    }
    case 'path': {
      const { tag: _, ...path } = item;
      return { ...path, role };
    }
    case 'field': {
      const { tag: _, ...field } = item;
      return { ...field, role };
    }
  }
}

function roleOf(tag: Tag): LetterPageItem['role'] {
  return tag.kind === 'node' ? tag.type : tag.role;
}

function runsOf({ pieces, font, size }: PlacedText): Extract<LetterPageItem, { kind: 'text' }>['runs'] {
  return pieces.flatMap((piece) =>
    shapedRuns(piece, font).runs.map(({ face, text, width }) => ({ text, face, width: (width * size) / 1000 })),
  );
}
