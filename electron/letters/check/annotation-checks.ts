import type { PDFDict } from 'pdf-lib';
import { broken, finding, type PdfFinding, type PdfRule } from './pdf-finding.ts';
import { asDict, dictAt, elementsAt, entry, nameAt, numberAt, objectOf, rawElementsAt, textAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

const printFlag = 4;
const unseenFlags = 1 | 2 | 32;

interface Owned {
  readonly element: ReadElement;
  readonly page: ReadPage | undefined;
}

/** Links belong to Link elements and fields to Form elements, both ways, and say what they are (PDF/UA-1, 7.18; PDF/A-2, 6.3 and 6.4). */
export function annotationFindings(pages: readonly ReadPage[], tree: ReadTree): PdfFinding[] {
  const owners = new Map(
    tree.all.flatMap((element) => element.annotations.map(({ ref, page }) => [ref, { element, page }] as const)),
  );
  const onPages = new Set(pages.flatMap((page) => rawElementsAt(page.node, 'Annots').map(String)));
  const lost = [...owners].filter(([ref]) => !onPages.has(ref));
  return [
    ...pages.flatMap((page) => pageAnnotations(page, owners, tree)),
    ...lost.map(([ref, { element }]) =>
      finding('annotation.onNoPage', `The element ${element.type} names an annotation that is on no page.`, {
        object: ref.replace(/ R$/, ''),
      }),
    ),
  ];
}

function pageAnnotations(page: ReadPage, owners: ReadonlyMap<string, Owned>, tree: ReadTree): PdfFinding[] {
  const raw = rawElementsAt(page.node, 'Annots');
  const dicts = elementsAt(page.node, 'Annots').map(asDict);
  // The words of an open note are its own annotation's.
  const shown = dicts.flatMap((dict, index) =>
    dict && nameAt(dict, 'Subtype') !== 'Popup' ? [{ dict, raw: raw[index] }] : [],
  );
  const hasOrder = shown.length === 0 || nameAt(page.node, 'Tabs') === 'S';
  return [
    ...broken([[hasOrder, 'page.noTabOrder', 'The page does not tab in the order of its tags.']], {
      page: page.number,
    }),
    ...shown.flatMap(({ dict, raw: ref }) => annotation(dict, objectOf(ref), owners.get(String(ref)), tree, page)),
  ];
}

function annotation(
  dict: PDFDict,
  object: string | undefined,
  owned: Owned | undefined,
  tree: ReadTree,
  page: ReadPage,
): PdfFinding[] {
  const place = { page: page.number, object };
  if (!owned) return [finding('annotation.untagged', 'An annotation is in no element.', place)];
  const subtype = nameAt(dict, 'Subtype');
  const type = owned.element.type;
  const expected = subtype === 'Link' ? 'Link' : subtype === 'Widget' ? 'Form' : 'Annot';
  const flags = numberAt(dict, 'F') ?? 0;
  const way = tree.parentTree.get(numberAt(dict, 'StructParent') ?? -1);
  return broken(
    [
      [type === expected, 'annotation.misplaced', `A ${subtype} annotation is in a ${type}.`],
      [
        owned.page === undefined || owned.page === page,
        'annotation.wrongPage',
        'An annotation is on another page than its element says.',
      ],
      [way === owned.element.dict, 'annotation.noWayBack', 'An annotation does not lead back to its element.'],
      [
        (flags & printFlag) !== 0 && (flags & unseenFlags) === 0,
        'annotation.unprinted',
        'An annotation is hidden or is not printed.',
      ],
      ...(subtype === 'Link'
        ? linkRules(dict)
        : subtype === 'Widget'
          ? fieldRules(dict)
          : noteRules(dict, owned.element)),
    ],
    place,
  );
}

function linkRules(dict: PDFDict): PdfRule[] {
  const action = dictAt(dict, 'A');
  const leads = ['URI', 'D', 'F'].some((key) => entry(action, key) !== undefined) || nameAt(action, 'S') === 'Named';
  return [
    [isSaid(textAt(dict, 'Contents')), 'annotation.noContents', 'A link does not say where it leads.'],
    [leads || entry(dict, 'Dest') !== undefined, 'annotation.noTarget', 'A link leads nowhere.'],
    [isWithin(dict), 'annotation.badQuads', 'The lines of a link stand outside of its rectangle.'],
  ];
}

/** A field may have its entries from a parent, with which it may be one. */
function fieldRules(dict: PDFDict): PdfRule[] {
  const parent = dictAt(dict, 'Parent');
  const has = (key: string) => entry(dict, key) ?? entry(parent, key);
  const appearance = dictAt(dict, 'AP');
  return [
    [
      isSaid(textAt(dict, 'TU') ?? textAt(parent, 'TU')),
      'field.noDescription',
      'A form field does not say what it is for.',
    ],
    [isSaid(textAt(dict, 'T') ?? textAt(parent, 'T')), 'field.noName', 'A form field has no name.'],
    [has('FT') !== undefined, 'field.noType', 'A form field has no type.'],
    [entry(appearance, 'N') !== undefined, 'field.noAppearance', 'A form field has no appearance of its own.'],
    [has('A') === undefined && has('AA') === undefined, 'field.action', 'A form field does something by itself.'],
  ];
}

function noteRules(dict: PDFDict, owner: ReadElement): PdfRule[] {
  const isHeard = isSaid(textAt(dict, 'Contents')) || isSaid(textAt(owner.dict, 'Alt'));
  return [[isHeard, 'annotation.noContents', 'An annotation says nothing to those who do not see it.']];
}

function isSaid(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}

function isWithin(dict: PDFDict): boolean {
  const numbers = (key: string) => elementsAt(dict, key).map((value) => Number(String(value)));
  const [a = 0, b = 0, c = 0, d = 0] = numbers('Rect');
  const [left, right, bottom, top] = [Math.min(a, c), Math.max(a, c), Math.min(b, d), Math.max(b, d)];
  const isIn = (value: number, index: number) =>
    index % 2 === 0 ? value >= left - 1 && value <= right + 1 : value >= bottom - 1 && value <= top + 1;
  return numbers('QuadPoints').every(isIn);
}
