import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import type { EntryRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { entryInWords } from './entry-words.ts';

/** What an entry says, and of evidence what it is called: the journal names messages by their numbers only. */
export function EntrySentence({ entry }: { readonly entry: Pick<EntryRow, 'event' | 'about'> }) {
  const evidence = evidenceOf(entry);
  const subject = useLive(
    () => async (database) =>
      evidence === undefined ? undefined : (await evidenceById(evidence)(database))?.header?.subject?.trim(),
    [evidence],
  );
  const words = entryInWords(entry.event);
  const isNamed = subject !== undefined && subject !== '';
  return (
    <span data-tooltip-if-cut={isNamed ? `${words}. ${subject}` : words}>
      {words}
      {isNamed && <span className="faint">{` ${subject}`}</span>}
    </span>
  );
}

/** The message that an entry names first, if it names one. @example 'evidence:E-3fa4b2c19d' */
function evidenceOf({ about }: Pick<EntryRow, 'about'>) {
  for (const key of about) {
    const [kind, id = ''] = key.split(':');
    const parsed = kind === 'evidence' ? evidenceIdSchema.safeParse(id) : undefined;
    if (parsed?.success) return parsed.data;
  }
  return undefined;
}
