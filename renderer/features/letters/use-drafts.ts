import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { listDrafts } from '../../../shared/contracts/draft.contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** Drafts are files, of which no entry tells: whoever begins or ends one says so. */
const changes = createStore(() => ({ count: 0 }));

export function draftsChanged(): void {
  changes.setState(({ count }) => ({ count: count + 1 }));
}

/** The drafts that stand in the docket's folder; undefined before the first answer. */
export function useDrafts(): Result<ParsedReplyOf<typeof listDrafts>> | undefined {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const count = useStore(changes, (state) => state.count);
  const [answer, setAnswer] = useState<Result<ParsedReplyOf<typeof listDrafts>>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are listed anew for another docket and after every change
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(listDrafts, null).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, docket, count]);
  return answer;
}
