import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareStrings } from './share-strings.ts';

it('says what was said, whatever it is like', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (value, like) => {
        const written = JSON.stringify(value);
        expect(JSON.stringify(shareStrings(JSON.parse(written), like))).toBe(written);
        expect(JSON.stringify(shareStrings(JSON.parse(written), JSON.parse(written)))).toBe(written);
      },
    ),
  );
});
