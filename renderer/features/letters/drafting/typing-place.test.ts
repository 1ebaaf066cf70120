import { expect, it } from 'vitest';
import { draftInlineSchema } from '../../../../shared/letters/draft.ts';
import { typingPlace } from './typing-place.ts';

const text = (words: string) => draftInlineSchema.parse({ kind: 'text', text: words });
const value = draftInlineSchema.parse({ kind: 'reference', reference: 'M-00095.due' });

it('keeps words put in apart from words taken out, and from values', () => {
  expect(typingPlace(2, [text('Du')], [text('Due')])).toBe('block 2, put in');
  expect(typingPlace(2, [text('Due')], [text('Du')])).toBe('block 2, taken out');
  expect(typingPlace(2, [text('Due ')], [text('Due '), value])).toBeUndefined();
  expect(typingPlace(2, [text('Due '), value], [text('Due '), value, text('.')])).toBe('block 2, put in');
});
