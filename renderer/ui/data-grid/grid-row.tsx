import { type DragEvent, type MouseEvent, memo, type ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import type { GridColumn } from './grid-column.ts';
import type { GridCell } from './grid-keys.ts';
import type { PressKeys } from './grid-selection.ts';

/** What the pointer does in a row; the same object at every render. */
export interface GridGestures<Row> {
  pressCell(row: Row, cell: GridCell, keys: PressKeys): void;
  /** A double press: of the row that was pressed first, whatever has come under the pointer since. */
  activate(): void;
  toggle(row: Row): void;
  startDrag(row: Row, event: DragEvent): void;
}

interface GridRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  /** The column that Tab stops at, if it is in this row. */
  readonly stop: number | undefined;
  readonly isSelected: boolean;
  readonly isOpen: boolean | undefined;
  readonly detail: ReactNode;
  readonly measure: (element: Element | null) => void;
  readonly gestures: GridGestures<Row>;
  readonly isDraggable: boolean;
  readonly takes: string | undefined;
}

// `memo` forgets the type parameter, which the cast gives back.
export const GridRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: GridRowProps<Row>) {
  const { index, isOpen, detail } = props;
  return (
    <div
      ref={isOpen ? props.measure : undefined}
      role="presentation"
      className={`data-grid-item${isOpen ? ' is-open' : ''}${props.isSelected ? ' is-selected' : ''}`}
      data-index={index}
      style={{ top: props.top }}
    >
      <div
        role="row"
        className="data-grid-row"
        aria-rowindex={index + 2}
        aria-selected={props.isSelected}
        aria-expanded={isOpen}
        data-takes={props.takes}
        draggable={props.isDraggable || undefined}
        onDragStart={props.isDraggable ? (event) => props.gestures.startDrag(props.row, event) : undefined}
        onMouseDown={keepUnselected}
        onDoubleClick={() => props.gestures.activate()}
      >
        {props.columns.map((column, place) => (
          <GridCellView key={column.id} column={column} place={place} {...props} />
        ))}
      </div>
      {detail !== undefined && (
        <div role="row" className="data-grid-detail" aria-rowindex={index + 2}>
          <div role="gridcell" aria-colindex={1} aria-colspan={props.columns.length} tabIndex={-1}>
            {detail}
          </div>
        </div>
      )}
    </div>
  );
}

/** A double press opens the row; it selects no word. */
function keepUnselected(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

function GridCellView<Row>({
  column,
  place,
  row,
  index,
  stop,
  isOpen,
  gestures,
}: GridRowProps<Row> & { column: GridColumn<Row>; place: number }) {
  const tabIndex = stop === place ? 0 : -1;
  return (
    <div
      role="gridcell"
      className={column.align === 'end' ? 'data-grid-cell is-end' : 'data-grid-cell'}
      data-focus-key={`${index}:${place}`}
      aria-colindex={place + 1}
      {...(column.isInteractive ? {} : { tabIndex })}
      onClick={({ detail, ctrlKey, metaKey, shiftKey }) =>
        gestures.pressCell(
          row,
          { row: index, column: place },
          { isFirst: detail < 2, isCtrl: ctrlKey || metaKey, isShift: shiftKey },
        )
      }
    >
      {place === 0 && isOpen !== undefined && <Twistie isOpen={isOpen} onToggle={() => gestures.toggle(row)} />}
      {column.cell(row, tabIndex)}
    </div>
  );
}

/** For the pointer; the keyboard opens with Right, and the row says whether it is open. */
function Twistie({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  return (
    <span
      className="data-grid-twistie"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
    </span>
  );
}
