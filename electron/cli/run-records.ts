import { text } from 'node:stream/consumers';
import type { Result } from '../../shared/kernel/result.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import { type Answer, type Command, type Terminal, UsageError, type Words } from './command.ts';
import { allCommands, commands } from './commands.ts';
import { harmlessJson, harmlessLine } from './harmless-text.ts';
import { helpOf, helpOfAll } from './help.ts';
import { readWords } from './words.ts';

/** Runs the command that the words name; answers the exit status. */
export async function runRecords(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(helpOfAll(await allCommands()));
    return name === undefined ? 2 : 0;
  }
  const { load, words } = commandNamed(name, rest);
  if (!load) return misused(`There is no command "${name}".`, helpOfAll(await allCommands()), args);
  const command = await load();
  try {
    return await run(command, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return misused(error.message, helpOf(command), args);
  }
}

/** The words could not be taken apart, so `--json` is looked for among them as they are. */
function misused(sentence: string, help: string, args: readonly string[]): number {
  complain(sentence);
  process.stderr.write(`${help}\n`);
  if (args.includes('--json')) printJson({ ok: false, code: 'usage', message: sentence });
  return 2;
}

/** A command may have two words (`letter issue`); the longer name wins. */
function commandNamed(name: string, rest: readonly string[]) {
  const longer = commands.get(`${name} ${rest[0]}`);
  return longer ? { load: longer, words: rest.slice(1) } : { load: commands.get(name), words: rest };
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  const words = readWords(command, args);
  if (words.options.help) {
    print(helpOf(command));
    return 0;
  }
  const answered = await answerOf(command, words);
  if (!answered.ok) {
    complain(answered.message);
    if (words.options.json) printJson({ ok: false, code: answered.code, message: answered.message });
    return 1;
  }
  const { notices = [], lines, json, exitCode = 0 } = answered.value;
  for (const notice of notices) complain(notice);
  if (words.options.json) printJson(json);
  else print(lines.map(harmlessLine).join('\n'));
  return exitCode;
}

/** Whatever the system refuses anywhere below (a full disk, a folder without rights) is a sentence too; only a bug ends in a stack. */
async function answerOf(command: Command, words: Words): Promise<Result<Answer>> {
  try {
    return await command.run(words, terminal());
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return diskRefusal(error, pathIn(error) ?? 'a file');
  }
}

function terminal(): Terminal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return {
    signal: stop.signal,
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${harmlessLine(line)}`);
    },
    readInput: () => text(process.stdin),
  };
}

function print(lines: string): void {
  if (lines !== '') process.stdout.write(`${lines}\n`);
}

function printJson(value: unknown): void {
  print(harmlessJson(value));
}

function complain(sentence: string): void {
  process.stderr.write(`${harmlessLine(sentence)}\n`);
}
