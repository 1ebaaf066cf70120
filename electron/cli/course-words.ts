/** What the commands on the course of a letter share: its name, and a day on which something befell it. */
import { type LetterId, letterIdSchema } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Command, UsageError, type Words } from './command.ts';
import { withLedger, writingOptions } from './with-ledger.ts';
import { dateWord, positional } from './words.ts';

export const courseOptions: Command['options'] = {
  on: { type: 'string', argument: 'DATE', help: 'The day on which it happened (default: today).' },
  ...writingOptions,
};

/** The nth word as a letter's id; throws UsageError. */
export function letterWord(words: Words, index: number): LetterId {
  return letterNamed(positional(words, index));
}

/** Throws UsageError. */
export function letterNamed(text: string): LetterId {
  const id = letterIdSchema.safeParse(text);
  if (!id.success) throw new UsageError(`"${text}" ${id.error.issues[0]?.message}.`);
  return id.data;
}

/** Records one intent on a letter and tells how far it is now. `members` without a value are left out. */
export function recordOnLetter(
  words: Words,
  intent: string,
  members: Readonly<Record<string, string | undefined>>,
): ReturnType<Command['run']> {
  const letter = letterWord(words, 1);
  const effective = dateWord(words, 'on');
  const given = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  return withLedger(words, 'write', async (ledger) => {
    const recorded = await ledger.handle([{ intent, letter, ...given, ...(effective && { effective }) }], words.actor);
    if (!recorded.ok) return recorded;
    const status = ledger.state().letters.get(letter)?.status;
    const [entry] = recorded.value;
    const on = entry?.data.effective;
    return ok({ lines: [`Recorded ${entry?.type} of ${letter} on ${on}.`], json: { letter, status, on } });
  });
}
