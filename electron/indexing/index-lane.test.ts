import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { ConversationsRequest } from '../conversations/conversations-protocol.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import {
  caseId,
  given,
  mail,
  type SearchedDocket,
  searched,
  searchedDocket,
} from '../search/testing/searched-docket.ts';
import { openIndexLane } from './index-lane.ts';

const asked = 'When were the devices wiped?';
const two = [
  mail('Devices', 'Thu, 17 Feb 2022 09:00:00 -0500', { from: 'Ana Rivera <ar@nara.example>', text: asked }),
  mail('RE: Devices', 'Fri, 18 Feb 2022 10:00:00 -0500', {
    text: `In January.\n\n-----Original Message-----\nFrom: Ana Rivera <ar@nara.example>\nSent: Thursday, February 17, 2022 9:00 AM\nTo: rim@agency.example\nSubject: Devices\n\n${asked}\n`,
  }),
];

/** Both indexes of a docket, kept by one process. */
function indexesOf(docket: SearchedDocket) {
  const folder = join(docket.userFolder, 'conversations', docket.ledger.docket.id);
  const writer = openIndexLane({ runner: createForkRunner() }, 'write');
  onTestFinished(() => writer.close());
  const taken: EvidenceId[] = [];
  const readAlong = { wantedIn: () => folder, tookApart: (ids: readonly EvidenceId[]) => void taken.push(...ids) };
  const ask = async (question: ConversationsRequest) => given(await writer.conversations.ask(question));
  async function conversations() {
    const opened = await ask({ ask: 'open', folder, anew: false });
    if (!('held' in opened)) throw new Error('The index was not opened.');
    return opened;
  }
  return {
    folder,
    taken,
    search: docket.open({ writer, readAlong }),
    conversations,
    join: () => ask({ ask: 'join', folder, domains: [] }),
    async rows() {
      const { path } = await conversations();
      const page = { ask: 'page', path, linked: [], words: '', from: 0, limit: 9 } as const;
      const answer = await ask({ ...page, scope: { kind: 'all' } });
      return 'page' in answer ? answer.page.rows : [];
    },
  };
}

it('takes apart for conversations what it reads for search, and only what these lack', async () => {
  const docket = await searchedDocket();
  await docket.bring(two);
  const file = join(docket.userFolder, 'kept.bin');
  writeFileSync(file, Buffer.from([0, 1, 2, 3]));
  await docket.bringFiles([file]);
  const { search, taken, conversations, join: joinAll, rows } = indexesOf(docket);
  given(await search.catchUp());
  expect((await searched(search, 'wiped kind:message')).count).toBe(2);
  const held = [...(await conversations()).held];
  expect(held.sort()).toEqual(taken.toSorted());
  expect(held.length).toBe(2);
  await joinAll();
  expect((await rows()).map(({ subject, copies }) => [subject, copies])).toEqual([
    ['Devices', 2],
    ['RE: Devices', 1],
  ]);
  // Written again for search, where a link is a word of it; nothing has to be joined again.
  const link = { intent: 'LinkEvidence', evidence: held[0], subject: { kind: 'case', id: caseId }, role: 'asks' };
  given(await docket.ledger.handle([link], 'tester'));
  given(await search.catchUp());
  expect((await searched(search, `case:${caseId} kind:message`)).count).toBe(1);
  expect((await conversations()).domains).toEqual([]);
  await docket.bring([mail('Later', 'Sat, 19 Feb 2022 10:00:00 -0500')]);
  given(await search.catchUp());
  expect(await conversations()).toMatchObject({ held: { length: 3 }, domains: null });
});

it('searches where conversations cannot be kept', async () => {
  const docket = await searchedDocket();
  await docket.bring(two);
  const { folder, search, conversations } = indexesOf(docket);
  // A folder stands where the index would.
  mkdirSync(join(folder, 'index-1.sqlite'), { recursive: true });
  given(await search.catchUp());
  expect((await searched(search, 'wiped kind:message')).count).toBe(2);
  await expect(conversations()).rejects.toThrow('conversation.failed');
  expect(readdirSync(folder)).toEqual(['index-1.sqlite']);
});
