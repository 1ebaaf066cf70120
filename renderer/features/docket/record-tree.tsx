import { useState } from 'react';
import { useStore } from 'zustand';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord, recordKinds } from './record-kinds.ts';
import { selectedRecord, selectRecord } from './selected-record.ts';

interface RecordTreeProps {
  readonly label: string;
  /** By ids of `recordNodeId`; a node with any other id only opens and closes. */
  readonly nodes: readonly TreeNode[];
  readonly initiallyOpen?: readonly string[];
}

/** `branch` keeps ids apart where a record stands in a tree more than once. @example 'by office RIM|milestone:M-00093' */
export function recordNodeId({ kind, id }: RecordName, branch = ''): string {
  return `${branch}|${kind}:${id}`;
}

/** A tree of records: the row with the focus is the selected record, Enter opens its page. */
export function RecordTree({ label, nodes, initiallyOpen = [] }: RecordTreeProps) {
  const workbench = useWorkbench();
  const [expanded, toggle] = useExpanded(initiallyOpen);
  const [focused, setFocused] = useState<string>();
  const selected = useStore(selectedRecord, ({ record }) => record && recordNodeId(record));
  const select = (node: string) => {
    setFocused(node);
    const record = recordOf(node);
    if (record !== undefined) selectRecord(record);
  };
  const activate = (node: string) => {
    select(node);
    const record = recordOf(node);
    if (record === undefined) toggle(node);
    else openRecord(workbench, record);
  };
  return (
    <Tree
      label={label}
      nodes={nodes}
      expanded={expanded}
      onToggle={toggle}
      selectedId={selected !== undefined && focused?.endsWith(selected) ? focused : selected}
      onSelect={select}
      onActivate={activate}
    />
  );
}

function recordOf(node: string): RecordName | undefined {
  const [, kind, id] = /\|([a-z]+):([^|]*)$/.exec(node) ?? [];
  const known = recordKinds.store.getState().items.find((item) => item.id === kind);
  return known === undefined || id === undefined ? undefined : { kind: known.id, id };
}
