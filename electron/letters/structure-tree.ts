import { type PDFContext, type PDFDict, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { PlacedField, PlacedItem, PlacedText, StructNode } from '../../shared/letters/tagged-item.ts';
import { figureBox } from './figure-box.ts';
import type { PageContent } from './page-content.ts';
import { name, textString } from './pdf-values.ts';

/** A page that was written: its object, and what stands on it. */
export interface WrittenPage {
  readonly ref: PDFRef;
  readonly content: PageContent;
}

/** Where an annotation is to be written that leads back to its element. */
interface Spot {
  readonly ref: PDFRef;
  readonly page: PDFRef;
  readonly structParent: number;
}

/** A link on one line of one page. */
export interface LinkSpot extends Spot {
  readonly kind: 'link';
  readonly text: PlacedText;
  readonly href: string;
  readonly description: string;
}

export interface FieldSpot extends Spot {
  readonly kind: 'field';
  readonly field: PlacedField;
}

export type AnnotationSpot = LinkSpot | FieldSpot;

export interface WrittenTree {
  readonly root: PDFRef;
  readonly annotations: readonly AnnotationSpot[];
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
  return { root, annotations: writer.annotations };
}

class TreeWriter {
  readonly annotations: AnnotationSpot[] = [];
  nextKey: number;
  readonly #context: PDFContext;
  readonly #pages: readonly WrittenPage[];
  readonly #pageOf = new Map<PlacedItem, WrittenPage>();
  readonly #owners: PDFRef[] = [];
  readonly #refs = new Map<StructNode, PDFRef>();

  constructor(context: PDFContext, pages: readonly WrittenPage[]) {
    this.#context = context;
    this.#pages = pages;
    this.nextKey = pages.length;
    for (const page of pages) {
      for (const item of page.content.identifiers.keys()) this.#pageOf.set(item, page);
      for (const field of page.content.fields) this.#pageOf.set(field, page);
    }
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

  /** One entry for each page and each annotation, by their keys. */
  parentTreeNumbers(): (number | PDFRef)[] {
    const refOf = (node: StructNode) => this.#refs.get(node) ?? missing(node);
    const ofPages = this.#pages.flatMap(({ content }, index) => [
      index,
      this.#context.register(this.#context.obj(content.markedBy.map(refOf))),
    ]);
    const ofAnnotations = this.annotations.flatMap(({ structParent, ref }, index) => [
      structParent,
      this.#owners[index] ?? ref,
    ]);
    return [...ofPages, ...ofAnnotations];
  }

  #children(node: StructNode, ref: PDFRef, home: WrittenPage | undefined): PDFObject[] {
    const kids: PDFObject[] = [];
    let last: { readonly page: WrittenPage; readonly identifier: number } | undefined;
    for (const child of node.children) {
      if (child.kind === 'node') {
        kids.push(this.element(child, ref));
        last = undefined;
        continue;
      }
      const page = this.#pageOf.get(child);
      if (!page) throw new Error(`an item of a ${node.type} is on no page`);
      for (const identifier of page.content.identifiers.get(child) ?? []) {
        if (last?.page !== page || last.identifier !== identifier)
          kids.push(this.#markedContent(page, identifier, home));
        last = { page, identifier };
      }
      const spot = this.#spotOf(node, child, page);
      if (spot) kids.push(this.#reference(spot, ref));
    }
    return kids;
  }

  #markedContent(page: WrittenPage, identifier: number, home: WrittenPage | undefined): PDFObject {
    if (page === home) return this.#context.obj(identifier);
    return this.#context.obj({ Type: 'MCR', Pg: page.ref, MCID: identifier });
  }

  #spotOf(node: StructNode, item: PlacedItem, page: WrittenPage): AnnotationSpot | undefined {
    const { link } = node.traits;
    if (item.kind !== 'field' && !(link && item.kind === 'text')) return undefined;
    const spot = { ref: this.#context.nextRef(), page: page.ref, structParent: this.nextKey };
    this.nextKey += 1;
    if (item.kind === 'field') return { kind: 'field', ...spot, field: item };
    return link && item.kind === 'text' ? { kind: 'link', ...spot, text: item, ...link } : undefined;
  }

  #reference(spot: AnnotationSpot, owner: PDFRef): PDFObject {
    this.annotations.push(spot);
    this.#owners.push(owner);
    return this.#context.obj({ Type: 'OBJR', Obj: spot.ref, Pg: spot.page });
  }

  #setTraits(entries: PDFDict, node: StructNode): void {
    const { lang, scope, numbering, summary, alternative } = node.traits;
    if (lang) entries.set(name('Lang'), PDFString.of(lang));
    if (numbering) entries.set(name('A'), this.#context.obj({ O: 'List', ListNumbering: numbering }));
    if (scope) entries.set(name('A'), this.#context.obj({ O: 'Table', Scope: scope }));
    if (summary) entries.set(name('A'), this.#context.obj({ O: 'Table', Summary: textString(summary) }));
    if (alternative !== undefined) {
      entries.set(name('Alt'), textString(alternative));
      const box = figureBox(node, (item) => this.#pageOf.get(item)?.ref);
      entries.set(name('A'), this.#context.obj({ O: 'Layout', Placement: 'Block', ...(box ? { BBox: box } : {}) }));
    }
  }
}

function missing(node: StructNode): never {
  throw new Error(`a ${node.type} has content and is not in the tree`);
}
