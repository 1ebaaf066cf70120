/** What the process that holds the conversations answers; asked again whenever they are read anew. */
import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { Contract, ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import type { ConversationState } from '../../../shared/contracts/conversation.contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';

/** As it was last told; undefined where nothing was told of this docket. */
export const conversationState = createStore<{ readonly state: ConversationState | undefined }>(() => ({
  state: undefined,
}));

/** Undefined until there is a first answer; the answer before stays until the next one is there. */
export function useConversations<C extends Contract>(
  contract: C,
  request: RequestOf<C>,
): Result<ParsedReplyOf<C>> | undefined {
  const { mainProcess } = useWorkbench();
  const docket = useStore(docketSession, ({ status }) => status?.id);
  const revision = useStore(conversationState, ({ state }) => state?.revision ?? 0);
  const question = JSON.stringify([docket, request]);
  const [answered, setAnswered] = useState<{ readonly question: string; readonly answer: Result<ParsedReplyOf<C>> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds the request, the revision says when to ask again
  useEffect(() => {
    let isWanted = true;
    void mainProcess.call(contract, request).then((answer) => isWanted && setAnswered({ question, answer }));
    return () => {
      isWanted = false;
    };
  }, [mainProcess, contract, question, revision]);
  return answered?.question === question ? answered.answer : undefined;
}
