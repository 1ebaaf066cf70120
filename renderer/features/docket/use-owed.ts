import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Contract, ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import { readFulfilled, readObligationsOf } from '../../../shared/contracts/obligation.contract.ts';
import type { Subject } from '../../../shared/domain/ids.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';

/** What is outstanding in the open docket; undefined until it is known. */
export function useOwed(): readonly Obligation[] | undefined {
  return useStore(docketSession, ({ owed }) => owed?.obligations);
}

/** What is owed on one record, with what is fulfilled. Undefined until it is known. */
export function useOwedWithFulfilled(about: Subject): readonly Obligation[] | undefined {
  return useOfDayShown(`${about.kind} ${about.id}`, readObligationsOf, { about });
}

/** The latest of what is fulfilled in the open docket. Undefined until it is known. */
export function useFulfilled(limit: number): ParsedReplyOf<typeof readFulfilled> | undefined {
  return useOfDayShown('fulfilled', readFulfilled, { limit });
}

/** Asks of the day that is shown, and anew when the docket changes; what was answered before stands meanwhile, where it is `of` the same. */
function useOfDayShown<C extends typeof readObligationsOf | typeof readFulfilled>(
  of: string,
  contract: C,
  request: RequestOf<C>,
): ParsedReplyOf<C> | undefined {
  const { mainProcess } = useWorkbench();
  const owed = useStore(docketSession, (session) => session.owed);
  const look = useStore(docketSession, ({ lookingBack }) => lookingBack?.look);
  const [read, setRead] = useState<{ readonly of: string; readonly answer: ParsedReplyOf<C> }>();
  const asked = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is another object with every drawing.
  useEffect(() => {
    if (owed === undefined) return;
    let isCurrent = true;
    void mainProcess.call<Contract>(contract, { ...look, ...request }).then((answer) => {
      if (isCurrent && answer.ok) setRead({ of, answer: answer.value as ParsedReplyOf<C> });
    });
    return () => {
      isCurrent = false;
    };
  }, [mainProcess, owed, look, asked]);
  return read?.of === of ? read.answer : undefined;
}
