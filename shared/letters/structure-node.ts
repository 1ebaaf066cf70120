import type { Artifact, StructNode, StructTraits, StructType } from './tagged-item.ts';

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
