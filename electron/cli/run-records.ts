import { text } from 'node:stream/consumers';
import { type Command, type Terminal, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import { terminalJson, terminalText } from './terminal-text.ts';
import { readWords } from './words.ts';

/** Runs the command that the words name; answers the exit status. */
export async function runRecords(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(helpOfAll(commands));
    return name === undefined ? 2 : 0;
  }
  const { command, words } = commandNamed(name, rest);
  if (!command) {
    complain(`There is no command "${name}".`);
    complain(helpOfAll(commands));
    return 2;
  }
  try {
    return await run(command, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    complain(helpOf(command));
    return 2;
  }
}

/** A command may have two words (`letter issue`); the longer name wins. */
function commandNamed(
  name: string,
  rest: readonly string[],
): { command: Command | undefined; words: readonly string[] } {
  const longer = commands.find((command) => command.name === `${name} ${rest[0]}`);
  if (longer) return { command: longer, words: rest.slice(1) };
  return { command: commands.find((command) => command.name === name), words: rest };
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  const words = readWords(command, args);
  if (words.options.help) {
    print(helpOf(command));
    return 0;
  }
  const answered = await command.run(words, terminal());
  if (!answered.ok) {
    complain(answered.message);
    if (words.options.json) print(terminalJson({ ok: false, code: answered.code, message: answered.message }));
    return 1;
  }
  for (const notice of answered.value.notices ?? []) complain(notice);
  print(words.options.json ? terminalJson(answered.value.json) : terminalText(answered.value.lines.join('\n')));
  return answered.value.exitCode ?? 0;
}

function terminal(): Terminal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return {
    signal: stop.signal,
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${terminalText(line)}`);
    },
    readInput: () => text(process.stdin),
  };
}

function print(lines: string): void {
  if (lines !== '') process.stdout.write(`${lines}\n`);
}

function complain(lines: string): void {
  process.stderr.write(`${terminalText(lines)}\n`);
}
