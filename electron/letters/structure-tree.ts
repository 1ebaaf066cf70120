import { type PDFContext, type PDFDict, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { PlacedItem, PlacedText, StructNode } from '../../shared/letters/tagged-item.ts';
import type { PageContent } from './page-content.ts';
import { name, textString } from './pdf-values.ts';

/** A page that was written: its object, and what stands on it. */
export interface WrittenPage {
  readonly ref: PDFRef;
  readonly content: PageContent;
}

/** A link on one line of one page, to be written as an annotation that leads back to its element. */
export interface LinkSpot {
  readonly ref: PDFRef;
  readonly page: PDFRef;
  readonly text: PlacedText;
  readonly href: string;
  readonly description: string;
  readonly structParent: number;
}

export interface WrittenTree {
  readonly root: PDFRef;
  readonly links: readonly LinkSpot[];
}

/** Writes the structure tree with its parent tree, which leads back from marked content and annotations (ISO 32000-1, 14.7). */
export function writeStructureTree(
  context: PDFContext,
  document: StructNode,
  pages: readonly WrittenPage[],
): WrittenTree {
  const writer = new TreeWriter(context, pages);
  const root = context.nextRef();
  const top = writer.element(document, root);
  const parentTree = context.register(context.obj({ Nums: writer.parentTreeNumbers() }));
  const entries = { Type: 'StructTreeRoot', K: top, ParentTree: parentTree, ParentTreeNextKey: writer.nextKey };
  context.assign(root, context.obj(entries));
  return { root, links: writer.links };
}

class TreeWriter {
  readonly links: LinkSpot[] = [];
  nextKey: number;
  readonly #context: PDFContext;
  readonly #pages: readonly WrittenPage[];
  readonly #pageOf = new Map<PlacedItem, WrittenPage>();
  readonly #linkParents = new Map<LinkSpot, PDFRef>();
  readonly #refs = new Map<StructNode, PDFRef>();

  constructor(context: PDFContext, pages: readonly WrittenPage[]) {
    this.#context = context;
    this.#pages = pages;
    this.nextKey = pages.length;
    for (const page of pages) for (const item of page.content.identifiers.keys()) this.#pageOf.set(item, page);
  }

  element(node: StructNode, parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef();
    this.#refs.set(node, ref);
    const home = this.#homeOf(node);
    const entries = this.#context.obj({
      Type: 'StructElem',
      S: node.type,
      P: parent,
      K: this.#children(node, ref, home),
    });
    if (home) entries.set(name('Pg'), home.ref);
    this.#setTraits(entries, node);
    this.#context.assign(ref, entries);
    return ref;
  }

  /** The page of the first content that is the node's own. */
  #homeOf(node: StructNode): WrittenPage | undefined {
    for (const child of node.children) if (child.kind !== 'node') return this.#pageOf.get(child);
    return undefined;
  }

  /** One entry for each page and each link, by their keys. */
  parentTreeNumbers(): (number | PDFRef)[] {
    const refOf = (node: StructNode) => this.#refs.get(node) ?? missing(node);
    const ofPages = this.#pages.flatMap(({ content }, index) => [
      index,
      this.#context.register(this.#context.obj(content.markedBy.map(refOf))),
    ]);
    return [...ofPages, ...this.links.flatMap((link) => [link.structParent, this.#linkParents.get(link) ?? link.ref])];
  }

  #children(node: StructNode, ref: PDFRef, home: WrittenPage | undefined): PDFObject[] {
    const kids: PDFObject[] = [];
    let lastMark = '';
    for (const child of node.children) {
      if (child.kind === 'node') {
        kids.push(this.element(child, ref));
        lastMark = '';
        continue;
      }
      const page = this.#pageOf.get(child);
      if (!page) throw new Error(`an item of a ${node.type} is on no page`);
      for (const identifier of page.content.identifiers.get(child) ?? []) {
        const mark = `${this.#pages.indexOf(page)}:${identifier}`;
        if (mark !== lastMark) kids.push(this.#markedContent(page, identifier, home));
        lastMark = mark;
      }
      if (node.traits.link && child.kind === 'text') kids.push(this.#linkReference(node.traits.link, child, page, ref));
    }
    return kids;
  }

  #markedContent(page: WrittenPage, identifier: number, home: WrittenPage | undefined): PDFObject {
    if (page === home) return this.#context.obj(identifier);
    return this.#context.obj({ Type: 'MCR', Pg: page.ref, MCID: identifier });
  }

  #linkReference(
    link: { href: string; description: string },
    text: PlacedText,
    page: WrittenPage,
    owner: PDFRef,
  ): PDFObject {
    const ref = this.#context.nextRef();
    const spot: LinkSpot = { ref, page: page.ref, text, ...link, structParent: this.nextKey };
    this.nextKey += 1;
    this.links.push(spot);
    this.#linkParents.set(spot, owner);
    return this.#context.obj({ Type: 'OBJR', Obj: ref, Pg: page.ref });
  }

  #setTraits(entries: PDFDict, { traits }: StructNode): void {
    const { lang, scope, numbering, summary } = traits;
    if (lang) entries.set(name('Lang'), PDFString.of(lang));
    if (numbering) entries.set(name('A'), this.#context.obj({ O: 'List', ListNumbering: numbering }));
    if (scope) entries.set(name('A'), this.#context.obj({ O: 'Table', Scope: scope }));
    if (summary) entries.set(name('A'), this.#context.obj({ O: 'Table', Summary: textString(summary) }));
  }
}

function missing(node: StructNode): never {
  throw new Error(`a ${node.type} has content and is not in the tree`);
}
