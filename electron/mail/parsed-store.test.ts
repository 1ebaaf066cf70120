import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { type ParsedMessage, parserVersion } from '../../shared/mail/parsed-message.ts';
import { sha256Of } from '../disk/sha256.ts';
import { createPack } from './pack-file.ts';
import { openParsedStore } from './parsed-store.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'records-parsed-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function reading(subject: string): readonly [Sha256, ParsedMessage] {
  const empty = {
    messageId: null,
    inReplyTo: [],
    references: [],
    date: null,
    from: [],
    to: [],
    cc: [],
    bcc: [],
    html: null,
    attachments: [],
    headerCount: 1,
    notes: [],
  };
  return [sha256Of(Buffer.from(subject)), { ...empty, subject, text: `Text of ${subject}: é \u{1f4ce}\n` }];
}

const readings = ['one', 'two', 'three'].map(reading);

async function all(): Promise<(readonly [Sha256, ParsedMessage])[]> {
  const found: (readonly [Sha256, ParsedMessage])[] = [];
  for await (const entry of (await openParsedStore(root)).entries()) found.push(entry);
  return found;
}

function fileWith(ending: string): string {
  const [name] = readdirSync(join(root, `v${parserVersion}`)).filter((file) => file.endsWith(ending));
  return join(root, `v${parserVersion}`, name ?? '');
}

describe('openParsedStore', () => {
  it('gives back what was put, now and when opened again', async () => {
    const store = await openParsedStore(root);
    store.putAll(readings);
    expect(await store.get(sha256Of(Buffer.from('two')))).toEqual(reading('two')[1]);
    expect(store.has(sha256Of(Buffer.from('four')))).toBe(false);
    expect(await store.get(sha256Of(Buffer.from('four')))).toBeUndefined();
    expect(await all()).toEqual(readings);
  });

  it('adopts a pack that another process wrote, before anybody asked and after', async () => {
    const store = await openParsedStore(root);
    const pack = createPack(store.packFolder);
    store.adopt(pack.name, pack.append(readings.slice(0, 2)));
    expect(readings.map(([sha256]) => store.has(sha256))).toEqual([true, true, false]);
    store.adopt(pack.name, pack.append(readings.slice(2)));
    pack.close();
    expect(await store.get(sha256Of(Buffer.from('three')))).toEqual(reading('three')[1]);
    expect(await all()).toHaveLength(3);
  });

  it('passes over a torn end of the index and rows that point at nothing', async () => {
    (await openParsedStore(root)).putAll(readings);
    appendFileSync(fileWith('.index'), `${'0'.repeat(64)} 999999 10 1\n${'1'.repeat(64)} 12`);
    expect(await all()).toEqual(readings);
  });

  it('passes over a reading whose bytes have changed, and only it', async () => {
    (await openParsedStore(root)).putAll(readings);
    const bytes = readFileSync(fileWith('.pack'));
    bytes[bytes.indexOf('Text of two')] = 0x58;
    writeFileSync(fileWith('.pack'), bytes);
    expect(await all()).toEqual([readings[0], readings[2]]);
  });

  it('deletes what another parser version left', async () => {
    mkdirSync(join(root, 'v0'));
    await openParsedStore(root);
    expect(readdirSync(root)).toEqual([`v${parserVersion}`]);
  });
});
