import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { readIssuedLetter } from '../../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** A frozen letter; undefined before the first answer. */
export function useIssued(letter: LetterId): Result<ParsedReplyOf<typeof readIssuedLetter>> | undefined {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const [answer, setAnswer] = useState<Result<ParsedReplyOf<typeof readIssuedLetter>>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another docket has another letter of this id
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(readIssuedLetter, { letter }).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, letter, docket]);
  return answer;
}
