/** A row's cells as values: each read as its column asks, with every fault at its place. */
import type { State } from '../domain/state.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Table } from '../kernel/table.ts';
import type { Column, Values } from './layout.ts';
import { plainText } from './neutral-text.ts';
import { readDate } from './read-date.ts';
import { type Cell, cellText } from './sheet.ts';

/** Offices and people by their ids, names and e-mail addresses, in lower case. A name that two bear names nobody. */
export interface Directory {
  readonly offices: ReadonlyMap<string, string | null>;
  readonly people: ReadonlyMap<string, string | null>;
}

export function directoryOf(state: State): Directory {
  return {
    offices: byAnyName(state.offices, ({ id, name }) => [id, name]),
    people: byAnyName(state.people, ({ id, name, email }) => [id, name, ...(email ? [email] : [])]),
  };
}

/** Ids win over names. */
function byAnyName<Id extends string, Row extends { readonly id: Id }>(
  table: Table<Id, Row>,
  namesOf: (row: Row) => readonly string[],
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const row of table.values()) {
    for (const name of new Set(namesOf(row).map((one) => one.toLowerCase())))
      found.set(name, found.has(name) ? null : row.id);
  }
  for (const id of table.keys()) found.set(id.toLowerCase(), id);
  return found;
}

/** Reads one cell that is not empty. The refusal's sentence is about the cell; the caller adds the place. */
export function readValue(
  cell: Cell,
  { kind, title }: Column,
  { directory, isDayFirst }: { readonly directory: Directory; readonly isDayFirst: boolean },
): Result<string> {
  const text = plainText(cellText(cell)).trim();
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text))
    return refuse('sheet.cellError', `the spreadsheet shows the error ${text} instead of a value.`);
  switch (kind) {
    case 'words':
      return ok(text.replaceAll(/\r\n?/g, '\n'));
    case 'date':
      return readDate(cell, isDayFirst);
    case 'list':
      return ok(listText(text.split(/[;,\n]/)));
    case 'flag':
      return readFlag(text, title);
    case 'number':
    case 'dollars':
      return readNumber(text, kind);
    case 'office':
      return named(directory.offices, text, 'office');
    case 'person':
      return named(directory.people, text, 'person');
  }
}

/** Several ids as one value. @example listText(['OIG-21-62-R5', 'OIG-21-62-R6']) // 'OIG-21-62-R5; OIG-21-62-R6' */
export function listText(ids: readonly string[]): string {
  return ids
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .join('; ');
}

/** The ids of a list value. */
export function idsIn(values: Values, member: string): string[] {
  return values[member]?.split('; ') ?? [];
}

function readFlag(text: string, title: string): Result<string> {
  if (/^(?:yes|y|true|x|1)$/i.test(text) || text.toLowerCase() === title.toLowerCase()) return ok('yes');
  if (/^(?:no|n|false|0|-)$/i.test(text)) return ok('no');
  return refuse('sheet.badFlag', `"${text}" is neither yes nor no.`);
}

function readNumber(text: string, kind: 'number' | 'dollars'): Result<string> {
  const bare = kind === 'dollars' ? text.replace(/^(?:US)?\$\s*|\s*USD$/gi, '') : text;
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare);
  if (isGrouped || /^-?\d+(?:\.\d+)?$/.test(bare)) return ok(String(Number(bare.replaceAll(',', ''))));
  return refuse(
    'sheet.badNumber',
    kind === 'dollars' ? `"${text}" is not an amount in US dollars, such as $1,250,000.` : `"${text}" is not a number.`,
  );
}

function named(names: ReadonlyMap<string, string | null>, text: string, noun: string): Result<string> {
  const id = names.get(text.toLowerCase());
  if (id) return ok(id);
  if (id === null)
    return refuse('sheet.twoOfThatName', `two of this docket are called "${text}": give the ${noun}'s id.`);
  return refuse('unknownId', `there is no ${noun} "${text}" in this docket: add it first.`);
}
