import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { listChronologies } from '../../../shared/contracts/chronology.contract.ts';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';
import { chronologyChanges } from './open-chronologies.ts';

/** The chronologies that stand in the docket's folder; undefined before the first answer. */
export function useChronologies(): Result<ParsedReplyOf<typeof listChronologies>> | undefined {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const count = useStore(chronologyChanges, (state) => state.count);
  const [answer, setAnswer] = useState<Result<ParsedReplyOf<typeof listChronologies>>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are listed anew for another docket and after every change
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(listChronologies, null).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, docket, count]);
  return answer;
}
