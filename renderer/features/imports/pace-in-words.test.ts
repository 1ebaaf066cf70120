import { describe, expect, it } from 'vitest';
import { paceInWords } from './pace-in-words.ts';

describe('paceInWords', () => {
  it('says rate and time left once they are known', () => {
    expect(paceInWords({})).toBeUndefined();
    expect(paceInWords({ perSecond: 1230.4 })).toBe('1,230 a second');
    expect(paceInWords({ perSecond: 0.2, leftMs: 400 })).toBe('1 s left');
    expect(paceInWords({ perSecond: 230, leftMs: 130_000 })).toBe('230 a second, 2 min left');
    expect(paceInWords({ leftMs: 3 * 3_600_000 })).toBe('3 h left');
  });
});
