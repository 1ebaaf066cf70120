import type { ConversationAnswers } from '../conversations/answer-conversations.ts';
import { answerSearches } from '../search/answer-search.ts';
import { indexingRequestSchema } from './indexing-request.ts';

/** Answers for both indexes. Whoever only searches does not load what conversations need. */
export function answerIndexing(): (request: unknown) => Promise<unknown> {
  let loading: Promise<ConversationAnswers> | undefined;

  function conversations(): Promise<ConversationAnswers> {
    loading ??= import('../conversations/answer-conversations.ts').then(({ answerConversations }) =>
      answerConversations(),
    );
    return loading;
  }

  const answerSearch = answerSearches(async (folder) => (await conversations()).writerIn(folder));
  return async (request) => {
    const { of, asked } = indexingRequestSchema.parse(request);
    return of === 'search' ? answerSearch(asked) : (await conversations()).answer(asked);
  };
}
