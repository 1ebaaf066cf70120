import type { JournalPlace } from '../../shared/contracts/journal.contract.ts';
import { type ProjectionDatabase, recordTable } from './database.ts';
import { entryPages, pageOf } from './projectors/entry-pages.ts';
import { changedMonth } from './projectors/evidence-months.ts';
import type { PageChanges } from './projectors/project-page.ts';
import { type RecordTable, recordTables } from './rows.ts';

/** The last place of which something is written, and whether the journal ends there. */
export interface PlaceReached extends JournalPlace {
  readonly isEnd: boolean;
}

/** Few enough that the page can draw between two writes. */
const rowsAtOnce = 200;

/**
 * Writes what a stretch of the journal changed and the cursor in one transaction. False, and nothing written, where another window has moved the cursor since
 * the rows that the changes rest on were read.
 */
export function writeChanges(
  database: ProjectionDatabase,
  after: JournalPlace | null,
  { position, hash, isEnd }: PlaceReached,
  changes: PageChanges,
): Promise<boolean> {
  return database.transaction('rw', database.tables, async () => {
    const cursor = await database.cursor.get('cursor');
    if (cursor && cursor.position > 0 ? cursor.hash !== after?.hash : after !== null) return false;
    // Without a write here, live queries are not woken by a journal that has nothing new.
    if (changes.entries.length === 0 && cursor?.isComplete) return true;
    const writes = recordTables.map((table) => writeTable(database, table, changes));
    await Promise.all([
      ...writes,
      writeEntries(database, changes),
      writeMonths(database, changes),
      writeWords(database, changes),
      database.cursor.put({ id: 'cursor', position, hash, isComplete: isEnd || (cursor?.isComplete ?? false) }),
    ]);
    return true;
  });
}

async function writeTable<T extends RecordTable>(
  database: ProjectionDatabase,
  table: T,
  { records }: PageChanges,
): Promise<void> {
  const { put, remove } = records[table];
  if (remove.length > 0) await recordTable(database, table).bulkDelete([...remove]);
  await putInTurn(recordTable(database, table), put);
}

/** The first page may hold entries already. */
async function writeEntries({ entryPages: pages }: ProjectionDatabase, { entries }: PageChanges): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const begun = await pages.get(pageOf(first.position));
  await putInTurn(pages, entryPages(begun?.entries ?? [], entries));
}

async function putInTurn<Row>(table: Puts<Row>, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await table.bulkPut(rows.slice(from, from + rowsAtOnce));
}

interface Puts<Row> {
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
}

async function writeMonths({ evidenceMonths }: ProjectionDatabase, changes: PageChanges): Promise<void> {
  const keys = changes.evidenceMonths.map(({ scope, month }): [string, string] => [scope, month]);
  if (keys.length === 0) return;
  const stored = await evidenceMonths.bulkGet(keys);
  const months = changes.evidenceMonths.map((change, index) => changedMonth(stored[index], change));
  await evidenceMonths.bulkDelete(keys.filter((_, index) => months[index] === undefined));
  await evidenceMonths.bulkPut(months.filter((month) => month !== undefined));
}

async function writeWords({ evidenceWords }: ProjectionDatabase, changes: PageChanges): Promise<void> {
  if (changes.evidenceWords.length === 0) return;
  const stored = await evidenceWords.bulkGet(changes.evidenceWords.map(({ row }) => row));
  await evidenceWords.bulkPut(
    changes.evidenceWords.map(({ row, lines }, index) => ({ row, lines: `${stored[index]?.lines ?? ''}${lines}` })),
  );
}
