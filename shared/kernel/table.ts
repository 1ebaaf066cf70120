/** In what a table differs from the next on the way to the one that holds the rows. */
interface Step<Row> {
  readonly id: string;
  /** The row that it has under this id; undefined where it has none. */
  readonly was: Row | undefined;
  readonly next: Table<string, Row>;
}

/**
 * Rows by id, persistent: `set` and `delete` answer a new table, and this one stays what it is, so folds stay pure at 100,000 entries. The
 * newest table of a line holds the rows; one that it came of knows what was changed first, and the table after it (Baker's trick); whoever goes on
 * from an older one moves the rows back there. So what is newest costs what a Map costs, and what differs between two tables of one line is known without looking at what does not. Iterates in
 * the order in which ids were first set.
 */
export class Table<Id extends string, Row> implements Iterable<[Id, Row]> {
  readonly size: number;
  #rows: Map<string, Row> | undefined;
  #step: Step<Row> | undefined;
  #list: readonly Row[] | undefined;
  /** Steps that were taken from here to look for rows. */
  #walked = 0;

  /** Of a map that is nobody's else from now on. */
  constructor(rows: Map<string, Row> = new Map()) {
    this.#rows = rows;
    this.size = rows.size;
  }

  get(id: Id): Row | undefined {
    let at: Table<string, Row> = this;
    while (at.#rows === undefined) {
      // By now the walking has cost what a copy costs.
      if (at.#step === undefined || this.#walked++ > this.size) return this.#own().get(id);
      if (at.#step.id === id) return at.#step.was;
      at = at.#step.next;
    }
    return at.#rows.get(id);
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  isEmpty(): boolean {
    return this.size === 0;
  }

  /** The same table where it is the same row. */
  set(id: Id, row: Row): Table<Id, Row> {
    const was = this.get(id);
    if (was === row) return this;
    const rows = this.#handedOver();
    rows.set(id, row);
    return this.#followed(rows, id, was);
  }

  /** The same table where there is no such row. */
  delete(id: Id): Table<Id, Row> {
    const was = this.get(id);
    if (was === undefined) return this;
    const rows = this.#handedOver();
    rows.delete(id);
    return this.#followed(rows, id, was);
  }

  values(): ArrayIterator<Row> {
    return this.#all().values();
  }

  keys(): ArrayIterator<Id> {
    return ([...this.#own().keys()] as Id[]).values();
  }

  /** Of a copy, as `values`: whoever walks a table may go on from it meanwhile. */
  [Symbol.iterator](): ArrayIterator<[Id, Row]> {
    return ([...this.#own()] as [Id, Row][]).values();
  }

  forEach(each: (row: Row) => void): void {
    for (const row of this.#all()) each(row);
  }

  /** Ids of all rows that were set or deleted since `before`, maybe of some that were set back; undefined where the two are not known to be of one line. */
  idsSince(before: Table<Id, Row>): ReadonlySet<Id> | undefined {
    const own = new Map<Table<string, Row>, number>();
    const ownIds: string[] = [];
    let at: Table<string, Row> | undefined = this;
    for (; at && ownIds.length <= this.size; at = at.#step?.next) {
      own.set(at, ownIds.length);
      if (at.#step) ownIds.push(at.#step.id);
    }
    const ids: string[] = [];
    for (at = before; !own.has(at); at = at.#step.next) {
      if (!at.#step || ids.length > this.size) return undefined;
      ids.push(at.#step.id);
    }
    return new Set([...ids, ...ownIds.slice(0, own.get(at))] as Id[]);
  }

  #all(): readonly Row[] {
    this.#list ??= [...this.#own().values()];
    return this.#list;
  }

  /** Its rows. Those of a table that another has followed are taken back from there, or copied where it has been followed far. */
  #own(): Map<string, Row> {
    if (this.#rows) return this.#rows;
    const line: Table<string, Row>[] = [];
    let at: Table<string, Row> = this;
    for (; at.#rows === undefined && at.#step; at = at.#step.next) line.push(at);
    const isNear = line.length <= mostSteps;
    const rows = isNear && at.#rows ? at.#rows : new Map(at.#rows);
    for (const table of line.reverse()) {
      const { id, was, next } = table.#step as Step<Row>;
      if (isNear) next.#cameAfter(table, id, rows.get(id));
      if (was === undefined) rows.delete(id);
      else rows.set(id, was);
    }
    if (isNear) this.#step = undefined;
    this.#rows = rows;
    return rows;
  }

  /** The rows were taken back from it: now it is the one that is told by what differs. */
  #cameAfter(table: Table<string, Row>, id: string, was: Row | undefined): void {
    this.#rows = undefined;
    this.#step = { id, was, next: table };
  }

  /** Its rows, for the table that follows. Of an empty table, with which many lines begin, a new map. */
  #handedOver(): Map<string, Row> {
    if (this.size === 0) return new Map();
    const rows = this.#own();
    this.#rows = undefined;
    this.#list = undefined;
    return rows;
  }

  #followed(rows: Map<string, Row>, id: string, was: Row | undefined): Table<Id, Row> {
    const next = new Table<Id, Row>(rows);
    if (this.size > 0) this.#step = { id, was, next };
    return next;
  }
}

/** So far rows are moved back; from further the table takes a copy. */
const mostSteps = 64;

/** @example emptyTable<MilestoneId, Milestone>() */
export function emptyTable<Id extends string, Row>(): Table<Id, Row> {
  return new Table<Id, Row>();
}

/** A table of these rows. @example tableOf(milestones.map((row) => [row.id, row])) */
export function tableOf<Id extends string, Row>(rows: Iterable<readonly [string, Row]>): Table<Id, Row> {
  return new Table<Id, Row>(new Map(rows));
}

/** The table with one row replaced by what `change` makes of it; the same table where the id is unknown. */
export function changeRow<Id extends string, Row>(
  table: Table<Id, Row>,
  id: Id,
  change: (row: Row) => Row,
): Table<Id, Row> {
  const row = table.get(id);
  return row === undefined ? table : table.set(id, change(row));
}

/** Rows in code-unit order of their ids: the order of every list that must come out the same twice. */
export function rowsById<Id extends string, Row>(table: Table<Id, Row>): Row[] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
