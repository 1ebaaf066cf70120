import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ascii, MboxSpan } from './mbox-splitter.ts';
import { createMboxSplitter } from './mbox-splitter.ts';

const ascii: Ascii = {
  indexOf: (bytes, text, from) => Buffer.from(bytes).indexOf(text, from, 'latin1'),
  textOf: (bytes, start, end) => Buffer.from(bytes).toString('latin1', start, end),
};

const encoder = new TextEncoder();

function split(bytes: Uint8Array, cuts: readonly number[] = []): MboxSpan[] {
  const splitter = createMboxSplitter(ascii);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const spans = places.slice(1).flatMap((place, index) => {
    const chunk = Buffer.from(bytes.subarray(places[index], place));
    const found = splitter.push(chunk);
    // A reader uses one Buffer for all its chunks, whose slices are no copies.
    chunk.fill(0x46);
    return found;
  });
  return [...spans, ...splitter.end()];
}

function messages(text: string): string[] {
  return split(encoder.encode(text)).map((span) => text.slice(span.messageStart, span.messageEnd));
}

const from = 'From a@example.gov Fri Feb 18 14:03:00 2022';

describe('createMboxSplitter', () => {
  it('finds messages between separator lines and leaves the empty line after each out', () => {
    expect(messages(`${from}\nSubject: one\n\nbody\n\n${from}\nSubject: two\n\nbody\n\n`)).toEqual([
      'Subject: one\n\nbody\n',
      'Subject: two\n\nbody\n',
    ]);
  });

  it('reads CRLF, and a last message without a final line break', () => {
    expect(messages(`${from}\r\nSubject: one\r\n\r\nbody\r\n\r\n${from}\r\nSubject: two\r\n\r\nbody`)).toEqual([
      'Subject: one\r\n\r\nbody\r\n',
      'Subject: two\r\n\r\nbody',
    ]);
  });

  it('does not split at prose that begins with From, nor at >From', () => {
    const body =
      'text\n\nFrom here on we keep the export.\nIt matters.\n\n>From a@example.gov Fri Feb 18 14:03:00 2022\nSubject: quoted\n';
    expect(messages(`${from}\nSubject: one\n\n${body}\n${from}\nSubject: two\n\n`)).toEqual([
      `Subject: one\n\n${body}`,
      'Subject: two\n',
    ]);
  });

  it('splits where a program left out the date, or the empty line', () => {
    expect(messages('From nobody\nSubject: one\n\nbody\n\nFrom nobody\nSubject: two\n\nx\n')).toHaveLength(2);
    expect(messages(`${from}\nSubject: one\n\nbody\n${from}\nSubject: two\n\nx\n`)).toEqual([
      'Subject: one\n\nbody\n',
      'Subject: two\n\nx\n',
    ]);
  });

  it('keeps what stands before the first separator as a span of its own', () => {
    expect(split(encoder.encode(`\n${from}\nSubject: x\n\n`)).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 1 + from.length + 13],
    ]);
    expect(split(new Uint8Array(0))).toEqual([]);
  });

  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    'From ',
    `${from}\n`,
    `\n\n${from}\nSubject: x\n\n`,
    'From nobody\n',
    'Subject: y\n',
    '>From ',
    'x'.repeat(1100),
    '12:30 2022',
    'é',
  );
  const mailbox = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(piece, { maxLength: 40 }).map((pieces) => encoder.encode(pieces.join(''))),
  );

  it('gives the original back when its spans are joined, for any bytes', () => {
    fc.assert(
      fc.property(mailbox, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
        const spans = split(bytes, cuts);
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBe(at);
          expect(span.messageStart).toBeGreaterThanOrEqual(span.start);
          expect(span.messageEnd).toBeGreaterThanOrEqual(span.messageStart);
          expect(span.end).toBeGreaterThanOrEqual(span.messageEnd);
          at = span.end;
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });

  it('finds the same spans however the file is cut', () => {
    fc.assert(
      fc.property(mailbox, fc.array(fc.nat(), { maxLength: 12 }), (bytes, cuts) => {
        expect(split(bytes, cuts)).toEqual(split(bytes));
      }),
      { numRuns: 300 },
    );
  });
});
