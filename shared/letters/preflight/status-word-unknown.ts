import type { RuleTable } from '../../calendar/rule-table.ts';
import { authorities, statusWord } from '../../calendar/vocabulary.ts';
import { nearWords } from '../../kernel/near-words.ts';
import { standingWords } from '../compose/actions.ts';
import { tableRows } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** What this workbench prints as the status of a corrective action; it is the agency's own word, not an authority's. */
const ownWords: readonly string[] = (['open', 'pastDue', 'complete'] as const).flatMap((standing) =>
  [true, false].map((isProven) => standingWords({ standing, isProven })),
);

/** A status that no authority's list has (rules.md D4): in a table's column of that name. */
export const statusWordUnknown: PreflightRule = {
  code: 'letter.statusWordUnknown',
  title: 'Status word of no list',
  severity: 'error',
  find: ({ document, view: { rules } }) =>
    tableRows(document).flatMap(({ cells, place }) =>
      cells.flatMap(({ heading, text }) => {
        if (!/^(?:\w+ )?status$/i.test(heading) || text === '' || text === 'None' || isKnown(text, rules)) return [];
        const [to] = nearWords(text, [...rules.vocabularies.statusWords.map(({ word }) => word), ...ownWords]);
        return [
          {
            sentence: `“${text}” in ${place.words} is no status word of OIG, GAO, NARA or a corrective action plan: use the authority’s own.`,
            place,
            fix:
              to === undefined ? undefined : ({ kind: 'replaceText', title: `Write “${to}”`, from: text, to } as const),
          },
        ];
      }),
    ),
};

function isKnown(text: string, { vocabularies }: RuleTable): boolean {
  return (
    ownWords.includes(text) || authorities.some((authority) => statusWord(vocabularies.statusWords, authority, text))
  );
}
