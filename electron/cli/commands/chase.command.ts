import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addDays } from '../../../shared/calendar/local-date-arithmetic.ts';
import { chaseIntents } from '../../../shared/chase/chase-intents.ts';
import { type ChaseItem, overdueItems } from '../../../shared/chase/chase-item.ts';
import { type ChaseFacts, type ChaseMessage, composeChase } from '../../../shared/chase/chase-message.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { writeDrafts } from '../../chase/write-drafts.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { folderMode } from '../../disk/durable-file.ts';
import { isKeptByDocket } from '../../docket/kept-by-docket.ts';
import { type Answer, type Command, UsageError, type Words } from '../command.ts';
import { withLedger, writingOptions } from '../with-ledger.ts';
import { dateWord, requiredWord, word } from '../words.ts';

/** An officer's habit, no rule: a week to answer a reminder. */
const answerDays = 7;

export const chaseCommand: Command = {
  name: 'chase',
  usage: 'chase DIR --owner ID|--all -o FOLDER [--answer-by DATE] [--as-of DATE]',
  summary: 'Write one unsent message (.eml) to each owner of what is past due, and log the reminder.',
  options: {
    owner: { type: 'string', argument: 'ID', help: 'Only what this person or office owns.' },
    all: { type: 'boolean', help: 'What anybody owns.' },
    output: {
      type: 'string',
      short: 'o',
      argument: 'FOLDER',
      help: 'Where to write the messages; made where missing.',
    },
    'answer-by': {
      type: 'string',
      argument: 'DATE',
      help: `The day by which an answer is asked for (default: ${answerDays} days later).`,
    },
    'as-of': { type: 'string', argument: 'DATE', help: 'The day of the reminder (default: today).' },
    ...writingOptions,
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const owner = ownerWord(words);
    const output = requiredWord(words, 'output', 'FOLDER');
    const asked = { today: dateWord(words, 'as-of'), answerBy: dateWord(words, 'answer-by') };
    return withLedger(words, 'write', async (ledger) => {
      const today = asked.today ?? ledger.today();
      const facts = {
        docket: ledger.docket.name,
        today,
        answerBy: asked.answerBy ?? addDays(today, answerDays),
        from: words.actor,
      };
      const state = ledger.stateAt({ asOf: today });
      const items = overdueItems(state, today).filter((item) => owner === undefined || isOwnedBy(item, owner));
      const { messages, leftOut } = composeChase(state, items, facts);
      if (messages.length === 0) return ok(nothingToChase(facts, leftOut));
      if (ledger.readOnly) return refuse('readOnly', `Nothing was written: ${ledger.readOnly.message}`);
      const folder = await folderFor(output, ledger.dir);
      if (!folder.ok) return folder;
      const files = await writeDrafts(folder.value, messages, today);
      if (!files.ok) return files;
      const logged = await ledger.handle([...chaseIntents(ledger.state(), messages, facts)], words.actor);
      return logged.ok ? ok(written(folder.value, messages, files.value, leftOut, facts)) : logged;
    });
  },
};

function ownerWord(words: Words): string | undefined {
  const owner = word(words, 'owner');
  if ((owner === undefined) === (words.options.all !== true)) throw new UsageError('Give either --owner ID or --all.');
  return owner;
}

function isOwnedBy({ owner }: ChaseItem, id: string): boolean {
  return owner !== undefined && (owner.kind === 'named' ? owner.name : owner.id) === id;
}

/** Outside what the docket keeps for itself. Refuses with `output.insideDocket` or a disk code. */
async function folderFor(path: string, docketDir: string): Promise<Result<string>> {
  const whole = resolve(path);
  const isKept = (folder: string, docket: string) =>
    isKeptByDocket(join(folder, 'draft'), docket, ['drafts', 'exports']);
  try {
    // Looked at twice: a folder that is not there yet has no real path, and one that is there may be a link into the docket.
    const isInside = isKept(whole, resolve(docketDir));
    if (!isInside) await mkdir(whole, { recursive: true, mode: folderMode });
    if (isInside || isKept(await realpath(whole), await realpath(docketDir)))
      return refuse(
        'output.insideDocket',
        `${whole} lies inside the docket. Write elsewhere, or into the docket's exports folder.`,
      );
    return ok(whole);
  } catch (error) {
    return diskRefusal(error, whole);
  }
}

function nothingToChase({ today }: Pick<ChaseFacts, 'today'>, leftOut: readonly string[]): Answer {
  return {
    lines: [`Nothing is past due on ${today} of which anybody can be reminded.`, ...leftOut],
    json: { asOf: today, messages: [], leftOut },
  };
}

function written(
  folder: string,
  messages: readonly ChaseMessage[],
  files: readonly string[],
  leftOut: readonly string[],
  { today, answerBy }: ChaseFacts,
): Answer {
  const lines = messages.map(
    ({ name, address, items }, index) =>
      `${files[index]}: ${counted(items.length, 'item')} to ${name}${address ? ` <${address}>` : ', whose address is to be filled in'}`,
  );
  return {
    lines: [
      `${counted(messages.length, 'unsent message')} in ${folder}; the reminders are logged.`,
      ...lines,
      ...leftOut,
    ],
    json: {
      asOf: today,
      answerBy,
      folder,
      messages: messages.map(({ name, address, items }, index) => ({
        file: files[index],
        name,
        address: address ?? null,
        items: items.map(({ subject, due, daysLate }) => ({ id: subject.id, due, daysLate })),
      })),
      leftOut,
    },
  };
}
