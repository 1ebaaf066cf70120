import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useEvidenceRows } from '../use-row-window.ts';

const rowHeight = 32;

/** The plainest list that draws evidence as the workbench does: only the rows in view exist. */
export function EvidenceList() {
  const scroller = useRef<HTMLDivElement>(null);
  const { count = 0, rowAt, show } = useEvidenceRows({ kind: 'all' }, 'newestFirst');
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => show(first, last), [show, first, last]);
  return (
    <div ref={scroller} id="list" style={{ height: 800, overflow: 'auto', position: 'relative' }}>
      <div style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <div key={index} data-row={row?.id ?? ''} style={{ position: 'absolute', top: start, height: rowHeight }}>
              {row && `${row.on} ${row.header?.from} ${row.header?.subject} (${row.links.length})`}
            </div>
          );
        })}
      </div>
    </div>
  );
}
