/** The drafts of letters that officers edit: files of the docket, outside of its journal. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LetterId, letterIdSchema } from '../../shared/domain/ids.ts';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { jsonFault } from '../../shared/kernel/json-fault.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Draft, draftSchema } from '../../shared/letters/draft.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { folderMode, writeFileDurably } from '../disk/durable-file.ts';

export const draftsFolder = 'drafts';
const suffix = '.json';

export interface DraftStore {
  /** The draft as it was last written; undefined where none was. Refuses with `draft.unreadable`, or a disk code. */
  read(letter: LetterId): Promise<Result<Draft | undefined>>;
  /** Whole or not at all: the draft before stays until this one is on the disk. Refuses with a disk code. */
  write(draft: Draft): Promise<Result<null>>;
  /** Back to the template's default. Refuses with a disk code. */
  remove(letter: LetterId): Promise<Result<null>>;
  /** The letters of which a draft is stored, in order. */
  list(): Promise<Result<readonly LetterId[]>>;
}

/** `newId` makes the names of temporary files their own. */
export function openDraftStore(dir: string, newId: () => string): DraftStore {
  const folder = join(dir, draftsFolder);
  const pathOf = (letter: LetterId) => join(folder, fileName(letter));
  return {
    async read(letter) {
      const path = pathOf(letter);
      try {
        return parseDraft(path, letter, await readFile(path, 'utf8'));
      } catch (error) {
        return errnoOf(error) === 'ENOENT' ? ok(undefined) : diskRefusal(error, path);
      }
    },
    async write(draft) {
      const path = pathOf(draft.letter);
      try {
        await mkdir(folder, { recursive: true, mode: folderMode });
        await writeFileDurably(path, `${JSON.stringify(draft, null, 2)}\n`, newId());
        return ok(null);
      } catch (error) {
        return diskRefusal(error, path);
      }
    },
    async remove(letter) {
      const path = pathOf(letter);
      try {
        await rm(path, { force: true });
        return ok(null);
      } catch (error) {
        return diskRefusal(error, path);
      }
    },
    async list() {
      try {
        return ok((await readdir(folder)).sort().flatMap(letterOf));
      } catch (error) {
        return errnoOf(error) === 'ENOENT' ? ok([]) : diskRefusal(error, folder);
      }
    },
  };
}

/** Ids may hold slashes, and no file name may: they are written as in addresses. */
function fileName(letter: LetterId): string {
  return `${encodeURIComponent(letter)}${suffix}`;
}

function letterOf(name: string): LetterId[] {
  if (!name.endsWith(suffix)) return [];
  try {
    const letter = letterIdSchema.safeParse(decodeURIComponent(name.slice(0, -suffix.length)));
    return letter.success ? [letter.data] : [];
  } catch {
    // Not a name that we wrote.
    return [];
  }
}

function parseDraft(path: string, letter: LetterId, text: string): Result<Draft> {
  const fault = jsonFault(text);
  if (fault) {
    const sentence = `The draft ${path} is not JSON from line ${fault.line}, column ${fault.column} on.`;
    return refuse('draft.unreadable', sentence, { file: path, line: fault.line });
  }
  const parsed = draftSchema.safeParse(JSON.parse(text), { error: plainIssue });
  if (!parsed.success)
    return refuse('draft.unreadable', `The draft ${path} cannot be used: ${issuesInWords(parsed.error)}.`, {
      file: path,
    });
  if (parsed.data.letter === letter) return ok(parsed.data);
  return refuse('draft.unreadable', `The draft ${path} is one of ${parsed.data.letter}.`, { file: path });
}
