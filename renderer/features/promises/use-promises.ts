import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { readPromises } from '../../../shared/contracts/promise.contract.ts';
import type { PromiseRow } from '../../../shared/obligations/promise-row.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** Every date that an authority was told; asked anew when the docket changes. Undefined until it is known. */
export function usePromises(): readonly PromiseRow[] | undefined {
  const { mainProcess } = useWorkbench();
  const owed = useStore(docketSession, (session) => session.owed);
  const [promises, setPromises] = useState<readonly PromiseRow[]>();
  useEffect(() => {
    if (owed === undefined) return;
    let isCurrent = true;
    void mainProcess.call(readPromises, { asOf: owed.asOf }).then((answer) => {
      if (isCurrent && answer.ok) setPromises(answer.value.promises);
    });
    return () => {
      isCurrent = false;
    };
  }, [mainProcess, owed]);
  return owed && promises;
}
