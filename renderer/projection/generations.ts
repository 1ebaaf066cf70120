/**
 * A docket's projection is never emptied and filled again (that wears the browser's store out): it is built anew in a database of the next
 * generation, which then takes the place of the old one. Names tell docket, schema and generation, so no other memory is needed.
 */
import { parserVersion } from '../../shared/mail/parsed-message.ts';
import {
  databaseNames,
  deleteDatabase,
  openDatabase,
  type ProjectionDatabase,
  projectionSchemaVersion,
} from './database.ts';

const schema = `${projectionSchemaVersion}.${parserVersion}`;

/**
 * Opens the newest finished generation of this schema, else an unfinished one, else a first one. Deletes all others of the docket; and
 * all of them, to begin again, where the browser's store cannot be opened.
 */
export function openNewestGeneration(docket: string): Promise<ProjectionDatabase> {
  return openNewest(docket).catch(async () => {
    await deleteAllGenerations(docket);
    return openNewest(docket);
  });
}

async function openNewest(docket: string): Promise<ProjectionDatabase> {
  const ours = (await databaseNames()).filter((name) => name.startsWith(prefixOf(docket)));
  const current = ours.filter((name) => generationOf(docket, name) !== undefined);
  current.sort((a, b) => (generationOf(docket, b) ?? 0) - (generationOf(docket, a) ?? 0));
  const chosen = (await firstFinished(current)) ?? (await openDatabase(current.at(-1) ?? nameOf(docket, 1)));
  await Promise.all(ours.filter((name) => name !== chosen.name).map(deleteDatabase));
  return chosen;
}

/** Makes the empty database that comes after this one. */
export async function openNextGeneration(docket: string, database: ProjectionDatabase): Promise<ProjectionDatabase> {
  const name = nameOf(docket, (generationOf(docket, database.name) ?? 0) + 1);
  // Left over from a rebuild that was given up.
  await deleteDatabase(name);
  return openDatabase(name);
}

/** Forgets a docket's projection, in every schema. */
export async function deleteAllGenerations(docket: string): Promise<void> {
  const ours = (await databaseNames()).filter((name) => name.startsWith(prefixOf(docket)));
  await Promise.all(ours.map(deleteDatabase));
}

async function firstFinished(names: readonly string[]): Promise<ProjectionDatabase | undefined> {
  for (const name of names) {
    const database = await openDatabase(name);
    if ((await database.cursor.get('cursor'))?.isComplete) return database;
    database.close();
  }
  return undefined;
}

function prefixOf(docket: string): string {
  return `projection/${docket}/`;
}

function nameOf(docket: string, generation: number): string {
  return `${prefixOf(docket)}${schema}/${generation}`;
}

/** Undefined for a name of another schema. */
function generationOf(docket: string, name: string): number | undefined {
  const [start, generation] = [`${prefixOf(docket)}${schema}/`, Number(name.split('/').at(-1))];
  return name.startsWith(start) && Number.isSafeInteger(generation) ? generation : undefined;
}
