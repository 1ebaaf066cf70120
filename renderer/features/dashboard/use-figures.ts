import { useEffect, useState } from 'react';
import type { Contract, ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

/**
 * Figures that main counts; asked again when something is recorded or another day begins, and the old ones stand until then. Undefined
 * until they are known. `request` must be the same object from one drawing to the next.
 */
export function useFigures<C extends Contract>(
  contract: C,
  request: RequestOf<C>,
  { id, today, entryCount }: DocketStatus,
): Result<ParsedReplyOf<C>> | undefined {
  const { mainProcess } = useWorkbench();
  const [figures, setFigures] = useState<{ readonly docket: string; readonly answer: Result<ParsedReplyOf<C>> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry or a new day changes the answer, not the question
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(contract, request).then((answer) => isWanted && setFigures({ docket: id, answer }));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, contract, request, id, today, entryCount]);
  return figures?.docket === id ? figures.answer : undefined;
}
