import { describe, expect, it } from 'vitest';
import { importVerdict, paceInWords } from './import-words.ts';

const whole = { found: 190, imported: 128, alreadyThere: 62, failed: 0, complete: true, stopped: null };

describe('importVerdict', () => {
  it('says what came when everything did', () => {
    expect(importVerdict(whole)).toEqual({
      isWhole: true,
      message: 'Imported 128 messages',
      result: '190 are in, 128 of them new; the rest were there already.',
    });
    expect(importVerdict({ ...whole, imported: 1, found: 1, alreadyThere: 0 })).toMatchObject({
      message: 'Imported 1 message',
      result: '1 is in, and it is new.',
    });
  });
  it('does not call a second import of the same file a failure', () =>
    expect(importVerdict({ ...whole, imported: 0, alreadyThere: 190 })).toMatchObject({
      isWhole: true,
      message: 'Nothing new was imported',
      result: '190 were there already.',
    }));
  it('begins with what is missing', () => {
    const failed = importVerdict({ ...whole, alreadyThere: 61, failed: 1 });
    expect(failed.isWhole).toBe(false);
    expect(failed.message).toBe('Not complete: 1 of 190 failed');
    const stopped = { code: 'import.cancelled', message: 'The import was cancelled.' };
    expect(importVerdict({ ...whole, alreadyThere: 60, failed: 2, complete: false, stopped })).toEqual({
      isWhole: false,
      message: 'Not complete: the import was cancelled',
      result: '2 of 190 failed. 188 are in, 128 of them new; the rest were there already.',
    });
    expect(importVerdict({ ...whole, complete: false }).message).toBe(
      'Not complete: not every file was read to its end',
    );
    expect(importVerdict({ ...whole, found: 1, imported: 0, alreadyThere: 0, failed: 1 }).result).toBe(
      'Nothing is in.',
    );
  });
});

describe('paceInWords', () => {
  it('says rate and time left once they are known', () => {
    expect(paceInWords({})).toBeUndefined();
    expect(paceInWords({ perSecond: 1230.4 })).toBe('1,230 a second');
    expect(paceInWords({ perSecond: 0.2, leftMs: 400 })).toBe('1 s left');
    expect(paceInWords({ perSecond: 230, leftMs: 130_000 })).toBe('230 a second, 2 min left');
    expect(paceInWords({ leftMs: 3 * 3_600_000 })).toBe('3 h left');
  });
});
