import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConversationRow } from '../../shared/contracts/conversation.contract.ts';
import { evidenceIdSchema } from '../../shared/domain/ids.ts';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';
import { quotedSamples } from '../../shared/mail/chain/testing/quoted-samples.ts';
import { openIndexFile } from '../disk/index-file.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { conversationReader } from './conversation-reader.ts';
import { joinedRows } from './conversation-rows.ts';
import { conversationWriter, type TakenApart } from './conversation-writer.ts';
import { conversationsKind } from './conversations-schema.ts';

const all = { scope: { kind: 'all' }, linked: [], words: '', from: 0, limit: 1_000 } as const;
const domains = ['example.gov'];

/** Some releases, each made of some samples. */
const anyEvidence = fc
  .array(fc.array(fc.constantFrom(...quotedSamples), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((releases) =>
    releases.map((samples, at): TakenApart => {
      const id = evidenceIdSchema.parse(`E-000000000${at}`);
      return [id, [{ id, chain: splitChain(samples.map(({ text }) => text).join('\n\n')) }]];
    }),
  );

function openIndex(folder = temporaryFolder()) {
  const { database } = openIndexFile(folder, conversationsKind);
  return { database, writer: conversationWriter(database), reader: conversationReader(database) };
}

const byMessage = (a: ConversationRow, b: ConversationRow) => (a.message < b.message ? -1 : 1);

it('answers what one reading of all originals says, however they came and went', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvidence, anyEvidence, fc.nat(), async (evidence, others, at) => {
      const { database, writer, reader } = openIndex();
      // Other originals under the same names were there first.
      await writer.add(others);
      writer.join(domains);
      writer.forget(others.map(([id]) => id));
      await writer.add(evidence.slice(at % evidence.length));
      writer.join([]);
      await writer.add(evidence.slice(0, at % evidence.length));
      expect(writer.joining().domains).toEqual(at % evidence.length === 0 ? [] : null);
      writer.join(domains);
      const reading = readChains(
        evidence.flatMap(([, sources]) => sources ?? []),
        { domains },
      );
      const expected = [...joinedRows(reading)].map(({ row }) => row);
      const { rows, count, conversations, unread } = reader.page(all);
      expect([...rows].sort(byMessage)).toEqual(JSON.parse(JSON.stringify(expected.sort(byMessage))));
      expect([count, conversations, unread]).toEqual([expected.length, reading.conversations.length, 0]);
      expect(reader.findings().length).toBe(reading.findings.length);
      for (const { message, conversation } of rows.slice(0, 3)) {
        const own = reader.page({ ...all, scope: { kind: 'conversation', id: message } }).rows;
        expect(own).toEqual(rows.filter((row) => row.conversation === conversation));
      }
      // No text is kept that nothing says any more.
      const texts = database.prepare('SELECT count(*) AS count FROM bodies').get()?.count;
      const said = evidence.flatMap(([, sources]) => sources?.flatMap(({ chain }) => chain.occurrences) ?? []);
      expect(texts).toBe(new Set(said.map(({ ownText }) => ownText)).size);
      database.close();
    }),
    { numRuns: 15 },
  );
});

it('reads a message with its words and copies, and what could not be read is worth another try', async () => {
  const { writer, reader } = openIndex();
  const [sample] = quotedSamples;
  const id = evidenceIdSchema.parse('E-0000000001');
  const unread = evidenceIdSchema.parse('E-0000000002');
  const chain = splitChain(sample?.text ?? '');
  await writer.add([
    [id, [{ id, chain }]],
    [unread, null],
  ]);
  writer.join([]);
  expect(writer.held()).toEqual([id]);
  expect(reader.page(all).unread).toBe(1);
  await writer.add([[unread, null]]);
  expect(writer.joining().domains).toEqual([]);
  const [own] = reader.chain(id, { id, chain });
  const told = reader.message(own?.message?.row.message ?? '');
  expect(told?.text).toBe(chain.occurrences[0]?.ownText);
  expect(told?.copies).toMatchObject([{ source: id, line: chain.occurrences[0]?.line, why: null }]);
  const word = /\w{5,}/.exec(told?.text ?? '')?.[0] ?? '';
  expect(reader.page({ ...all, words: word.toUpperCase() }).rows).toContainEqual(told?.row);
  expect(reader.page({ ...all, words: `${word} (nowhere)` }).count).toBe(0);
});

it('makes an index anew that is damaged', () => {
  const folder = temporaryFolder();
  openIndex(folder).database.close();
  writeFileSync(join(folder, 'index-1.sqlite'), 'not a database, whatever its name says; '.repeat(50));
  const { writer } = openIndex(folder);
  expect(writer.joining()).toEqual({ revision: 0, domains: null });
});
