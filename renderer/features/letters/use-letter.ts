import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Contract, ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import { type LetterDraft, layoutLetter, readIssuedLetter } from '../../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** What the ledger answers; the last answer stands until the next one comes. Undefined before the first. */
function useAnswer<C extends Contract>(
  contract: C,
  request: RequestOf<C>,
  askAgain: string,
): Result<ParsedReplyOf<C>> | undefined {
  const { mainProcess } = useWorkbench();
  const [answer, setAnswer] = useState<Result<ParsedReplyOf<C>>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: askAgain names the request and the state of the record
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(contract, request).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, contract, askAgain]);
  return answer;
}

/** The letter as it would be written now; composed anew after every entry and when a new day begins. */
export function useDraft(draft: LetterDraft) {
  const status = useStore(docketSession, (session) => session.status);
  const askAgain = JSON.stringify([draft, status?.id, status?.entryCount, status?.today]);
  return useAnswer(layoutLetter, draft, askAgain);
}

export function useIssued(letter: LetterId) {
  const docket = useStore(docketSession, ({ status }) => status?.id);
  return useAnswer(readIssuedLetter, { letter }, JSON.stringify([docket, letter]));
}
