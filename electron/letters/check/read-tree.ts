import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { dictAt, elementsAt, entry, nameAt, numberAt, numberTree, objectOf, rawAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';

/** One structure element: its text and its elements in order. */
export interface ReadElement {
  /** The standard type, through the role map. */
  readonly type: string;
  readonly dict: PDFDict;
  readonly object: string | undefined;
  readonly parent: ReadElement | undefined;
  readonly parts: (ReadElement | string)[];
  /** Marked content it owns. */
  readonly marks: { readonly page: ReadPage; readonly identifier: number }[];
  /** Annotations it owns: their references, and the page that it says they are on. */
  readonly annotations: { readonly ref: string; readonly page: ReadPage | undefined }[];
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
  if (!root) {
    const findings = [finding('tree.missing', 'There is no structure tree: nothing is tagged.')];
    return { tops: [], all: [], parentTree: new Map(), findings };
  }
  return new TreeReader(pdf, pages, root).read();
}

// Deeper than any document is: a file made to exhaust its reader.
const deepestElement = 400;

class TreeReader {
  readonly #root: PDFDict;
  readonly #pages: readonly ReadPage[];
  readonly #pageByRef: ReadonlyMap<string, ReadPage>;
  readonly #parentTree: ReadonlyMap<number, PDFObject>;
  readonly #roles: PDFDict | undefined;
  readonly #all: ReadElement[] = [];
  readonly #seen = new Set<PDFDict>();
  readonly #claims = new Map<string, ReadElement>();
  readonly #findings: PdfFinding[] = [];

  constructor(pdf: PDFDocument, pages: readonly ReadPage[], root: PDFDict) {
    this.#root = root;
    this.#pages = pages;
    this.#pageByRef = new Map(
      pdf.getPages().flatMap((page, index) => (pages[index] ? [[page.ref.tag, pages[index]]] : [])),
    );
    this.#parentTree = numberTree(dictAt(root, 'ParentTree'));
    this.#roles = dictAt(root, 'RoleMap');
  }

  read(): ReadTree {
    const tops = [...this.#kids(this.#root, undefined, 0)];
    for (const page of this.#pages) this.#compareBack(page);
    return { tops, all: this.#all, parentTree: this.#parentTree, findings: this.#findings };
  }

  #report(code: string, message: string, page?: ReadPage, object?: string): void {
    this.#findings.push(finding(code, message, { page: page?.number, object }));
  }

  #kid(
    owner: ReadElement | undefined,
    dict: PDFDict,
    kid: PDFObject | undefined,
    object: string | undefined,
    depth: number,
  ): ReadElement[] {
    if (owner && kid instanceof PDFNumber) this.#content(owner, this.#pageOf(dict), kid.asNumber());
    else if (!(kid instanceof PDFDict))
      this.#report(
        'tree.badKid',
        `The element ${owner?.type ?? 'root'} holds something that is not content.`,
        undefined,
        owner?.object,
      );
    else if (owner && nameAt(kid, 'Type') === 'MCR') {
      // Content of a form's own stream is not followed.
      if (entry(kid, 'Stm') === undefined)
        this.#content(owner, this.#pageOf(kid) ?? this.#pageOf(dict), numberAt(kid, 'MCID') ?? -1);
      else owner.parts.push('');
    } else if (owner && nameAt(kid, 'Type') === 'OBJR')
      owner.annotations.push({ ref: String(rawAt(kid, 'Obj')), page: this.#pageOf(kid) ?? this.#pageOf(dict) });
    else return this.#element(kid, object, owner, dict, depth);
    return [];
  }

  #element(
    dict: PDFDict,
    object: string | undefined,
    parent: ReadElement | undefined,
    parentDict: PDFDict,
    depth: number,
  ): ReadElement[] {
    const type = this.#standardType(nameAt(dict, 'S') ?? '');
    if (this.#seen.has(dict)) {
      this.#report('tree.twice', `The element ${type} is reached twice.`, undefined, object);
      return [];
    }
    this.#seen.add(dict);
    if (entry(dict, 'P') !== parentDict)
      this.#report('tree.wrongParent', `The element ${type} names another parent.`, undefined, object);
    const element: ReadElement = { type, dict, object, parent, parts: [], marks: [], annotations: [] };
    this.#all.push(element);
    if (depth > deepestElement)
      this.#report('tree.tooDeep', 'The structure is nested deeper than can be read.', undefined, object);
    else for (const kid of this.#kids(dict, element, depth + 1)) element.parts.push(kid);
    return [element];
  }

  /** What stands under a dictionary; an element's text enters it on the way, in order. */
  *#kids(dict: PDFDict, owner: ReadElement | undefined, depth: number): Generator<ReadElement> {
    const array = entry(dict, 'K');
    const raw = array instanceof PDFArray ? array.asArray() : [rawAt(dict, 'K')];
    for (const [index, kid] of elementsAt(dict, 'K').entries())
      yield* this.#kid(owner, dict, kid, objectOf(raw[index]), depth);
  }

  /** Through the role map, which may lead over several names. */
  #standardType(name: string): string {
    let type = name;
    for (let step = 0; step < 8 && this.#roles; step += 1) type = nameAt(this.#roles, type) ?? type;
    return type;
  }

  #pageOf(dict: PDFDict): ReadPage | undefined {
    return this.#pageByRef.get(String(rawAt(dict, 'Pg')));
  }

  #content(owner: ReadElement, page: ReadPage | undefined, identifier: number): void {
    const text = page?.marked.get(identifier);
    if (!page || text === undefined) {
      this.#report('tree.badMark', `The element ${owner.type} names content that is not there.`, page, owner.object);
      return;
    }
    const claim = `${page.number}:${identifier}`;
    if (this.#claims.has(claim))
      this.#report('tree.sharedMark', `The mark ${identifier} is in two elements.`, page, owner.object);
    this.#claims.set(claim, owner);
    owner.parts.push(text);
    owner.marks.push({ page, identifier });
  }

  /** Every mark is in an element, and the parent tree leads from it to that one and from nothing else to any. */
  #compareBack(page: ReadPage): void {
    const owners = this.#parentTree.get(numberAt(page.node, 'StructParents') ?? -1);
    const back = owners instanceof PDFArray ? owners : undefined;
    for (const identifier of page.marked.keys()) {
      const owner = this.#claims.get(`${page.number}:${identifier}`);
      if (!owner) this.#report('tree.orphan', `The mark ${identifier} is in no element.`, page);
      else if (!back || identifier >= back.size() || back.lookup(identifier) !== owner.dict)
        this.#report(
          'tree.noWayBack',
          `The parent tree does not lead from the mark ${identifier} to its ${owner.type}.`,
          page,
          owner.object,
        );
    }
    for (let identifier = 0; back && identifier < back.size(); identifier += 1) {
      if (back.lookup(identifier) instanceof PDFDict && !page.marked.has(identifier))
        this.#report(
          'tree.strayWayBack',
          `The parent tree leads back from the mark ${identifier}, which is not on the page.`,
          page,
        );
    }
  }
}
