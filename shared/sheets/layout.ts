/** How a kind of sheet is laid out: its columns, what a row asks of the record, and what the record gives for a row. */
import type { Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';

export interface Column {
  /** What the column tells about a record: a word of our own, such as `originalDue`. */
  readonly member: string;
  /** As the header is written out, and the first by which it is recognised. */
  readonly title: string;
  readonly synonyms?: readonly string[];
  readonly kind: ColumnKind;
  /** A sheet without this column cannot be taken in. */
  readonly isNeeded?: boolean;
  /** Written out for the reader and never taken in, as it follows from other facts. */
  readonly isOutOnly?: boolean;
  /** Of two columns with this header the last is meant. */
  readonly takesLast?: boolean;
}

/**
 * How cells of a column are read: `words` as they are; `date` a day; `list` ids between semicolons, commas or line ends; `flag` yes or no; `number` and
 * US `dollars`; `office` and `person` an id, or the name (or e-mail address) by which it is known in this docket.
 */
export type ColumnKind = 'words' | 'date' | 'list' | 'flag' | 'number' | 'dollars' | 'office' | 'person';

/**
 * A row by members, in one canonical text each, so that a row and a record can be compared: days as ISO, lists between `; `, flags yes or no,
 * numbers as JavaScript writes them, offices and people as ids. An empty cell has no member.
 */
export type Values = Readonly<Record<string, string>>;

/** An intent with its members, as `decide` takes it. */
export type Asked = Readonly<Record<string, unknown>>;

export interface RowContext {
  /** The docket as the rows before leave it. */
  readonly state: State;
  /** The day from which a fact holds whose day the row does not tell. */
  readonly effective: LocalDate;
  /** The day that the sheet says it speaks of, as GAO's does. */
  readonly statusAsOf?: LocalDate | undefined;
  /** Ids by what identifies a record where the sheet has no id of its own; kept by the layout for one preview. */
  readonly memory: Map<string, string>;
}

/** What one row comes to. */
export interface RowReading {
  readonly subject: Subject;
  /** The record as it stands, in the members of the row; absent where there is none. */
  readonly standing?: Values | undefined;
  /** The row, where it says in other words what the record says in its own. */
  readonly values?: Values;
  /** What makes the record where there is none. */
  readonly adds: readonly Asked[];
  /** Differences that are later facts about the record and no contradiction. */
  readonly changes?: readonly RowChange[];
  /** A sentence for the officer. */
  readonly note?: string | undefined;
}

export interface RowChange {
  /** Recorded where this member differs. */
  readonly member: string;
  /** Members that say more of the same fact. */
  readonly with?: readonly string[];
  readonly asks: readonly Asked[];
}

export interface Layout {
  readonly name: LayoutName;
  /** As a worksheet is called. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** Refuses with `detail.member` where one of the cells is to blame. */
  read(values: Values, context: RowContext): Result<RowReading>;
  /** The docket's records in order of their ids. GAO writes its own sheets, so its layout has none. */
  readonly write?: (state: State, asOf: LocalDate) => readonly Values[];
}

export const layoutNames = ['recommendations', 'plans', 'milestones', 'gao', 'fedramp', 'emass'] as const;
export type LayoutName = (typeof layoutNames)[number];
