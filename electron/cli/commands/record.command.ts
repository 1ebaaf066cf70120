import { type IntentName, intentNamed, intents } from '../../../shared/domain/domain.ts';
import { ok, type Refusal, type Result, refuse } from '../../../shared/kernel/result.ts';
import { unknownWord } from '../../ledger/unknown-word.ts';
import { type Command, UsageError, type Words } from '../command.ts';
import { withLedger, writingOptions } from '../with-ledger.ts';

type Asked = Readonly<Record<string, unknown>>;

export const recordCommand: Command = {
  name: 'record',
  usage: 'record DIR EVENT [MEMBER=VALUE...] | JSON... | -',
  summary: 'Record facts that have no command of their own: milestone.completed milestone=M-00093 effective=2022-03-01',
  options: {
    ...writingOptions,
    list: { type: 'boolean', help: 'List the events that can be recorded, and their members.' },
  },
  positionals: { min: 1, max: 1000 },
  async run(words, terminal) {
    if (words.options.list) return ok({ lines: describeIntents(), json: describeIntents() });
    const asked = await readAsked(words, terminal.readInput);
    if (!asked.ok) return asked;
    const refusal = notByHand(asked.value);
    if (refusal) return refusal;
    return withLedger(words, 'write', async (ledger) => {
      const unknown = unknownWord(ledger, asked.value);
      if (unknown) return unknown;
      const recorded = await ledger.handle(asked.value, words.actor);
      if (!recorded.ok) return recorded;
      return ok({
        lines: recorded.value.map(
          (entry) => `Recorded as entry ${entry.seq}: ${entry.type}, effective ${entry.data.effective}.`,
        ),
        json: recorded.value,
      });
    });
  },
};

/** Three forms: an event and its members as words, JSON objects as words, or a JSON array or lines of objects on standard input. */
async function readAsked(words: Words, readInput: () => Promise<string>): Promise<Result<readonly Asked[]>> {
  const [, first, ...rest] = words.positionals;
  if (first === undefined) throw new UsageError('records record needs an event, JSON, or - for standard input.');
  if (first === '-') return fromJson((await readInput()).trim());
  if (first.startsWith('{') || first.startsWith('[')) return fromJson([first, ...rest].join('\n'));
  return ok([named(first, membersOf(rest))]);
}

/** What these say is true only when the command has stored the originals, the receipt or the PDF that the entry names. */
const commandOf: ReadonlyMap<unknown, string> = new Map<IntentName, string>([
  ['ImportEvidence', 'import'],
  ['FinishImport', 'import'],
  ['DisposeEvidence', 'dispose'],
  ['IssueLetter', 'letter issue'],
  ['RegisterSignedCopy', 'letter sign'],
  ['RestoreDocket', 'restore'],
  ['AcknowledgeLoss', 'acknowledge-loss'],
]);

function notByHand(asked: readonly Asked[]): Refusal | undefined {
  if (asked.length === 0) return refuse('nothingAsked', 'Nothing was given to record.');
  for (const { intent } of asked) {
    const command = commandOf.get(intent);
    if (command)
      return refuse(
        'hasCommand',
        `${intent} is for the command "records ${command}" only, which stores what the entry names.`,
      );
  }
  return undefined;
}

function fromJson(text: string): Result<readonly Asked[]> {
  const values: unknown[] = [];
  for (const part of text.startsWith('[') ? [text] : text.split('\n').filter((line) => line.trim() !== '')) {
    try {
      values.push(JSON.parse(part));
    } catch {
      return refuse('notJson', `This is not JSON: ${part.slice(0, 80)}`);
    }
  }
  const asked = values.flat();
  const stranger = asked.find((value) => typeof value !== 'object' || value === null || Array.isArray(value));
  if (stranger !== undefined) return refuse('notJson', `This is not a JSON object: ${JSON.stringify(stranger)}`);
  return ok(asked.map((value) => normalised(value as Asked)));
}

/** `{"type": "milestone.completed", ...}` and `{"intent": "CompleteMilestone", ...}` ask the same. */
function normalised(value: Asked): Asked {
  const { type, intent, data, ...members } = value;
  const name = intent ?? type;
  const inner = typeof data === 'object' && data !== null ? data : {};
  return typeof name === 'string' ? named(name, { ...members, ...inner }) : value;
}

function named(name: string, members: Asked): Asked {
  return { intent: intentNamed(name) ?? name, ...members };
}

function membersOf(words: readonly string[]): Asked {
  const members = words.map(memberOf);
  const names = members.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new UsageError(`${twice} was given twice.`);
  return Object.fromEntries(members);
}

/** `milestone=M-00093`; a value that is JSON (`[...]`, `{...}`, null, true, false) is read as JSON. */
function memberOf(text: string): readonly [string, unknown] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`"${text}" is not MEMBER=VALUE, such as effective=2022-03-01.`);
  const value = text.slice(at + 1);
  if (!/^[[{]|^(null|true|false)$/.test(value)) return [text.slice(0, at), value];
  try {
    return [text.slice(0, at), JSON.parse(value)];
  } catch {
    throw new UsageError(`The value of ${text.slice(0, at)} looks like JSON but is not: ${value}`);
  }
}

function describeIntents(): string[] {
  const byHand = (Object.keys(intents) as IntentName[]).filter((name) => !commandOf.has(name));
  return byHand.map((name) => {
    const { asks, yields } = intents[name];
    const members = Object.entries(asks.shape).map(([member, schema]) =>
      schema.safeParse(undefined).success ? `[${member}=]` : `${member}=`,
    );
    return `${yields.padEnd(34)} ${members.sort((a, b) => Number(a.startsWith('[')) - Number(b.startsWith('['))).join(' ')}`;
  });
}
