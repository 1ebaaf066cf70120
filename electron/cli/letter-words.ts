import { extname } from 'node:path';
import { type FiscalQuarter, parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import { type LetterAbout, letterAboutSchema } from '../../shared/letters/letter-about.ts';
import { templateIdSchema } from '../../shared/letters/template.ts';
import type { LetterRequest } from '../ledger/compose-letter.ts';
import { type LetterFormat, letterFormats } from '../letters/render-letter.ts';
import { type Command, UsageError, type Words } from './command.ts';
import { dateWord, word } from './words.ts';

/** Options of every command that writes a letter. */
export const letterOptions: Command['options'] = {
  template: {
    type: 'string',
    argument: 'ID',
    help: 'The template, such as response-30day or closeout (default: quarterly-status).',
  },
  case: { type: 'string', argument: 'ID', help: 'The NARA case that it is about, such as UD-2022-0001.' },
  recommendation: {
    type: 'string',
    argument: 'ID',
    help: 'The recommendation that it is about, such as OIG-21-62-R5.',
  },
  report: { type: 'string', argument: 'ID', help: 'The report that it is about, such as OIG-21-62.' },
  quarter: {
    type: 'string',
    argument: 'QUARTER',
    help: 'The federal fiscal quarter, such as 2022Q2 (January to March 2022).',
  },
  'as-of': {
    type: 'string',
    argument: 'DATE',
    help: "The day the letter speaks of (default: the quarter's last day, or today).",
  },
  output: {
    type: 'string',
    short: 'o',
    argument: 'FILE',
    help: 'Where to write it: a .pdf, .docx, .html or .txt file.',
  },
};

/** Throws UsageError. */
export function letterRequest(words: Words): LetterRequest {
  const template = templateIdSchema.optional().safeParse(word(words, 'template'));
  if (!template.success) throw new UsageError(`--template ${template.error.issues[0]?.message}.`);
  return {
    template: template.data,
    about: aboutWords(words),
    quarter: quarterWord(words),
    asOf: dateWord(words, 'as-of'),
  };
}

/** The quarter that --quarter names; throws UsageError on anything else. */
export function quarterWord(words: Words): FiscalQuarter | undefined {
  const text = word(words, 'quarter');
  const quarter = text === undefined ? undefined : parseFiscalQuarter(text);
  if (text !== undefined && !quarter)
    throw new UsageError(`--quarter ${text} is not a federal fiscal quarter; write it as 2022Q2.`);
  return quarter;
}

/** The one record that a letter is about, or the whole docket where none is named. */
function aboutWords(words: Words): LetterAbout {
  const named = (['case', 'recommendation', 'report'] as const).flatMap((kind) => {
    const id = word(words, kind);
    return id === undefined ? [] : [{ kind, id }];
  });
  const [first, second] = named;
  if (second)
    throw new UsageError(`A letter is about one record: name --${first?.kind} or --${second.kind}, not both.`);
  if (!first) return { kind: 'docket' };
  const about = letterAboutSchema.safeParse(first);
  if (!about.success) throw new UsageError(`--${first.kind} ${about.error.issues[0]?.message}.`);
  return about.data;
}

/** The form of a file by its extension; throws UsageError where it is none of ours. */
export function formatOf(path: string): LetterFormat {
  const extension = extname(path).slice(1).toLowerCase();
  const format = letterFormats.find((one) => one === extension);
  if (format) return format;
  throw new UsageError(`${path} must end with .${letterFormats.join(', .')}: the form of the letter follows from it.`);
}
