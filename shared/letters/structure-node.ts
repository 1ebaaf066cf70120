import type { ListNumbering } from './list-labels.ts';
import type { PlacedItem } from './page.ts';

/** The standard structure types a letter uses (ISO 32000-1, 14.8.4). */
export type StructType =
  | 'Document'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Reference'
  | 'Link';

/** One element of the logical structure; its children stand in reading order. */
export interface StructNode {
  readonly kind: 'node';
  readonly type: StructType;
  readonly parent: StructNode | undefined;
  readonly children: (StructNode | PlacedItem)[];
  readonly traits: StructTraits;
}

export interface StructTraits {
  readonly lang?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: ListNumbering;
  readonly summary?: string;
  readonly link?: { readonly href: string; readonly description: string };
}

/** What is painted but not read: rules and tints belong to the layout, running heads and repeated table heads to pagination. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly role: 'layout' | 'header' | 'footer' | 'repeatedHead';
}

/** Nothing is painted without one of the two. */
export type Tag = StructNode | Artifact;

export const layoutArtifact: Artifact = { kind: 'artifact', role: 'layout' };
export const headerArtifact: Artifact = { kind: 'artifact', role: 'header' };
export const footerArtifact: Artifact = { kind: 'artifact', role: 'footer' };
export const repeatedHeadArtifact: Artifact = { kind: 'artifact', role: 'repeatedHead' };

/** A node that is not yet in the tree: it enters its parent with its first content (`attach`), so that the tree is in reading order. */
export function structNode(type: StructType, parent: StructNode | undefined, traits: StructTraits = {}): StructNode {
  return { kind: 'node', type, parent, children: [], traits };
}

/** Puts a node, and before it its parents, into the tree, once. */
export function attach(node: StructNode): void {
  const { parent } = node;
  if (!parent) return;
  attach(parent);
  // A node is attached while it is being filled, so the search from the end is short.
  if (parent.children.lastIndexOf(node) === -1) parent.children.push(node);
}
