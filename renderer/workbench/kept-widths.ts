import { useState } from 'react';
import { z } from 'zod';
import { readStored } from '../platform/storage/stored.ts';
import type { GridWidths } from '../ui/data-grid/grid-widths.ts';
import { useWorkbench } from './workbench.ts';

const widthsSchema = z.record(z.string(), z.number().positive());

/** Widths of the columns of one kind of list, kept from start to start. */
export function useKeptWidths(list: string): {
  readonly widths: GridWidths;
  readonly onWidths: (widths: GridWidths) => void;
} {
  const { storage } = useWorkbench();
  const key = `columns.${list}`;
  const [widths, setWidths] = useState<GridWidths>(() => readStored(storage, key, widthsSchema, {}));
  return {
    widths,
    onWidths(next) {
      storage.set(key, JSON.stringify(next));
      setWidths(next);
    },
  };
}
