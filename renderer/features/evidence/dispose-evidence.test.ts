import { expect, it } from 'vitest';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import { fieldsOf } from './disposal-form.tsx';
import { disposalInWords } from './dispose-evidence.command.tsx';

const id = 'E-3fa4b2c19d' as EvidenceId;

it('tells what was destroyed, and that there is no backup where none could be made', () => {
  expect(disposalInWords(id, { removed: 1, separated: 0, backups: 0, noBackup: null })).toBe(
    'E-3fa4b2c19d is destroyed: 1 original removed.',
  );
  expect(disposalInWords(id, { removed: 1, separated: 2, backups: 3, noBackup: null })).toBe(
    'E-3fa4b2c19d is destroyed: 1 original removed. 2 messages of the same mailbox file now stand alone; the file is gone. 3 backups that held it removed from the shelf. A new one was made without it.',
  );
  expect(disposalInWords(id, { removed: 1, separated: 0, backups: 1, noBackup: 'The disk is full.' })).toMatch(
    /No new backup could be made: The disk is full\.$/,
  );
});

it('asks for authority, schedule, reason and holds, and why it may go only where a case holds it', () => {
  const names = (held: readonly string[]) =>
    fieldsOf(held.map((one) => caseIdSchema.parse(one))).map(({ name }) => name);
  expect(names([])).toEqual(['authority', 'schedule', 'reason', 'holds']);
  expect(names(['UD-2022-0001'])).toEqual(['authority', 'schedule', 'reason', 'holds', 'despiteCase']);
});
