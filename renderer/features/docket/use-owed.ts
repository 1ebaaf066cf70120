import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { readObligations } from '../../../shared/contracts/obligation.contract.ts';
import type { Subject } from '../../../shared/domain/ids.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';

/** What is outstanding in the open docket; undefined until it is known. */
export function useOwed(): readonly Obligation[] | undefined {
  return useStore(docketSession, ({ owed }) => owed?.obligations);
}

/** What is owed on one record, or (null) on all, with what is fulfilled; asked anew when the docket changes. Undefined until it is known. */
export function useOwedWithFulfilled(about: Subject | null, isWanted = true): readonly Obligation[] | undefined {
  const { mainProcess } = useWorkbench();
  const owed = useStore(docketSession, (session) => session.owed);
  const [read, setRead] = useState<{ readonly of: string; readonly obligations: readonly Obligation[] }>();
  const of = about === null ? 'all' : `${about.kind} ${about.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` names the record, whose object is new with every drawing.
  useEffect(() => {
    if (!isWanted || owed === undefined) return;
    let isCurrent = true;
    const request = { asOf: owed.asOf, withFulfilled: true, ...(about !== null && { about }) };
    void mainProcess.call(readObligations, request).then((answer) => {
      if (isCurrent && answer.ok) setRead({ of, obligations: answer.value.obligations });
    });
    return () => {
      isCurrent = false;
    };
  }, [mainProcess, owed, of, isWanted]);
  return isWanted && read?.of === of ? read.obligations : undefined;
}
