import { ok } from '../../../shared/kernel/result.ts';
import type { LineDifference, SectionDifference } from '../../../shared/letters/compare/compare-documents.ts';
import { compareLetters, type LettersCompared } from '../../ledger/compare-letters.ts';
import type { Command } from '../command.ts';
import { letterNamed, letterWord } from '../course-words.ts';
import { textTable } from '../text-table.ts';
import { withLedger } from '../with-ledger.ts';
import { positional } from '../words.ts';

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare DIR LETTER_A LETTER_B|today',
  summary: 'What two letters say otherwise, section by section; or what a letter said and the docket no longer says.',
  options: {},
  positionals: { min: 3, max: 3 },
  run(words) {
    const before = letterWord(words, 1);
    const second = positional(words, 2);
    const after = second === 'today' ? second : letterNamed(second);
    return withLedger(words, 'read', async (ledger) => {
      const compared = await compareLetters(ledger, before, after);
      if (!compared.ok) return compared;
      const { sections } = compared.value;
      const lines = [...toldLines(compared.value, before, after), ...sections.flatMap(sectionLines)];
      return ok({ lines, json: { before, after, ...compared.value } });
    });
  },
};

function toldLines({ told }: LettersCompared, before: string, after: string): readonly string[] {
  const rows = told.map(({ source, changedBy, ...said }) => [
    source,
    said.before ?? 'not told',
    said.after ?? 'not told',
    changedBy ? `entry ${changedBy.seq}, ${changedBy.type} of ${changedBy.on}` : '',
  ]);
  const header = ['WHAT', `IN ${before}`, after === 'today' ? 'TODAY' : `IN ${after}`, 'CHANGED BY'];
  return textTable(header, rows, `${before} and ${after} tell the same of the record.`);
}

function sectionLines({ heading, kind, lines }: SectionDifference): readonly string[] {
  if (kind === 'same') return [];
  return ['', `${heading} (${kind})`, ...lines.filter((line) => line.kind !== 'same').map(lineInWords)];
}

function lineInWords(line: LineDifference): string {
  if (line.kind === 'changed') {
    const words = line.words.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    );
    return `  ~ ${words.join(' ')}`;
  }
  return `  ${line.kind === 'added' ? '+' : '-'} ${line.text}`;
}
