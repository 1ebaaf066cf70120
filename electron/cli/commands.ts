import type { Command } from './command.ts';
import { dueCommand } from './commands/due.command.ts';
import { importCommand } from './commands/import.command.ts';
import { initCommand } from './commands/init.command.ts';
import { issueLetterCommand } from './commands/issue-letter.command.ts';
import { letterCommand } from './commands/letter.command.ts';
import { listCommand } from './commands/list.command.ts';
import { problemsCommand } from './commands/problems.command.ts';
import { recordCommand } from './commands/record.command.ts';
import { rulesCommand } from './commands/rules.command.ts';
import { sampleCommand } from './commands/sample.command.ts';
import { verifyCommand } from './commands/verify.command.ts';

/** In the order in which the help shows them: the order of an officer's work. */
export const commands: readonly Command[] = [
  initCommand,
  sampleCommand,
  importCommand,
  listCommand,
  problemsCommand,
  dueCommand,
  rulesCommand,
  letterCommand,
  issueLetterCommand,
  recordCommand,
  verifyCommand,
];
