import type { PDFDict } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, elementsAt, entry, nameAt, numberAt, rawElementsAt, textAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

const printFlag = 4;
const unseenFlags = 1 | 2 | 32;

/** Links belong to Link elements, both ways, and say where they lead (PDF/UA-1, 7.18; PDF/A-2, 6.3). */
export function annotationFindings(pages: readonly ReadPage[], tree: ReadTree): PdfFinding[] {
  const owners = new Map(tree.all.flatMap((element) => element.annotations.map((ref) => [ref, element] as const)));
  return pages.flatMap((page) => {
    const refs = rawElementsAt(page.node, 'Annots').map(String);
    const dicts = elementsAt(page.node, 'Annots').map(asDict);
    const tabs =
      nameAt(page.node, 'Tabs') === 'S'
        ? []
        : [finding('page.noTabOrder', 'The page does not tab in the order of its tags.', page.number)];
    return [
      ...tabs,
      ...dicts.flatMap((dict, index) => annotation(dict, owners.get(refs[index] ?? ''), tree, page.number)),
    ];
  });
}

function annotation(
  dict: PDFDict | undefined,
  owner: ReadElement | undefined,
  tree: ReadTree,
  page: number,
): PdfFinding[] {
  if (!owner) return [finding('annotation.untagged', 'An annotation is in no element.', page)];
  const flags = numberAt(dict, 'F') ?? 0;
  const rules: [boolean, string, string][] = [
    [
      nameAt(dict, 'Subtype') === 'Link' && owner.type === 'Link',
      'annotation.misplaced',
      `An annotation is in a ${owner.type}.`,
    ],
    [(textAt(dict, 'Contents') ?? '') !== '', 'annotation.noContents', 'A link does not say where it leads.'],
    [
      tree.parentTree.get(numberAt(dict, 'StructParent') ?? -1) === owner.dict,
      'annotation.noWayBack',
      'A link does not lead back to its element.',
    ],
    [
      (flags & printFlag) !== 0 && (flags & unseenFlags) === 0,
      'annotation.unprinted',
      'A link is hidden or is not printed.',
    ],
    [entry(asDict(entry(dict, 'A')), 'URI') !== undefined, 'annotation.noTarget', 'A link leads nowhere.'],
  ];
  return rules.flatMap(([holds, code, message]) => (holds ? [] : [finding(code, message, page)]));
}
