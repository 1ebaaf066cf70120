import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createDocket } from './create-docket.ts';
import { openDocketFolder } from './docket-file.ts';
import { facts, withDocket } from './testing/temporary-docket.ts';

describe('creating a docket', () => {
  it('makes the folders and a docket.json that only the owner may read', () =>
    withDocket(async ({ dir }) => {
      expect((await readdir(dir)).sort()).toEqual([
        'backups',
        'docket.json',
        'drafts',
        'evidence',
        'exports',
        'journal',
      ]);
      expect(await openDocketFolder(dir)).toMatchObject({
        ok: true,
        value: { docket: { ...facts, formatVersion: 1 } },
      });
      expect((await stat(join(dir, 'docket.json'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(dir, 'journal'))).mode & 0o777).toBe(0o700);
    }));

  it('refuses a docket that is there, a folder in use, a file, a path below a file, and bad facts', () =>
    withDocket(async ({ dir, root, ports }) => {
      const used = join(root, 'used');
      await mkdir(used);
      await writeFile(join(used, 'letter.docx'), 'x');
      const file = join(used, 'letter.docx');
      const cases = [
        [dir, 'docket.exists', `${dir} is a docket already.`],
        [used, 'docket.folderNotEmpty', `${used} is not empty and is not a docket: choose a new or an empty folder.`],
        [file, 'disk.notAFolder', `${file} cannot be used as a folder: it is a file.`],
        [
          join(file, 'x'),
          'disk.notAFolder',
          `${join(file, 'x')} cannot be used: a part of it is a file and not a folder.`,
        ],
      ] as const;
      for (const [path, code, message] of cases)
        expect(await createDocket(path, facts, ports)).toMatchObject({ ok: false, code, message });
      const wrongZone = { ...facts, timeZone: 'Eastern' };
      expect(await createDocket(join(root, 'new'), wrongZone, ports)).toMatchObject({ code: 'docket.factsInvalid' });
    }));

  it('refuses a folder in which the officer has no rights', () =>
    withDocket(async ({ root }) => {
      const locked = join(root, 'locked');
      await mkdir(locked, { mode: 0o500 });
      await chmod(root, 0o711);
      const program = join(import.meta.dirname, 'testing/create-in.child.ts');
      const { stdout } = await promisify(execFile)(process.execPath, [program, join(locked, 'docket')]);
      expect(stdout).toBe(`disk.noRights: You have no right to use ${join(locked, 'docket')}.`);
    }));
});

describe('reading docket.json', () => {
  it('refuses a newer format, a damaged file and a folder without one, each in its own words', () =>
    withDocket(async ({ dir, root }) => {
      const path = join(dir, 'docket.json');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('"formatVersion": 1', '"formatVersion": 2, "soul": true'));
      expect(await openDocketFolder(dir)).toMatchObject({
        code: 'docket.newer',
        message: expect.stringContaining('newer version'),
      });
      await writeFile(path, text.slice(0, 40));
      expect(await openDocketFolder(dir)).toMatchObject({
        code: 'docket.unreadable',
        message: expect.stringContaining(path),
      });
      expect(await openDocketFolder(root)).toMatchObject({
        code: 'docket.none',
        message: expect.stringContaining(root),
      });
    }));
});
