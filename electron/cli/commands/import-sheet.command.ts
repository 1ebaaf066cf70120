import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { layoutNames } from '../../../shared/sheets/layout.ts';
import type { Remapping } from '../../../shared/sheets/mapping.ts';
import type { RowOutcome } from '../../../shared/sheets/row-outcome.ts';
import { type PreviewedSheet, previewSheetImport, recordSheet } from '../../ledger/import-sheet.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import { type Answer, type Command, UsageError, type Words } from '../command.ts';
import { withLedger, writingOptions } from '../with-ledger.ts';
import { dateWord, everyWord, positional, word } from '../words.ts';

export const importSheetCommand: Command = {
  name: 'sheet import',
  usage: 'sheet import DIR FILE [--layout NAME] [--preview]',
  summary: 'Take in a spreadsheet (.csv, .xlsx): recommendations, plans, milestones.',
  options: {
    ...writingOptions,
    layout: {
      type: 'string',
      argument: 'NAME',
      help: `How its columns are to be understood: ${layoutNames.join(', ')} (default: as they fit best).`,
    },
    sheet: { type: 'string', argument: 'NAME', help: 'The worksheet (default: the first that is not hidden).' },
    map: {
      type: 'string',
      multiple: true,
      argument: 'HEADER=MEMBER',
      help: 'What a column tells, such as "Due=currentDue"; C=... for column C, "Due=" to leave it out.',
    },
    effective: {
      type: 'string',
      argument: 'DATE',
      help: 'The day from which facts hold whose day the sheet does not tell (default: today).',
    },
    preview: { type: 'boolean', help: 'Say what would become of every row, and record nothing.' },
    strict: { type: 'boolean', help: 'Record nothing where any row is refused or contradicts the record.' },
  },
  positionals: { min: 2, max: 2 },
  run(words) {
    const isPreview = words.options.preview === true;
    const asked = {
      source: { path: resolve(positional(words, 1)), sheetName: word(words, 'sheet') },
      layout: layoutWord(words),
      changes: everyWord(words, 'map').map(remappingOf),
      effective: dateWord(words, 'effective'),
    };
    return withLedger(words, isPreview ? 'read' : 'write', async (ledger) => {
      const previewed = await previewSheetImport(ledger, asked, { runner: createForkRunner() });
      if (!previewed.ok) return previewed;
      const mayRecord = !isPreview && !(words.options.strict && badRows(previewed.value) > 0);
      const recorded = mayRecord ? await recordSheet(ledger, previewed.value, words.actor) : ok(0);
      if (!recorded.ok) return recorded;
      return ok(answerOf(previewed.value, recorded.value, { isPreview, mayRecord }));
    });
  },
};

function layoutWord(words: Words) {
  const name = word(words, 'layout');
  const layout = layoutNames.find((one) => one === name);
  if (name !== undefined && !layout) throw new UsageError(`--layout must be one of ${layoutNames.join(', ')}.`);
  return layout;
}

/** The last equals sign divides, since a header may hold one. */
function remappingOf(text: string): Remapping {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw new UsageError(`--map "${text}" is not HEADER=MEMBER, such as "Due=currentDue".`);
  return { header: text.slice(0, at), member: text.slice(at + 1) || null };
}

function badRows({ counts }: PreviewedSheet): number {
  return counts.differs + counts.refused;
}

function answerOf(
  previewed: PreviewedSheet,
  recorded: number,
  { isPreview, mayRecord }: { readonly isPreview: boolean; readonly mayRecord: boolean },
): Answer {
  const { rows, counts, headers, intents: _, ...sheet } = previewed;
  const unread = headers.filter(({ member }) => member === undefined).map(({ text }) => `"${text}"`);
  const shown = isPreview ? rows : rows.filter(isWorthTelling);
  return {
    lines: [
      `"${sheet.name}", read as ${sheet.layout}.`,
      ...sheet.notices,
      ...(unread.length > 0 ? [`Not taken in: ${unread.join(', ')}.`] : []),
      ...shown.flatMap(linesOf),
      `${counted(rows.length, 'row')}: ${counts.added} new, ${counts.changed} changed, ${counts.alreadyThere} already there, ${counts.differs} different from the record, ${counts.refused} refused.`,
      mayRecord ? `Recorded ${counted(recorded, 'fact')}.` : 'Nothing was recorded.',
    ],
    json: { ...sheet, headers, counts, recorded, rows },
    exitCode: badRows(previewed) > 0 ? 1 : 0,
  };
}

function isWorthTelling({ outcome, notes }: RowOutcome): boolean {
  return outcome === 'differs' || outcome === 'refused' || notes.length > 0;
}

const outcomeWords: Readonly<Record<RowOutcome['outcome'], string>> = {
  added: 'new',
  changed: 'changed',
  alreadyThere: 'already there',
  differs: 'different from the record',
  refused: 'refused',
};

function linesOf({ row, outcome, subject, differences, faults, notes }: RowOutcome): string[] {
  return [
    `Row ${row}${subject ? `, ${subject.id}` : ''}: ${outcomeWords[outcome]}.`,
    ...faults.map(({ place, message }) => `  ${place}: ${message}`),
    ...differences.map(({ title, recorded, given }) => `  ${title}: "${given}", and "${recorded}" in the record.`),
    ...notes.map((note) => `  ${note}`),
  ];
}
