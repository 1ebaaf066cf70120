import type { Command } from './command.ts';

/** Each command by its name, in the order of an officer's work, which the help keeps. Loaded when it is asked for: the letters' writers alone are half of the code. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./commands/init.command.ts')).initCommand],
  ['sample', async () => (await import('./commands/sample.command.ts')).sampleCommand],
  ['import', async () => (await import('./commands/import.command.ts')).importCommand],
  ['chain', async () => (await import('./commands/chain.command.ts')).chainCommand],
  ['timeline', async () => (await import('./commands/timeline.command.ts')).timelineCommand],
  ['chronology', async () => (await import('./commands/chronology.command.ts')).chronologyCommand],
  ['sheet import', async () => (await import('./commands/import-sheet.command.ts')).importSheetCommand],
  ['sheet export', async () => (await import('./commands/export-sheet.command.ts')).exportSheetCommand],
  ['list', async () => (await import('./commands/list.command.ts')).listCommand],
  ['search', async () => (await import('./commands/search.command.ts')).searchCommand],
  ['show', async () => (await import('./commands/show.command.ts')).showCommand],
  ['obligations', async () => (await import('./commands/obligations.command.ts')).obligationsCommand],
  ['chase', async () => (await import('./commands/chase.command.ts')).chaseCommand],
  ['promises', async () => (await import('./commands/promises.command.ts')).promisesCommand],
  ['calendar', async () => (await import('./commands/calendar.command.ts')).calendarCommand],
  ['problems', async () => (await import('./commands/problems.command.ts')).problemsCommand],
  ['due', async () => (await import('./commands/due.command.ts')).dueCommand],
  ['rules', async () => (await import('./commands/rules.command.ts')).rulesCommand],
  ['letter', async () => (await import('./commands/letter.command.ts')).letterCommand],
  ['brief', async () => (await import('./commands/brief.command.ts')).briefCommand],
  ['letter issue', async () => (await import('./commands/issue-letter.command.ts')).issueLetterCommand],
  ['letter review', async () => (await import('./commands/review-letter.command.ts')).reviewLetterCommand],
  ['letter sign', async () => (await import('./commands/sign-letter.command.ts')).signLetterCommand],
  ['letter send', async () => (await import('./commands/send-letter.command.ts')).sendLetterCommand],
  [
    'letter acknowledge',
    async () => (await import('./commands/acknowledge-letter.command.ts')).acknowledgeLetterCommand,
  ],
  ['letter supersede', async () => (await import('./commands/supersede-letter.command.ts')).supersedeLetterCommand],
  ['compare', async () => (await import('./commands/compare.command.ts')).compareCommand],
  ['check-pdf', async () => (await import('./commands/check-pdf.command.ts')).checkPdfCommand],
  ['record', async () => (await import('./commands/record.command.ts')).recordCommand],
  ['dispose', async () => (await import('./commands/dispose.command.ts')).disposeCommand],
  ['verify', async () => (await import('./commands/verify.command.ts')).verifyCommand],
  ['backup', async () => (await import('./commands/backup.command.ts')).backupCommand],
  ['backup list', async () => (await import('./commands/list-backups.command.ts')).listBackupsCommand],
  ['backup verify', async () => (await import('./commands/verify-backup.command.ts')).verifyBackupCommand],
  ['restore', async () => (await import('./commands/restore.command.ts')).restoreCommand],
  ['acknowledge-loss', async () => (await import('./commands/acknowledge-loss.command.ts')).acknowledgeLossCommand],
]);

/** Every command, for the help. */
export function allCommands(): Promise<Command[]> {
  return Promise.all([...commands.values()].map((load) => load()));
}
