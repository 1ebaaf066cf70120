import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../shared/letters/draft.ts';
import { openChronologyStore } from '../docket/chronology-store.ts';
import { openDraftStore } from '../docket/draft-store.ts';
import { orThrow } from '../docket/testing/temporary-docket.ts';
import { openLedger } from '../ledger/ledger.ts';
import { verifyDocket } from '../ledger/verify-docket.ts';
import { backUpDocket, ownShelf } from './back-up-docket.ts';
import { openBackup } from './open-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { contentPath } from './shelf-layout.ts';
import { type FilledDocket, filledDocket } from './testing/filled-docket.ts';
import { verifyBackup } from './verify-backup.ts';

const draft = draftSchema.parse({
  ...{ letter: 'L-OIG/21-62-closeout', template: 'closeout', kind: 'closeout', isSigned: true, title: 'Closeout' },
  ...{ about: { kind: 'report', id: 'OIG/21-62' }, addressee: [], references: [], copiesTo: [], subject: 'Closeout' },
  ...{ salutation: 'Sir:', closing: 'Sincerely,' },
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Typed, and not yet issued: “café”.' }] }],
});

async function docketWithDrafts(): Promise<FilledDocket> {
  const docket = await filledDocket(['an original']);
  const newId = () => 'nonce';
  orThrow(await openDraftStore(docket.dir, newId).write(draft));
  const chronologies = openChronologyStore(docket.dir, { newId, now: docket.ports.now });
  const made = orThrow(await chronologies.create({ title: 'Chats on the replaced telephones', lines: [] }));
  orThrow(
    await chronologies.write({ ...made, lines: [{ on: '2022-02-18', precision: 'day', text: 'Acknowledged.' }] }),
  );
  return docket;
}

function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(join(dir, 'drafts'), { recursive: true, withFileTypes: true });
  const paths = names.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length + 1), readFileSync(path, 'hex')]));
}

async function backUp({ dir, root, ports }: FilledDocket, kind: 'file' | 'shelf') {
  const into = kind === 'file' ? ({ kind, path: root } as const) : ({ kind, folder: ownShelf(dir) } as const);
  return orThrow(await backUpDocket({ dir, actor: 'Dana Ellis', into }, ports));
}

async function verdictOn({ ports }: FilledDocket, dir: string) {
  return verifyDocket(orThrow(await openLedger(dir, { mode: 'read' }, ports)));
}

describe('drafts of letters and chronologies', () => {
  it.each(['file', 'shelf'] as const)('come back from a %s byte for byte', async (kind) => {
    const docket = await docketWithDrafts();
    const { path } = await backUp(docket, kind);
    const source = orThrow(await openBackup(path));
    const dir = join(docket.root, 'restored');
    expect(await verifyBackup(source)).toMatchObject({ ok: true });
    orThrow(await restoreBackup(source, { dir, actor: 'B. Officer' }, docket.ports));
    await source.close();
    expect(Object.keys(filesIn(dir)).sort()).toEqual([
      join('drafts', 'L-OIG%2F21-62-closeout.json'),
      join('drafts', 'chronologies', 'CH-0001.json'),
    ]);
    expect(filesIn(dir)).toEqual(filesIn(docket.dir));
    expect(await verdictOn(docket, dir)).toMatchObject({ intact: true, drafts: [] });
  });

  it.each([
    ['missing', (content: string) => rmSync(content)],
    ['damaged', (content: string) => writeFileSync(content, 'other')],
  ])('are named where one is %s in a backup, of which nothing is restored', async (_, harm) => {
    const docket = await docketWithDrafts();
    const { path, manifest } = await backUp(docket, 'shelf');
    const place = 'drafts/chronologies/CH-0001.json';
    const file = manifest.files.find((each) => each.path === place);
    if (!file) throw new Error(`${place} is not backed up`);
    const content = contentPath(ownShelf(docket.dir), file.sha256);
    harm(content);
    const source = orThrow(await openBackup(path));
    const named = { ok: false, code: 'backup.damaged', message: expect.stringContaining(place) };
    expect(await verifyBackup(source)).toMatchObject(named);
    const dir = join(docket.root, 'restored');
    expect(await restoreBackup(source, { dir, actor: 'B. Officer' }, docket.ports)).toMatchObject(named);
    await source.close();
    expect(readdirSync(docket.root)).not.toContain('restored');
  });

  it('are named where one can no longer be read in the docket, whose record is intact', async () => {
    const docket = await docketWithDrafts();
    const letter = join(docket.dir, 'drafts', 'L-OIG%2F21-62-closeout.json');
    const chronology = join(docket.dir, 'drafts', 'chronologies', 'CH-0001.json');
    writeFileSync(letter, '{}');
    writeFileSync(chronology, '{ "id": ');
    expect(await verdictOn(docket, docket.dir)).toMatchObject({
      intact: true,
      drafts: [
        { code: 'draft.unreadable', message: expect.stringContaining(letter) },
        { code: 'chronology.unreadable', message: expect.stringContaining(chronology) },
      ],
    });
  });
});
