import { formatLetterDate } from '../../calendar/letter-date.ts';
import { compareTold, type ToldDifference } from '../compare/compare-told.ts';
import { toldIn } from '../compare/told-in.ts';
import type { LetterDocument } from '../letter-document.ts';
import { referenceInWords } from '../reference-in-words.ts';
import { referenceParts } from '../reference-text.ts';
import type { QuickFix } from './finding.ts';
import { placedTexts, tableRows } from './placed-texts.ts';
import type { PreflightRule } from './preflight-rule.ts';

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
  find({ last, document }) {
    if (!last) return [];
    const differences = compareTold(last.told, toldIn(document)).filter(needsWords);
    if (differences.length === 0) return [];
    const isExplained = explanationsIn(document);
    return differences
      .filter((difference) => !isExplained(difference))
      .map(({ source, before, after }) => ({
        sentence: `${last.id} of ${formatLetterDate(last.on)} said “${before}” (${referenceInWords(source)}); this letter says “${after}” and does not tell of the change.`,
        place: { words: 'the letter', source },
        fix: addChanges,
      }));
  },
};

const addChanges: QuickFix = {
  kind: 'addComputed',
  title: 'Add what changed since our last letter',
  computed: 'changesSinceLastLetter',
};

function needsWords({ source, before, after }: ToldDifference): boolean {
  const path = referenceParts(source)?.path;
  return before !== undefined && after !== undefined && path !== undefined && standing.has(path);
}

/** A row or a line that names the record and what was said of it before, or a row of the table of changes. The letter is read once for all. */
function explanationsIn(document: LetterDocument): (difference: ToldDifference) => boolean {
  const rows = tableRows(document);
  const inChanges = rows
    .filter(({ table }) => /\bchanges since\b/i.test(table.caption))
    .map(({ cells }) => cells[0]?.text);
  const changed = new Set(inChanges);
  const lines = [
    ...placedTexts(document).map(({ text }) => text),
    ...rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')),
  ];
  return ({ source, before = '' }) => {
    const id = referenceParts(source)?.subject ?? source;
    return changed.has(id) || lines.some((text) => text.includes(id) && text.includes(before));
  };
}
