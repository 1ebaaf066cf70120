/** The words of OIG, GAO, NARA and the plans, as the rule table states them. */
import { z } from 'zod';
import { cited, namedSchema, wordsSchema } from './cited.ts';
import type { FromDocket } from './rule.ts';

/** What a printed status stands for, whoever printed it. `open` says nothing of whether the auditor accepted the plan. */
const derivedStatuses = [
  'open',
  'openUnresolved',
  'openResolved',
  'openPartiallyAddressed',
  'pastDue',
  'completed',
  'closed',
  'closedImplemented',
  'closedNotImplemented',
] as const;

export const authorities = ['oig', 'gao', 'cap', 'nara'] as const;
export type Authority = (typeof authorities)[number];

const statusWordSchema = cited({
  authority: z.enum(authorities),
  word: wordsSchema,
  standsFor: z.enum(derivedStatuses),
  /** What is assumed before the authority has said anything. */
  isDefault: z.literal(true).optional(),
});
export type StatusWord = z.infer<typeof statusWordSchema>;

const term = { id: namedSchema, text: wordsSchema };
const termSchema = cited(term);

export const vocabulariesSchema = z.strictObject({
  statusWords: z.array(statusWordSchema),
  /** What makes a disposition unauthorized. */
  grounds: z.array(termSchema),
  stages: z.array(termSchema),
  /** What a report to NARA must hold. */
  elements: z.array(cited({ ...term, mayBeNotApplicable: z.literal(true).optional() })),
  caseOutcomes: z.array(termSchema),
  naraAddresses: z.array(cited({ ...term, kind: z.enum(['email', 'post']) })),
  monetaryBenefitKinds: z.array(termSchema),
  foiaCodes: z.array(termSchema),
});
type Parsed = z.infer<typeof vocabulariesSchema>;
export type Vocabularies = { readonly [List in keyof Parsed]: readonly (Parsed[List][number] & FromDocket)[] };

/**
 * The entry for a status as an authority printed it, whatever its capitals, spaces and dashes; undefined for a word that the
 * table does not know, which stays as it was printed. @example statusWord(words, 'gao', 'Closed – implemented')?.standsFor
 */
export function statusWord(
  words: readonly StatusWord[],
  authority: Authority,
  printed: string,
): StatusWord | undefined {
  const index = indexes.get(words) ?? { byPlainWord: byPlainWord(words), found: new Map() };
  indexes.set(words, index);
  const key = `${authority} ${printed}`;
  if (!index.found.has(key)) index.found.set(key, index.byPlainWord.get(`${authority} ${plainWord(printed)}`));
  return index.found.get(key);
}

interface WordIndex {
  readonly byPlainWord: ReadonlyMap<string, StatusWord>;
  /** What was asked for so far, as printed: auditors print few words, for thousands of recommendations. */
  readonly found: Map<string, StatusWord | undefined>;
}

/** A vocabulary never changes. */
const indexes = new WeakMap<readonly StatusWord[], WordIndex>();

/** Of two entries for one word the first counts. */
function byPlainWord(words: readonly StatusWord[]): ReadonlyMap<string, StatusWord> {
  return new Map(words.toReversed().map((entry) => [`${entry.authority} ${plainWord(entry.word)}`, entry]));
}

/** What is assumed of a record on which the authority has printed nothing yet. */
export function defaultStatusWord(words: readonly StatusWord[], authority: Authority): StatusWord | undefined {
  return words.find((entry) => entry.authority === authority && entry.isDefault);
}

function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*[-\u2010-\u2015]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
