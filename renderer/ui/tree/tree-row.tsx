import { Icon } from '../icon/icon.tsx';
import type { TreeRow } from './flatten-tree.ts';

interface TreeRowViewProps {
  readonly row: TreeRow;
  readonly index: number;
  /** Pixels from the top of the tree. */
  readonly top: number;
  /** Takes the height of a row that may have two lines. */
  readonly measure: (element: Element | null) => void;
  /** The one row that Tab stops at. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (id: string) => void;
  readonly onChoose: (id: string) => void;
}

const firstIndent = 4;
const indentStep = 14;

export function TreeRowView(props: TreeRowViewProps) {
  const { row, index, top, measure, isStop, isSelected, onToggle, onChoose } = props;
  const { node, level, isExpanded, hasTwistie } = row;
  const indents = hasTwistie ? level - 1 : level;
  return (
    <div
      ref={node.isLong ? measure : undefined}
      role="treeitem"
      className={node.isLong ? 'tree-row is-long' : 'tree-row'}
      data-index={index}
      data-focus-key={node.id}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={isExpanded}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)`, paddingLeft: firstIndent + indents * indentStep }}
      onClick={() => onChoose(node.id)}
    >
      {hasTwistie && (
        <span
          className="tree-twistie"
          aria-hidden="true"
          onClick={(event) => {
            if (isExpanded === undefined) return;
            event.stopPropagation();
            onToggle(node.id);
          }}
        >
          {isExpanded !== undefined && <Icon name={isExpanded ? 'chevron-down' : 'chevron-right'} size={14} />}
        </span>
      )}
      {node.icon}
      <span className="tree-label" data-tooltip-if-cut={node.label}>
        {node.label}
      </span>
      {node.spoken !== undefined && <span className="visually-hidden">, {node.spoken}</span>}
      {node.description !== undefined && <span className="tree-description">{node.description}</span>}
      {node.detail !== undefined && <span className="tree-detail">{node.detail}</span>}
    </div>
  );
}
