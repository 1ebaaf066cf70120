import { useEffect, useState } from 'react';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import { readTrend, type TrendPoint } from '../../../shared/contracts/trend.contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

/** Open recommendations at the ends of so many quarters; asked again when something is recorded or another day begins. Undefined until it is known. */
export function useTrend(status: DocketStatus, quarters: number): Result<readonly TrendPoint[]> | undefined {
  const { mainProcess } = useWorkbench();
  const { id, today, entryCount } = status;
  const [trend, setTrend] = useState<{ readonly docket: string; readonly answer: Result<readonly TrendPoint[]> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry or a new day changes the answer, not the question
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(readTrend, { quarters }).then((answer) => isWanted && setTrend({ docket: id, answer }));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, quarters, id, today, entryCount]);
  return trend?.docket === id ? trend.answer : undefined;
}
