import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the sample docket that the workbench has made for this user. */
export function sampleFolder(userDataDir: string): string {
  const shelf = join(userDataDir, 'sample');
  return join(shelf, readdirSync(shelf)[0] ?? '', 'Sample docket');
}

/** Every file below a folder of it, as paths that can be read. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
