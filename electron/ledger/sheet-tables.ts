/** What can be written out as a spreadsheet, by noun and layout; `own` is the layout that is read back, where there is one. */
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Obligation } from '../../shared/obligations/obligation.ts';
import { obligationsOf } from '../../shared/obligations/obligations.ts';
import { partSilenced } from '../../shared/problems/part-silenced.ts';
import { findProblems } from '../../shared/problems/problems.ts';
import type { Column } from '../../shared/sheets/layout.ts';
import { emassLayout } from '../../shared/sheets/layouts/emass.layout.ts';
import { fedrampLayout } from '../../shared/sheets/layouts/fedramp.layout.ts';
import { milestonesLayout } from '../../shared/sheets/layouts/milestones.layout.ts';
import { plansLayout } from '../../shared/sheets/layouts/plans.layout.ts';
import { recommendationsLayout } from '../../shared/sheets/layouts/recommendations.layout.ts';
import { type OutSheet, type WritableLayout, writeSheet } from '../../shared/sheets/write-sheet.ts';
import type { Ledger } from './ledger.ts';

type Table = (state: State, asOf: LocalDate, rules: Ledger['rules']) => OutSheet;

const sheetTables: Readonly<Record<string, Readonly<Record<string, Table>>>> = {
  recommendations: { own: tableOf(recommendationsLayout) },
  plans: { own: tableOf(plansLayout), fedramp: tableOf(fedrampLayout) },
  milestones: { own: tableOf(milestonesLayout), emass: tableOf(emassLayout) },
  problems: { own: problemTable },
  obligations: { own: obligationTable },
};

export const sheetNouns = Object.keys(sheetTables);

/** Undefined where there is no such sheet; without a layout the noun's own. */
export function sheetTable(noun: string, layout = 'own'): Table | undefined {
  const tables = Object.hasOwn(sheetTables, noun) ? sheetTables[noun] : undefined;
  return tables && Object.hasOwn(tables, layout) ? tables[layout] : undefined;
}

function tableOf(layout: WritableLayout): Table {
  return (state, asOf) => writeSheet(state, layout, asOf);
}

/** As they are listed: those that are silenced are left out. */
function problemTable(state: State, asOf: LocalDate, rules: Ledger['rules']): OutSheet {
  const { voiced } = partSilenced(findProblems({ state, rules, today: asOf }), state);
  const titles = ['Severity', 'Record', 'Problem', 'What Is Wrong', 'Rule'];
  return {
    name: 'Problems',
    columns: titles.map((title) => ({ title, kind: 'words' })),
    rows: voiced.map(({ severity, subject, code, message, citation }) => [
      ...[severity, subject.id, code, message, citation ?? ''],
    ]),
  };
}

const obligationColumns: readonly (Pick<Column, 'title' | 'kind'> & {
  readonly tells: (one: Obligation) => string | number | undefined;
})[] = [
  { title: 'Due', kind: 'date', tells: ({ lastDay }) => lastDay },
  { title: 'Record', kind: 'words', tells: ({ subject }) => subject.id },
  { title: 'What Is Owed', kind: 'words', tells: ({ title }) => title },
  { title: 'To', kind: 'words', tells: ({ to }) => to },
  { title: 'Whose Duty', kind: 'words', tells: ({ duty }) => duty },
  { title: 'Owner', kind: 'words', tells: ({ owner }) => owner?.name },
  { title: 'State', kind: 'words', tells: ({ state }) => stateWords[state] },
  { title: 'Fulfilled On', kind: 'date', tells: ({ fulfilledBy }) => fulfilledBy?.on },
  { title: 'Days Late', kind: 'number', tells: ({ daysLate }) => daysLate },
  { title: 'Rule', kind: 'words', tells: ({ citation }) => citation },
  { title: 'Counted From', kind: 'words', tells: ({ reasons }) => reasons.join(' ') },
];

const stateWords = { open: 'open', late: 'late', fulfilled: 'fulfilled', fulfilledLate: 'fulfilled late' };

/** All of them, what is fulfilled as well: a spreadsheet is filtered by its reader. */
function obligationTable(state: State, asOf: LocalDate, rules: Ledger['rules']): OutSheet {
  return {
    name: 'What is owed',
    columns: obligationColumns.map(({ title, kind }) => ({ title, kind })),
    rows: obligationsOf(state, rules, asOf).map((one) =>
      obligationColumns.map(({ tells }) => String(tells(one) ?? '')),
    ),
  };
}
