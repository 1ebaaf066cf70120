import { expect, it, vi } from 'vitest';
import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { openPager, rowAt } from './paged-rows.ts';

const row = (at: number, revision: number): Pick<ConversationRow, 'message'> => ({ message: `${revision}:${at}` });

/** A timeline of 1,000 messages, and the pages that were asked of it. */
function aTimeline() {
  const asked: number[] = [];
  const told = { revision: 1 };
  const call = vi.fn(async (_contract: unknown, { from, limit }: { from: number; limit: number }) => {
    asked.push(from);
    const { revision } = told;
    const rows = Array.from({ length: Math.min(limit, 1_000 - from) }, (_, at) => row(from + at, revision));
    const state = { done: 1_000, total: 1_000, isReady: true, revision, failure: null };
    return { ok: true, value: { rows, count: 1_000, conversations: 3, unread: 0, state } };
  });
  return { asked, told, mainProcess: { call: call as MainProcess['call'] } };
}

const flushed = () => new Promise((resolve) => setTimeout(resolve));

it('asks for the pages in view, each once', async () => {
  const { asked, mainProcess } = aTimeline();
  const pager = openPager(mainProcess, { scope: { kind: 'all' }, words: '' });
  await flushed();
  pager.show(0, 30);
  pager.show(240, 270);
  await flushed();
  pager.show(245, 275);
  expect(asked).toEqual([0, 250]);
  const rows = pager.store.getState();
  expect(rowAt(rows, 251)?.message).toBe('1:251');
  expect(rowAt(rows, 600)).toBeUndefined();
});

it('drops every row of an older reading once a newer one answers', async () => {
  const { told, mainProcess } = aTimeline();
  const pager = openPager(mainProcess, { scope: { kind: 'all' }, words: '' });
  await flushed();
  pager.show(500, 520);
  await flushed();
  told.revision = 2;
  pager.refresh();
  expect(rowAt(pager.store.getState(), 510)?.message).toBe('1:510');
  await flushed();
  expect(rowAt(pager.store.getState(), 510)?.message).toBe('2:510');
  expect(rowAt(pager.store.getState(), 0)).toBeUndefined();
});
