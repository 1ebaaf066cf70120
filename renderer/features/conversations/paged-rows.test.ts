import { expect, it, vi } from 'vitest';
import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { openPager, rowAt } from './paged-rows.ts';

const row = (at: number, revision: number): Pick<ConversationRow, 'message'> => ({ message: `${revision}:${at}` });

/** A timeline, and the pages that were asked of it. */
function aTimeline(count = 1_000) {
  const asked: number[] = [];
  const told = { revision: 1 };
  const call = vi.fn(async (_contract: unknown, { from, limit }: { from: number; limit: number }) => {
    asked.push(from);
    const { revision } = told;
    const rows = Array.from({ length: Math.min(limit, count - from) }, (_, at) => row(from + at, revision));
    const state = { done: count, total: count, isReady: true, revision, failure: null };
    return { ok: true, value: { rows, count, conversations: 3, unread: 0, state } };
  });
  return { asked, told, mainProcess: { call: call as MainProcess['call'] } };
}

const flushed = () => new Promise((resolve) => setTimeout(resolve));

it('asks for the pages in view and next to it, each once', async () => {
  const { asked, mainProcess } = aTimeline();
  const pager = openPager(mainProcess, { scope: { kind: 'all' }, words: '' });
  await flushed();
  pager.show(0, 30);
  pager.show(290, 320);
  await flushed();
  pager.show(295, 325);
  await flushed();
  expect(asked).toEqual([0, 150, 300]);
  const rows = pager.store.getState();
  expect(rowAt(rows, 151)?.message).toBe('1:151');
  expect(rowAt(rows, 600)).toBeUndefined();
});

it('asks for no page that was passed while another was answered', async () => {
  const { asked, mainProcess } = aTimeline();
  const pager = openPager(mainProcess, { scope: { kind: 'all' }, words: '' });
  await flushed();
  for (let first = 110; first < 860; first += 50) pager.show(first, first + 20);
  await flushed();
  expect(asked).toEqual([0, 150, 750, 600, 900]);
});

it('lets go of pages far from the view, and asks for them again', async () => {
  const { asked, mainProcess } = aTimeline(10_000);
  const pager = openPager(mainProcess, { scope: { kind: 'all' }, words: '' });
  for (let first = 40; first < 10_000; first += 100) {
    pager.show(first, first + 20);
    await flushed();
  }
  expect(pager.store.getState().pages.size).toBe(40);
  pager.show(40, 60);
  await flushed();
  expect(asked.filter((from) => from === 0)).toHaveLength(2);
  expect(rowAt(pager.store.getState(), 50)?.message).toBe('1:50');
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
