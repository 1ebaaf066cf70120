import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { letterIdSchema } from '../../shared/domain/ids.ts';
import { type Draft, draftSchema } from '../../shared/letters/draft.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openDraftStore } from './draft-store.ts';

const draft: Draft = draftSchema.parse({
  letter: 'L-OIG/21-62-closeout',
  template: 'closeout',
  kind: 'closeout',
  about: { kind: 'report', id: 'OIG/21-62' },
  isSigned: true,
  title: 'Closeout',
  addressee: [],
  references: [],
  subject: 'Closeout',
  salutation: 'Sir:',
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'x'.repeat(10_000) }] }],
  closing: 'Sincerely,',
  copiesTo: [],
});

function opened() {
  const dir = temporaryFolder();
  let nonce = 0;
  return { dir, store: openDraftStore(dir, () => String(nonce++)) };
}

it('has none before one is written, and reads back what was', async () => {
  const { dir, store } = opened();
  expect(await store.read(draft.letter)).toEqual({ ok: true, value: undefined });
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.write(draft)).toEqual({ ok: true, value: null });
  expect(await store.read(draft.letter)).toEqual({ ok: true, value: draft });
  expect(await store.list()).toEqual({ ok: true, value: [draft.letter] });
  expect(readdirSync(join(dir, 'drafts'))).toEqual(['L-OIG%2F21-62-closeout.json']);
});

it('keeps the draft before where a new one cannot be written', async () => {
  const { dir, store } = opened();
  await store.write(draft);
  mkdirSync(join(dir, 'drafts', 'L-OIG%2F21-62-closeout.json.1.tmp'));
  expect(await store.write({ ...draft, subject: 'Other' })).toMatchObject({ ok: false });
  expect(await store.read(draft.letter)).toEqual({ ok: true, value: draft });
});

it('goes back to nothing', async () => {
  const { store } = opened();
  await store.write(draft);
  expect(await store.remove(draft.letter)).toEqual({ ok: true, value: null });
  expect(await store.remove(draft.letter)).toEqual({ ok: true, value: null });
  expect(await store.list()).toEqual({ ok: true, value: [] });
});

it.each([
  ['{"letter":\n', 'is not JSON from line 2, column 1 on.'],
  ['{"letter": "L-1"}', 'cannot be used: template is needed'],
])('names the file of a draft that cannot be read: %s', async (text, fault) => {
  const { dir, store } = opened();
  mkdirSync(join(dir, 'drafts'));
  const path = join(dir, 'drafts', 'L-1.json');
  writeFileSync(path, text);
  const read = await store.read(letterIdSchema.parse('L-1'));
  expect(read).toMatchObject({ ok: false, code: 'draft.unreadable' });
  expect(read.ok ? '' : read.message).toContain(`The draft ${path} ${fault}`);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
