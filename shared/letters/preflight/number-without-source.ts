import { referenceInWords } from '../reference-in-words.ts';
import type { Place, QuickFix } from './finding.ts';
import type { Found, LetterUnderCheck, PreflightRule } from './preflight-rule.ts';
import { referenceThatPrints } from './reference-that-prints.ts';

/**
 * What has digits and is no statement of the record: law and its dates (36 CFR 1230.14, Pub. L. 115-414 of 3 Jan 2019, E.O. 14133), orders and
 * schedules by number, ids, quarters by name, parts of this letter and their own numbers ("2. Past due"), phone numbers, and times of day.
 */
const notStatements: readonly RegExp[] = [
  /^\s*\(?(?:\d+|[A-Z])[.)]\s/g,
  /\b\d+\s+(?:CFR|C\.F\.R\.|U\.?S\.?C\.?|FR|Fed\. Reg\.|Stat\.)(?:\s+(?:part|sec\.|§+))?\s*[\d.()a-z–-]*/gi,
  /(?:§+|\bsec(?:tion|\.)|\bparts?|\btitle|\bchapter|\bitem)\s*\d[\w.()-]*/gi,
  /\b(?:Pub\. L\.|P\.L\.|Public Law|E\.?O\.|Executive Order)(?: No\.)?\s*[\d-]+(?:\s+of\s+(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}))?/g,
  /\b(?:Bulletin|Directive|Circular|Memorandum|Memo|Form|GRS|OMB|NA|Standard|Order|Version|ISO)\s*(?:No\.\s*)?[A-Z]?-?\d[\w.-]*/g,
  /\b[A-Za-z]{1,}[A-Za-z/]*-\d[\w-]*/g,
  /\b(?:Encl(?:osure|s)?\.?|Table|Figure|Appendix|Attachment|Page|Q|Quarter|FY)\s*\d[\w-]*/gi,
  /\b(?:first|second|third|fourth) quarter of (?:fiscal year )?\d{4}/gi,
  /\b[A-Za-z]+\d+\b/g,
  /\(?\b\d{3}\)?[ -]\d{3}-\d{4}\b/g,
  /\b\d{1,2}:\d{2}\b/g,
];

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const statement = new RegExp(
  `\\b(?:${months})\\.? \\d{1,2}, \\d{4}|\\b\\d{1,2} (?:${months})\\.? \\d{4}|\\b(?:${months})\\.? \\d{4}|\\$?\\d[\\d,./-]*\\d%?|\\$?\\d%?`,
  'g',
);

/** Digits in the officer's own words: nothing keeps them true when the record changes (rules.md D4: every date has a source). */
export const numberWithoutSource: PreflightRule = {
  code: 'letter.numberWithoutSource',
  title: 'Number without a source',
  severity: 'error',
  find: (letter) => letter.freeText.flatMap(({ text, place }) => found(text, place, letter)),
};

function found(text: string, place: Place, letter: LetterUnderCheck): readonly Found[] {
  return statementsIn(text).map((words) => ({
    sentence: `“${words}” in ${place.words} is typed, not read from the record: put a live reference in its place, or write it without the number.`,
    place,
    fix: fixFor(words, text, letter),
  }));
}

function statementsIn(text: string): readonly string[] {
  const left = notStatements.reduce((words, pattern) => words.replace(pattern, (cut) => ' '.repeat(cut.length)), text);
  return [...new Set([...left.matchAll(statement)].map(([words]) => words))];
}

function fixFor(words: string, around: string, letter: LetterUnderCheck): QuickFix | undefined {
  const reference = referenceThatPrints(words, around, letter);
  return reference === undefined
    ? undefined
    : { kind: 'insertReference', title: `Use the record’s: ${referenceInWords(reference)}`, instead: words, reference };
}
