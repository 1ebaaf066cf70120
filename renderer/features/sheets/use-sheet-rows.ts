import { useEffect, useMemo, useRef, useState } from 'react';
import {
  readSheetRows,
  type SheetOutcome,
  type SheetPreviewId,
  type SheetRow,
} from '../../../shared/contracts/sheet.contract.ts';
import type { GridRows } from '../../ui/data-grid/grid-rows.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

const pageRows = 200;

type Pages = ReadonlyMap<number, readonly SheetRow[]>;

/** The rows of a preview, those of one outcome or all, of which only pages around the view are held. One component shows one preview and filter for its whole life. */
export function useSheetRows(
  preview: SheetPreviewId,
  only: SheetOutcome | undefined,
  count: number,
): GridRows<SheetRow> {
  const { mainProcess } = useWorkbench();
  const [pages, setPages] = useState<Pages>(new Map());
  const wanted = useRef<ReadonlySet<number>>(new Set());
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  return useMemo(() => {
    const read = async (page: number) => {
      const request = { preview, from: page * pageRows, limit: pageRows, ...(only && { only }) };
      const answer = await mainProcess.call(readSheetRows, request);
      if (!answer.ok || isGone.current || !wanted.current.has(page)) return;
      setPages((held) =>
        new Map([...held].filter(([other]) => wanted.current.has(other))).set(page, answer.value.rows),
      );
    };
    return {
      count,
      rowAt: (index) => pages.get(Math.floor(index / pageRows))?.[index % pageRows],
      show(first, last) {
        const before = wanted.current;
        wanted.current = pagesAround(Math.floor(first / pageRows), Math.floor(last / pageRows));
        for (const page of wanted.current)
          if (!before.has(page) && page * pageRows < count) void read(page).catch(reportError);
      },
    };
  }, [mainProcess, preview, only, count, pages]);
}

/** Pages of the first and of the last row that is drawn, with their neighbours. What lies between is in view only where both are near: a row with the focus is drawn wherever it is. */
function pagesAround(first: number, last: number): ReadonlySet<number> {
  return new Set([first - 1, first, first + 1, last - 1, last, last + 1].filter((page) => page >= 0));
}
