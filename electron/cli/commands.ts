import type { Command } from './command.ts';
import { acknowledgeLetterCommand } from './commands/acknowledge-letter.command.ts';
import { acknowledgeLossCommand } from './commands/acknowledge-loss.command.ts';
import { backupCommand } from './commands/backup.command.ts';
import { briefCommand } from './commands/brief.command.ts';
import { calendarCommand } from './commands/calendar.command.ts';
import { chainCommand } from './commands/chain.command.ts';
import { chaseCommand } from './commands/chase.command.ts';
import { checkPdfCommand } from './commands/check-pdf.command.ts';
import { chronologyCommand } from './commands/chronology.command.ts';
import { compareCommand } from './commands/compare.command.ts';
import { disposeCommand } from './commands/dispose.command.ts';
import { dueCommand } from './commands/due.command.ts';
import { exportSheetCommand } from './commands/export-sheet.command.ts';
import { importCommand } from './commands/import.command.ts';
import { importSheetCommand } from './commands/import-sheet.command.ts';
import { initCommand } from './commands/init.command.ts';
import { issueLetterCommand } from './commands/issue-letter.command.ts';
import { letterCommand } from './commands/letter.command.ts';
import { listCommand } from './commands/list.command.ts';
import { listBackupsCommand } from './commands/list-backups.command.ts';
import { obligationsCommand } from './commands/obligations.command.ts';
import { problemsCommand } from './commands/problems.command.ts';
import { promisesCommand } from './commands/promises.command.ts';
import { recordCommand } from './commands/record.command.ts';
import { restoreCommand } from './commands/restore.command.ts';
import { reviewLetterCommand } from './commands/review-letter.command.ts';
import { rulesCommand } from './commands/rules.command.ts';
import { sampleCommand } from './commands/sample.command.ts';
import { searchCommand } from './commands/search.command.ts';
import { sendLetterCommand } from './commands/send-letter.command.ts';
import { showCommand } from './commands/show.command.ts';
import { signLetterCommand } from './commands/sign-letter.command.ts';
import { supersedeLetterCommand } from './commands/supersede-letter.command.ts';
import { timelineCommand } from './commands/timeline.command.ts';
import { verifyCommand } from './commands/verify.command.ts';
import { verifyBackupCommand } from './commands/verify-backup.command.ts';

/** In the order in which the help shows them: the order of an officer's work. */
export const commands: readonly Command[] = [
  initCommand,
  sampleCommand,
  importCommand,
  chainCommand,
  timelineCommand,
  chronologyCommand,
  importSheetCommand,
  exportSheetCommand,
  listCommand,
  searchCommand,
  showCommand,
  obligationsCommand,
  chaseCommand,
  promisesCommand,
  calendarCommand,
  problemsCommand,
  dueCommand,
  rulesCommand,
  letterCommand,
  briefCommand,
  issueLetterCommand,
  reviewLetterCommand,
  signLetterCommand,
  sendLetterCommand,
  acknowledgeLetterCommand,
  supersedeLetterCommand,
  compareCommand,
  checkPdfCommand,
  recordCommand,
  disposeCommand,
  verifyCommand,
  backupCommand,
  listBackupsCommand,
  verifyBackupCommand,
  restoreCommand,
  acknowledgeLossCommand,
];
