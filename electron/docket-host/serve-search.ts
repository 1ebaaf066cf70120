import { readFileWords, searchDocket } from '../../shared/contracts/search.contract.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketSearch } from './docket-search.ts';

/** Serves search in the open docket. */
export function serveSearch(serve: Serve, search: Pick<DocketSearch, 'find' | 'fileWords'>): void {
  serve(searchDocket, async ({ text, isTyping, ...asked }) => {
    const query = readQuery(text, { isTyping });
    return query.ok ? search.find({ query: query.value, ...asked }) : query;
  });
  serve(readFileWords, ({ sha256 }) => search.fileWords(sha256));
}
