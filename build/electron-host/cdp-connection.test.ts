import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageSplitter } from './cdp-connection.ts';

it('finds the messages of a stream however it is cut', () => {
  const message = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(message), fc.array(fc.integer({ min: 1, max: 9 })), (messages, sizes) => {
      const stream = Buffer.from(messages.map((text) => `${text}\0`).join(''));
      const found: string[] = [];
      const split = messageSplitter((text) => found.push(text));
      for (let start = 0, turn = 0; start < stream.length; turn++) {
        const end = start + (sizes[turn % sizes.length] ?? stream.length);
        split(stream.subarray(start, end));
        start = end;
      }
      expect(found).toEqual(messages);
    }),
  );
});
