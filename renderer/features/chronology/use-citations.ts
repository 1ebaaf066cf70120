import { useEffect, useState } from 'react';
import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type Citation, citationsOf } from './cite-lines.ts';

/** Where the lines stand, in their order; empty until it is known. */
export function useCitations(lines: readonly ChronologyLine[]): readonly (Citation | undefined)[] {
  const { mainProcess } = useWorkbench();
  const [citations, setCitations] = useState<readonly (Citation | undefined)[]>([]);
  useEffect(() => {
    let isWanted = true;
    void citationsOf({ mainProcess }, lines).then((found) => isWanted && setCitations(found));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, lines]);
  return citations;
}
