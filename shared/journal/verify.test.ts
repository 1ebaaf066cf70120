import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import { type DeviceId, type EntryDraft, emptyHead, headOf, type JournalEntry, noHash } from './entry.ts';
import { encodeLine, type LineCodec, readLine } from './line.ts';
import { createChainVerifier } from './verify.ts';

const codec: LineCodec = {
  digest: (said) => hash('sha256', said, 'hex') as Sha256,
  decode: (bytes) => new TextDecoder().decode(bytes),
};
const encode = (text: string) => new TextEncoder().encode(text);
const device = '00112233aabbccdd' as DeviceId;
const noon = Date.UTC(2022, 1, 18, 12);

const drafts = fc.array(
  fc.record({
    actor: fc.string({ minLength: 1, unit: 'grapheme' }),
    type: fc.constantFrom('milestone.completed', 'letter.issued'),
    v: fc.integer({ min: 1, max: 3 }),
    data: fc.dictionary(fc.string(), fc.jsonValue()),
  }),
  { minLength: 1, maxLength: 6 },
);

function chain(of: readonly EntryDraft[]): { lines: Uint8Array[]; entries: JournalEntry[] } {
  const lines: Uint8Array[] = [];
  const entries: JournalEntry[] = [];
  let head = emptyHead(device);
  for (const [index, draft] of of.entries()) {
    const { entry, text } = encodeLine(draft, head, instantOf(noon + index), codec);
    head = headOf(entry);
    entries.push(entry);
    lines.push(encode(text.slice(0, -1)));
  }
  return { lines, entries };
}

function verify(lines: readonly Uint8Array[]): { read: Result<JournalEntry>[]; seq: number } {
  const verifier = createChainVerifier(device, codec);
  const read = lines.map((line) => verifier.accept(line));
  return { read, seq: verifier.head().seq };
}

/** Writes one line as an owner of the file could: with a right hash, but a wrong place. */
function forged(change: Partial<JournalEntry>): Uint8Array {
  const { hash: _, ...entry } = { ...chain([draft]).entries[0], ...change };
  const whole = JSON.stringify(entry).slice(0, -1);
  return encode(`${whole},"hash":"${codec.digest(whole)}"}`);
}

const draft: EntryDraft = { actor: 'Dana Ellis', type: 'milestone.completed', v: 1, data: { effective: '2022-02-18' } };

describe('a chain of lines', () => {
  it('starts at seq 1 with 64 zeros, and each line names the hash of the one before', () => {
    const { entries } = chain([draft, draft]);
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2]);
    expect(entries[0]?.prev).toBe(noHash);
    expect(entries[1]?.prev).toBe(entries[0]?.hash);
  });

  it('reads back exactly what encoding answered, and every prefix is a valid log', () => {
    fc.assert(
      fc.property(drafts, fc.nat(6), (some, cut) => {
        const { lines, entries } = chain(some);
        const prefix = verify(lines.slice(0, cut));
        expect(prefix.read).toEqual(entries.slice(0, cut).map((value) => ({ ok: true, value })));
      }),
      { numRuns: 60 },
    );
  });

  it('finds any single flipped bit, and accepts nothing from there on', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), fc.nat(7), (some, whichLine, whichByte, bit) => {
        const { lines } = chain(some);
        const index = whichLine % lines.length;
        const line = lines[index] ?? new Uint8Array();
        const at = whichByte % line.length;
        line[at] = (line[at] ?? 0) ^ (1 << bit);
        const { read, seq } = verify(lines);
        expect(read.map((each) => each.ok)).toEqual(lines.map((_, each) => each < index));
        expect(seq).toBe(index);
        expect(read[index]).toMatchObject({ detail: { seq: index + 1 } });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['journal.otherDevice', { device: 'ffffffffffffffff' as DeviceId }],
    ['journal.seqGap', { seq: 3 }],
    ['journal.wrongPrev', { seq: 2, prev: noHash }],
    ['journal.timeBackwards', { seq: 2, recordedAt: instantOf(noon - 1) }],
    ['journal.envelopeInvalid', { seq: 2, actor: '' }],
  ])('says %s of a line with a right hash in a wrong place', (code, change) => {
    const first = chain([draft]);
    const prev = first.entries[0]?.hash ?? noHash;
    expect(verify([...first.lines, forged({ prev, ...change })]).read[1]).toMatchObject({
      ok: false,
      code,
      detail: { seq: 2 },
    });
  });

  it('says what is wrong with a line that was altered', () => {
    const text = codec.decode(chain([draft]).lines[0] ?? new Uint8Array());
    expect(readLine(encode(text.replace('Dana', 'Dora')), codec)).toMatchObject({ code: 'journal.wrongHash' });
    expect(readLine(encode(text.slice(0, -4)), codec)).toMatchObject({ code: 'journal.unreadable' });
    expect(readLine(encode(text.replace('"hash"', '"bash"')), codec)).toMatchObject({
      code: 'journal.envelopeInvalid',
    });
  });

  it('throws on a draft that no reader would accept', () => {
    expect(() => chain([{ ...draft, type: 'not an event type' }])).toThrow('not a journal entry');
  });
});
