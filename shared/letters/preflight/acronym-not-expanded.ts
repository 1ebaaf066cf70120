import type { OfficeId } from '../../domain/ids.ts';
import type { QuickFix } from './finding.ts';
import { placedTexts, sentencesOf } from './placed-texts.ts';
import type { LetterUnderCheck, PreflightRule } from './preflight-rule.ts';

/** Read as words by whoever reads federal letters, and placeholders, which a rule of their own finds. */
const common = new Set(
  'CFR USC FY ID PDF SHA US USA UTC EST EDT AM PM OK FAQ DRAFT CUI FOIA FR NO II III IV VI VII VIII IX URL CD DVD USB PIN RE CC TBD TBC TBA TBS'.split(
    ' ',
  ),
);
/** Capitals that stand alone: no part of an id such as M-00093 or OIG-21-62. */
const acronym = /(?<![\w./-])[A-Z][A-Z&]{1,6}(?![\w&/-]|\.\w)/g;
const smallWords = '(?:of|the|for|and|to|in|on|at|by|a|an|&|U\\.S\\.)';

/** Its long form nowhere stands in the letter: no "Office of Inspector General", no "(OIG)", no "OIG is ...". */
export const acronymNotExpanded: PreflightRule = {
  code: 'letter.acronymNotExpanded',
  title: 'Acronym not expanded',
  severity: 'warning',
  find(letter) {
    const whole = placedTexts(letter.document)
      .map(({ text }) => text)
      .join('\n');
    const seen = new Set<string>();
    return sentencesOf(letter.document).flatMap(({ text, place }) =>
      [...text.matchAll(acronym)].flatMap(([word]) => {
        if (seen.has(word) || common.has(word) || isExpanded(word, whole)) return [];
        seen.add(word);
        return [
          {
            sentence: `${word} is used first in ${place.words} and never written out: write its long form there, with ${word} in parentheses.`,
            place,
            fix: fixFor(word, letter),
          },
        ];
      }),
    );
  },
};

function isExpanded(word: string, whole: string): boolean {
  const explained = new RegExp(
    `\\p{Ll}\\)? \\(${word}\\)|\\b${word} (?:is|are|means|stands for) (?:the|an?) |\\b${word} \\([A-Z]\\p{Ll}`,
    'u',
  );
  const letters = [...word.replace('&', '')].map((letter) => `${letter}[\\p{L}’'.-]*`);
  const inInitials = new RegExp(`\\b${letters.join(`[ \\u00a0/-](?:${smallWords}[ \\u00a0])*`)}`, 'u');
  return explained.test(whole) || inInitials.test(whole);
}

/** Where the record knows an office by this short name, and the officer wrote it: its first use. */
function fixFor(word: string, { view, freeText }: LetterUnderCheck): QuickFix | undefined {
  const name = view.state.offices.get(word as OfficeId)?.name;
  const whole = new RegExp(`\\b${word}\\b`);
  const from = freeText.find(({ text }) => whole.test(text))?.text;
  if (name === undefined || from === undefined) return undefined;
  const longForm = `${name} (${word})`;
  return { kind: 'replaceText', title: `Write “${longForm}”`, from, to: from.replace(whole, longForm) };
}
