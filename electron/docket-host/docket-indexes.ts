/** Both indexes of the docket that is open, search and conversations, kept by one process: what it reads for one it takes apart for the other as well. */
import { type IndexProcesses, openIndexLane } from '../indexing/index-lane.ts';
import type { DocketConversations } from './docket-conversations.ts';
import type { DocketSearch } from './docket-search.ts';
import type { DocketSession } from './docket-session.ts';

export interface DocketIndexes {
  follow(session: DocketSession): void;
  /** Something may have been recorded. */
  changed(): void;
  leave(): Promise<void>;
}

interface IndexesParts {
  readonly search: DocketSearch;
  readonly conversations: DocketConversations;
  readonly indexers: IndexProcesses;
}

export function createDocketIndexes({ search, conversations, indexers }: IndexesParts): DocketIndexes {
  const each = [search, conversations];
  return {
    follow(session) {
      const writer = openIndexLane(indexers, 'write');
      search.follow(session, writer, conversations);
      conversations.follow(session, writer, search.caughtUp);
    },
    changed() {
      for (const one of each) one.changed();
    },
    async leave() {
      await Promise.all(each.map((one) => one.leave()));
    },
  };
}
