import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issuesInWords, plainIssue, unlessMissing } from './issues-in-words.ts';

const schema = z.strictObject({
  to: z.string().regex(/^\d+$/, 'must be digits'),
  role: z.enum(['asks', 'answers']),
  count: z.int(),
  list: z.array(z.string()),
});

function words(value: unknown): string {
  const { error } = schema.safeParse(value, { error: plainIssue });
  return error ? issuesInWords(error) : '';
}

describe('issues in words', () => {
  it('names what is missing', () => {
    expect(words({ to: '1', list: [] })).toBe('role is needed; count is needed');
  });

  it('says what a member must be, in the words of its schema where that has any', () => {
    expect(words({ to: 'x', role: 'sings', count: '1', list: 'A' })).toBe(
      'to must be digits; role must be asks or answers; count must be a number; list must be a list, such as ["A", "B"]',
    );
  });

  it('says what takes one form in several ways', () => {
    const party = z.union([z.literal('a'), z.strictObject({ id: z.string() })], {
      error: unlessMissing('must be somebody'),
    });
    const said = (who: unknown) => {
      const { error } = z.object({ who: party }).safeParse({ who }, { error: plainIssue });
      return error ? issuesInWords(error) : '';
    };
    expect([said(undefined), said('b'), said({ id: 'b' })]).toEqual(['who is needed', 'who must be somebody', '']);
  });

  it('names what is not known', () => {
    expect(words(JSON.parse('{"to":"1","role":"asks","count":1,"list":[],"__proto__":1}'))).toBe(
      '"__proto__" is not known here',
    );
  });
});
