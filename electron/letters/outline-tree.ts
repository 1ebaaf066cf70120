import type { PDFContext, PDFRef } from 'pdf-lib';
import type { OutlineEntry } from '../../shared/letters/page.ts';
import { decimal, name, textString } from './pdf-values.ts';

interface Branch {
  readonly entry: OutlineEntry;
  readonly ref: PDFRef;
  readonly branches: Branch[];
}

/** Writes the headings as bookmarks, nested by level and open (ISO 32000-1, 12.3.3). */
export function writeOutline(
  context: PDFContext,
  entries: readonly OutlineEntry[],
  pages: readonly PDFRef[],
  pageHeight: number,
): PDFRef {
  const root = context.nextRef();
  const tops = nested(context, entries);
  const ends = writeBranches(context, tops, root, pages, pageHeight);
  context.assign(root, context.obj({ Type: 'Outlines', ...ends }));
  return root;
}

function nested(context: PDFContext, entries: readonly OutlineEntry[]): Branch[] {
  const tops: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    const branch = { entry, ref: context.nextRef(), branches: [] };
    while (path.length > 0 && (path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.branches ?? tops).push(branch);
    path.push(branch);
  }
  return tops;
}

function writeBranches(
  context: PDFContext,
  branches: readonly Branch[],
  parent: PDFRef,
  pages: readonly PDFRef[],
  pageHeight: number,
) {
  branches.forEach(({ entry, ref, branches: inner }, index) => {
    const page = pages[entry.page];
    if (!page) throw new Error(`the heading “${entry.title}” is on no page`);
    const item = context.obj({
      Title: textString(entry.title),
      Parent: parent,
      Dest: [page, 'XYZ', 0, Number(decimal(pageHeight - entry.top + 6)), null],
      ...(inner.length > 0 ? writeBranches(context, inner, ref, pages, pageHeight) : {}),
    });
    const [before, after] = [branches[index - 1], branches[index + 1]];
    if (before) item.set(name('Prev'), before.ref);
    if (after) item.set(name('Next'), after.ref);
    context.assign(ref, item);
  });
  const [first, last] = [branches[0], branches.at(-1)];
  return first && last ? { First: first.ref, Last: last.ref, Count: countOf(branches) } : {};
}

function countOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, branch) => sum + 1 + countOf(branch.branches), 0);
}
