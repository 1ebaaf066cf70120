import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, dictAt, elementsAt, entry, nameAt, numberAt, rawAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';

/** One structure element: its text and its elements in order. */
export interface ReadElement {
  readonly type: string;
  readonly dict: PDFDict;
  readonly parent: ReadElement | undefined;
  readonly parts: (ReadElement | string)[];
  /** References of the annotations it owns. */
  readonly annotations: string[];
}

export interface ReadTree {
  readonly tops: readonly ReadElement[];
  readonly all: readonly ReadElement[];
  /** What the parent tree leads to, by key. */
  readonly parentTree: ReadonlyMap<number, PDFObject>;
  readonly findings: readonly PdfFinding[];
}

export function readTree(pdf: PDFDocument, pages: readonly ReadPage[]): ReadTree {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (!root)
    return {
      tops: [],
      all: [],
      parentTree: new Map(),
      findings: [finding('tree.missing', 'There is no structure tree.')],
    };
  const reader = new TreeReader(
    pages,
    pdf.getPages().map((page) => page.ref),
    parentTreeOf(dictAt(root, 'ParentTree')),
  );
  return reader.read(root);
}

function parentTreeOf(tree: PDFDict | undefined): Map<number, PDFObject> {
  const numbers = elementsAt(tree, 'Nums');
  const leads = new Map<number, PDFObject>();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [key, value] = [numbers[index], numbers[index + 1]];
    if (key instanceof PDFNumber && value) leads.set(key.asNumber(), value);
  }
  return leads;
}

class TreeReader {
  readonly #pages: readonly ReadPage[];
  readonly #pageRefs: readonly PDFRef[];
  readonly #parentTree: ReadonlyMap<number, PDFObject>;
  readonly #all: ReadElement[] = [];
  readonly #seen = new Set<PDFDict>();
  readonly #claimed = new Set<string>();
  readonly #findings: PdfFinding[] = [];

  constructor(pages: readonly ReadPage[], pageRefs: readonly PDFRef[], parentTree: ReadonlyMap<number, PDFObject>) {
    this.#pages = pages;
    this.#pageRefs = pageRefs;
    this.#parentTree = parentTree;
  }

  read(root: PDFDict): ReadTree {
    const tops = elementsAt(root, 'K').flatMap((kid) => this.#element(asDict(kid), undefined, root));
    for (const page of this.#pages) {
      for (const identifier of page.marked.keys()) {
        if (!this.#claimed.has(`${page.number}:${identifier}`))
          this.#report('tree.orphan', `The mark ${identifier} is in no element.`, page);
      }
    }
    return { tops, all: this.#all, parentTree: this.#parentTree, findings: this.#findings };
  }

  #report(code: string, message: string, page?: ReadPage): void {
    this.#findings.push(finding(code, message, page?.number));
  }

  #element(dict: PDFDict | undefined, parent: ReadElement | undefined, parentDict: PDFDict): ReadElement[] {
    if (!dict) return [];
    const type = nameAt(dict, 'S') ?? '';
    if (this.#seen.has(dict)) {
      this.#report('tree.twice', `The element ${type} is reached twice.`);
      return [];
    }
    this.#seen.add(dict);
    if (entry(dict, 'P') !== parentDict) this.#report('tree.wrongParent', `The element ${type} names another parent.`);
    const element: ReadElement = { type, dict, parent, parts: [], annotations: [] };
    this.#all.push(element);
    for (const kid of elementsAt(dict, 'K')) this.#kid(element, kid);
    return [element];
  }

  #kid(owner: ReadElement, kid: PDFObject): void {
    if (kid instanceof PDFNumber) this.#content(owner, this.#pageOf(owner.dict), kid.asNumber());
    else if (!(kid instanceof PDFDict))
      this.#report('tree.badKid', `The element ${owner.type} holds something that is not content.`);
    else if (nameAt(kid, 'Type') === 'MCR')
      this.#content(owner, this.#pageOf(kid) ?? this.#pageOf(owner.dict), numberAt(kid, 'MCID') ?? -1);
    else if (nameAt(kid, 'Type') === 'OBJR') owner.annotations.push(String(rawAt(kid, 'Obj')));
    else owner.parts.push(...this.#element(kid, owner, owner.dict));
  }

  #pageOf(dict: PDFDict): ReadPage | undefined {
    const ref = rawAt(dict, 'Pg');
    return this.#pages[this.#pageRefs.findIndex((pageRef) => pageRef.tag === String(ref))];
  }

  #content(owner: ReadElement, page: ReadPage | undefined, identifier: number): void {
    const text = page?.marked.get(identifier);
    if (!page || text === undefined) {
      this.#report('tree.badMark', `The element ${owner.type} names content that is not there.`, page);
      return;
    }
    const claim = `${page.number}:${identifier}`;
    if (this.#claimed.has(claim)) this.#report('tree.sharedMark', `The mark ${identifier} is in two elements.`, page);
    this.#claimed.add(claim);
    owner.parts.push(text);
    const owners = this.#parentTree.get(numberAt(page.node, 'StructParents') ?? -1);
    const back = owners instanceof PDFArray ? owners.lookup(identifier) : undefined;
    if (back !== owner.dict)
      this.#report(
        'tree.noWayBack',
        `The parent tree does not lead from the mark ${identifier} to its ${owner.type}.`,
        page,
      );
  }
}
