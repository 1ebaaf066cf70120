import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type PromiseRow, promiseRows } from '../../../shared/obligations/promise-row.ts';
import { viewOf } from '../../ledger/view-of.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { askedView, viewOptions } from '../view-words.ts';
import { withLedger } from '../with-ledger.ts';

export const promisesCommand: Command = {
  name: 'promises',
  usage: 'promises DIR [--as-of DATE] [--known-on DATE]',
  summary: 'Every date that NARA, OIG or GAO was told, in which letter: kept or slipped, by how many days, why.',
  options: viewOptions,
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = askedView(words);
    return withLedger(words, 'read', async (ledger) => {
      const { state, asOf } = viewOf(ledger, asked);
      const rows = promiseRows(state, asOf);
      return ok({
        lines: textTable(header, rows.map(cellsOf), `As of ${asOf} no letter has told a date.`),
        json: rows.map(({ about, ...row }) => ({ ...row, about: about.id, aboutKind: about.kind })),
      });
    });
  },
};

const header = ['PROMISE', 'TO', 'LETTER', 'ABOUT', 'TOLD', 'NOW', 'OUTCOME', 'APPROVED BY', 'WHAT WAS PROMISED'];

function cellsOf({
  id,
  to,
  letter,
  about,
  told,
  now,
  approvedBy,
  text,
  why,
  contradiction,
  ...row
}: PromiseRow): string[] {
  const words = [
    text,
    ...(why ? [`[moved: ${why}]`] : []),
    ...(contradiction ? [`[contradicted: ${contradiction}]`] : []),
  ];
  return [id, to, letter, about.id, told, now ?? '', outcomeInWords(row), approvedBy ?? '', words.join(' ')];
}

function outcomeInWords({
  outcome,
  daysSlipped,
  fulfilledOn,
}: Pick<PromiseRow, 'outcome' | 'daysSlipped' | 'fulfilledOn'>): string {
  const done = fulfilledOn ? `, done ${fulfilledOn}` : '';
  return `${outcome}${daysSlipped > 0 ? ` ${counted(daysSlipped, 'day')}` : ''}${done}`;
}
