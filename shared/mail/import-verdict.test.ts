import { describe, expect, it } from 'vitest';
import { importVerdict } from './import-verdict.ts';

const whole = { found: 190, imported: 128, alreadyThere: 62, failed: 0, complete: true, stopped: null, documents: 0 };

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
  it('does not count documents as messages', () => {
    expect(importVerdict({ ...whole, imported: 13, documents: 2 }).message).toBe(
      'Imported 11 messages and 2 documents',
    );
    expect(importVerdict({ ...whole, imported: 1, documents: 1 }).message).toBe('Imported 1 document');
    expect(importVerdict({ ...whole, imported: 1_300, documents: undefined }).message).toBe('Imported 1,300 originals');
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
