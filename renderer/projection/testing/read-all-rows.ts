import type { ProjectionDatabase } from '../database.ts';

/** Every row of every table, by table, in order of the keys. */
export async function readAllRows(database: ProjectionDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}
