/** The record as a sheet, in the columns of a layout. */
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Column, Layout } from './layout.ts';

/** What goes out: text that no spreadsheet runs is made of it by the writer of the file. */
export interface OutSheet {
  readonly name: string;
  readonly columns: readonly Pick<Column, 'title' | 'kind'>[];
  /** Cells by column; empty where nothing is told. Days as ISO, numbers as JavaScript writes them. */
  readonly rows: readonly (readonly string[])[];
}

/** A layout in which the record can be written out. */
export type WritableLayout = Layout & Required<Pick<Layout, 'write'>>;

/** The docket's records of a layout that writes any, in order of their ids; `asOf` is the day that derived statuses speak of. */
export function writeSheet(state: State, layout: WritableLayout, asOf: LocalDate): OutSheet {
  const rows = layout.write(state, asOf).map((values) => layout.columns.map(({ member }) => values[member] ?? ''));
  return { name: layout.title, columns: layout.columns.map(({ title, kind }) => ({ title, kind })), rows };
}
