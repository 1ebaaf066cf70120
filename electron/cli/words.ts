import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { type LocalDate, parseLocalDate } from '../../shared/kernel/local-date.ts';
import { type Command, type OptionSpec, UsageError, type Words } from './command.ts';

const optionsOfEveryCommand: Readonly<Record<string, OptionSpec>> = {
  json: { type: 'boolean', help: 'Print the answer as JSON.' },
  as: { type: 'string', argument: 'NAME', help: 'Who does this, for the journal (default: your login name).' },
  help: { type: 'boolean', short: 'h', help: 'Show this help.' },
};

export function optionsOf(command: Command): Readonly<Record<string, OptionSpec>> {
  return { ...command.options, ...optionsOfEveryCommand };
}

/** Takes the words after the command's name apart. Throws UsageError. */
export function readWords(command: Command, args: readonly string[]): Words {
  const { positionals, values } = parsed(command, args);
  if (values.help) return { positionals, options: values, actor: '' };
  refuseEmpty(command, positionals, values);
  const { min, max } = command.positionals;
  if (positionals.length < min)
    throw new UsageError(`records ${command.name} needs ${missingWord(command, positionals.length)}.`);
  if (positionals.length > max) throw new UsageError(`records ${command.name} does not take "${positionals[max]}".`);
  return { positionals, options: values, actor: actorOf(values.as) };
}

function parsed(command: Command, args: readonly string[]) {
  try {
    const options = Object.fromEntries(
      Object.entries(optionsOf(command)).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...(short && { short }), ...(multiple && { multiple }) },
      ]),
    );
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(firstSentence(error instanceof Error ? error.message : String(error)));
  }
}

/** Node explains at length how to pass a positional that begins with a dash; the first sentence is enough here. */
function firstSentence(text: string): string {
  return `${text.split('. ')[0]?.replace(/\.$/, '')}.`;
}

/** A shell's variable that is not set leaves an empty word, and an empty path would mean the folder one happens to stand in. */
function refuseEmpty(command: Command, positionals: readonly string[], values: Words['options']): void {
  if (positionals.includes(''))
    throw new UsageError(`records ${command.name} was given an empty word. Is a variable of the shell not set?`);
  const option = Object.keys(values).find((name) => [values[name]].flat().includes(''));
  if (option) throw new UsageError(`--${option} is empty.`);
}

/** As the usage names it: `DIR`, `PATH...`, `recommendations|cases|...`. */
function missingWord(command: Command, index: number): string {
  const words = command.usage.split(' ').filter((word) => /^[A-Z]+(\.\.\.)?$|^\w+\|/.test(word));
  return words[index]?.replace(/\.\.\.$/, '').replaceAll('|', ' or ') ?? 'more words';
}

function actorOf(asked: unknown): string {
  const actor = typeof asked === 'string' ? asked.trim() : loginName();
  if (actor === '') throw new UsageError('--as needs a name.');
  return actor;
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** One word of an option, or undefined where it was not given. */
export function word(words: Words, option: string): string | undefined {
  const value = words.options[option];
  return typeof value === 'string' ? value : undefined;
}

/** All words of an option that may be given more than once. */
export function everyWord(words: Words, option: string): readonly string[] {
  const value = words.options[option];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function requiredWord(words: Words, option: string, argument: string): string {
  const value = word(words, option);
  if (value === undefined) throw new UsageError(`--${option} ${argument} is needed.`);
  return value;
}

/** A calendar date such as 2022-03-31; throws UsageError on anything else. */
export function dateWord(words: Words, option: string): LocalDate | undefined {
  const text = word(words, option);
  if (text === undefined) return undefined;
  const date = parseLocalDate(text);
  if (!date) throw new UsageError(`--${option} ${text} is not a calendar date; write it as 2022-03-31.`);
  return date;
}

/** The nth word, which `positionals.min` promised. */
export function positional(words: Words, index: number): string {
  const text = words.positionals[index];
  if (text === undefined) throw new UsageError('A word is missing.');
  return text;
}
