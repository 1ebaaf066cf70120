/** What `records sheet export` writes, by noun and layout; `own` is the layout that is read back. */
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { findProblems } from '../../shared/problems/problems.ts';
import { emassLayout } from '../../shared/sheets/layouts/emass.layout.ts';
import { fedrampLayout } from '../../shared/sheets/layouts/fedramp.layout.ts';
import { milestonesLayout } from '../../shared/sheets/layouts/milestones.layout.ts';
import { plansLayout } from '../../shared/sheets/layouts/plans.layout.ts';
import { recommendationsLayout } from '../../shared/sheets/layouts/recommendations.layout.ts';
import { type OutSheet, type WritableLayout, writeSheet } from '../../shared/sheets/write-sheet.ts';

type Table = (state: State, asOf: LocalDate) => OutSheet;

export const sheetTables: Readonly<Record<string, Readonly<Record<string, Table>>>> = {
  recommendations: { own: tableOf(recommendationsLayout) },
  plans: { own: tableOf(plansLayout), fedramp: tableOf(fedrampLayout) },
  milestones: { own: tableOf(milestonesLayout), emass: tableOf(emassLayout) },
  problems: { own: problemTable },
};

function tableOf(layout: WritableLayout): Table {
  return (state, asOf) => writeSheet(state, layout, asOf);
}

function problemTable(state: State, asOf: LocalDate): OutSheet {
  const titles = ['Severity', 'Record', 'Problem', 'What Is Wrong', 'Rule'];
  return {
    name: 'Problems',
    columns: titles.map((title) => ({ title, kind: 'words' })),
    rows: findProblems(state, asOf).map(({ severity, subject, code, message, citation }) => [
      ...[severity, subject.id, code, message, citation ?? ''],
    ]),
  };
}
