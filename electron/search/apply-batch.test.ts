import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { localDate } from '../../shared/kernel/local-date.ts';
import type { SearchedDocument } from '../../shared/search/searched-document.ts';
import { openIndexFile } from '../disk/index-file.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { applyBatch } from './apply-batch.ts';
import { searchIndexKind } from './index-schema.ts';
import type { ApplyRequest } from './search-protocol.ts';

const nothing: ApplyRequest = {
  ask: 'apply',
  folder: '',
  timeZone: 'UTC',
  parsedStore: '',
  conversations: null,
  records: [],
  evidence: [],
  contents: [],
  gone: [],
  cursor: [],
};

function document(id: string, text: string, about: readonly string[] = []): SearchedDocument {
  const empty = { title: '', from: '', to: '', quoted: '', attachments: '', attachmentCount: 0, sameMessage: null };
  return { ...empty, kind: 'message', id, day: localDate('2022-02-18'), at: null, text, about };
}

function index() {
  const folder = temporaryFolder();
  const { database } = openIndexFile(folder, searchIndexKind);
  onTestFinished(() => database.close());
  const files = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  return {
    database,
    apply: (batch: Partial<ApplyRequest>) => applyBatch(database, { ...nothing, ...batch }, new Map()),
    files,
  };
}

it('leaves nothing on the disk of words that are gone, however often they were written', async () => {
  const { apply, files } = index();
  await apply({ records: [document('E-1', 'Umbrellastand of the élite'), document('E-2', 'Quiet words')] });
  // Linked, and linked again: written anew each time.
  await apply({ records: [document('E-1', 'Umbrellastand of the élite', ['M-1'])] });
  await apply({ records: [document('E-1', 'Umbrellastand of the élite', ['M-1', 'M-2'])] });
  expect(files().includes('mbrellastand')).toBe(true);
  await apply({ gone: ['message:E-1'] });
  expect(files().toString('latin1').toLowerCase()).not.toContain('mbrellastand');
  expect(files().includes('uiet')).toBe(true);
});

it('leaves nothing of what is not named where nothing else is said to be there', async () => {
  const { database, apply, files } = index();
  await apply({ records: [document('E-1', 'Umbrellastand'), document('E-2', 'Quiet')] });
  await apply({ records: [document('E-1', 'Umbrellastand', ['M-1'])] });
  await apply({ nothingElse: { kinds: ['message'], keys: ['message:E-2'] } });
  expect(database.prepare('SELECT id FROM documents').all()).toEqual([{ id: 'E-2' }]);
  await apply({ gone: ['message:E-2'] });
  expect(files().toString('latin1').toLowerCase()).not.toContain('mbrellastand');
});
