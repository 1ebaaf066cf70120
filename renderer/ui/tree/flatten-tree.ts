import type { ReactNode } from 'react';

/** A node as a feature gives it. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** Quieter words after the label; they give way first. */
  readonly description?: string;
  readonly icon?: ReactNode;
  /** At the right edge: a count, a date, "125 d". */
  readonly detail?: ReactNode;
  /** Said after the label where the icon alone carries a meaning, e.g. "past due". */
  readonly spoken?: string;
  /** A title that is worth two lines rather than being cut. */
  readonly isLong?: boolean;
  readonly children?: readonly TreeNode[];
}

/** A line of the tree as drawn, with what a screen reader needs to place it. Levels and positions count from 1. */
export interface TreeRow {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly isExpanded: boolean | undefined;
  /** Whether a sibling opens, so that all of them keep the place of the twistie. */
  readonly hasTwistie: boolean;
}

/** The rows that are open to view, from top to bottom. */
export function flattenTree(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (siblings: readonly TreeNode[], level: number) => {
    const hasTwistie = siblings.some((sibling) => sibling.children !== undefined);
    for (const [index, node] of siblings.entries()) {
      const isExpanded = node.children === undefined ? undefined : expanded.has(node.id);
      rows.push({ node, level, position: index + 1, setSize: siblings.length, isExpanded, hasTwistie });
      if (isExpanded) visit(node.children ?? [], level + 1);
    }
  };
  visit(nodes, 1);
  return rows;
}
