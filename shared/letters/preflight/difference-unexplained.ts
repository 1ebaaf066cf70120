import { formatLetterDate } from '../../calendar/local-date-arithmetic.ts';
import { compareTold, type ToldDifference } from '../compare/compare-told.ts';
import { toldIn } from '../compare/told-in.ts';
import { referenceParts } from '../reference-text.ts';
import { placedTexts, tableRows } from './placed-texts.ts';
import type { LetterUnderCheck, PreflightRule } from './preflight-rule.ts';

/** What stands still unless somebody changes it; counts, ages and the like are other in every letter. */
const standing = new Set([
  ...['due', 'originalDue', 'completedOn', 'letterDate', 'responseDue', 'acknowledgedOn', 'issuedOn', 'status'],
  ...['description', 'title', 'office', 'owner'],
]);

/** The last letter said otherwise of the same thing, and this one does not tell that it changed (rules.md D4). */
export const differenceUnexplained: PreflightRule = {
  code: 'letter.differenceUnexplained',
  title: 'Difference to the last letter unexplained',
  severity: 'warning',
  find(letter) {
    const { last, document } = letter;
    if (!last) return [];
    const words = { words: 'the letter' };
    return compareTold(last.told, toldIn(document))
      .filter((difference) => needsWords(difference) && !isExplained(difference, letter))
      .map(({ source, before, after }) => ({
        sentence: `${last.id} of ${formatLetterDate(last.on)} said “${before}” for ${inWords(source)}; this letter says “${after}” and does not tell of the change.`,
        place: { ...words, source },
        fix: {
          kind: 'addComputed',
          title: 'Add what changed since our last letter',
          computed: 'changesSinceLastLetter',
        } as const,
      }));
  },
};

function needsWords({ source, before, after }: ToldDifference): boolean {
  const path = referenceParts(source)?.path;
  return before !== undefined && after !== undefined && path !== undefined && standing.has(path);
}

/** A row or a line that names the record and what was said of it before, or a row of the table of changes. */
function isExplained({ source, before = '' }: ToldDifference, { document }: LetterUnderCheck): boolean {
  const id = referenceParts(source)?.subject ?? source;
  const rows = tableRows(document);
  const isInChanges = rows.some(
    ({ table, cells }) => /\bchanges since\b/i.test(table.caption) && cells[0]?.text === id,
  );
  const lines = [
    ...placedTexts(document),
    ...rows.map(({ cells }) => ({ text: cells.map(({ text }) => text).join(' ') })),
  ];
  return isInChanges || lines.some(({ text }) => text.includes(id) && text.includes(before));
}

function inWords(source: string): string {
  const parts = referenceParts(source);
  return parts ? `${parts.path} of ${parts.subject}` : source;
}
