import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Contract, ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** What the main process answers of the open docket; undefined until it does, and where nothing is asked. */
export function useAnswer<C extends Contract>(
  contract: C,
  request: RequestOf<C> | undefined,
): Result<ParsedReplyOf<C>> | undefined {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const question = request === undefined ? undefined : JSON.stringify([docket, request]);
  const [answered, setAnswered] = useState<{ readonly question: string; readonly answer: Result<ParsedReplyOf<C>> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds the request
  useEffect(() => {
    if (request === undefined || question === undefined) return;
    let isWanted = true;
    void mainProcess.call(contract, request).then((answer) => isWanted && setAnswered({ question, answer }));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, contract, question]);
  return answered?.question === question ? answered?.answer : undefined;
}
