import type { TreeRow } from './flatten-tree.ts';

/** What a key does in a tree (ARIA Authoring Practices, "Tree View"). */
export type TreeMove = { readonly focus: number } | { readonly toggle: number } | undefined;

export function treeMove(rows: readonly TreeRow[], index: number, key: string, pageRows: number): TreeMove {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return focusOn(Math.min(index + 1, last));
    case 'ArrowUp':
      return focusOn(Math.max(index - 1, 0));
    case 'Home':
      return focusOn(0);
    case 'End':
      return focusOn(last);
    case 'PageDown':
      return focusOn(Math.min(index + pageRows, last));
    case 'PageUp':
      return focusOn(Math.max(index - pageRows, 0));
    case 'ArrowRight':
      return openOrEnter(rows, index);
    case 'ArrowLeft':
      return closeOrLeave(rows, index);
    default:
      return key.length === 1 && key !== ' ' ? nextStartingWith(rows, index, key) : undefined;
  }
}

function openOrEnter(rows: readonly TreeRow[], index: number): TreeMove {
  const row = rows[index];
  if (row?.isExpanded === undefined) return undefined;
  if (!row.isExpanded) return { toggle: index };
  return (rows[index + 1]?.level ?? 0) > row.level ? focusOn(index + 1) : undefined;
}

function closeOrLeave(rows: readonly TreeRow[], index: number): TreeMove {
  const row = rows[index];
  if (row === undefined) return undefined;
  if (row.isExpanded) return { toggle: index };
  const parent = rows.slice(0, index).findLastIndex((other) => other.level < row.level);
  return parent < 0 ? undefined : focusOn(parent);
}

function nextStartingWith(rows: readonly TreeRow[], index: number, letter: string): TreeMove {
  const starts = (row: TreeRow) => row.node.label.toLowerCase().startsWith(letter.toLowerCase());
  const after = rows.findIndex((row, place) => place > index && starts(row));
  const found = after >= 0 ? after : rows.findIndex(starts);
  return found < 0 ? undefined : focusOn(found);
}

function focusOn(index: number): TreeMove {
  return { focus: index };
}
