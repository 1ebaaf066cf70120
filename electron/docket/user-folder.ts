import { homedir } from 'node:os';
import { join } from 'node:path';

const name = 'records-workbench';

/** The folder of this user's own files, as each system wants it; RECORDS_WORKBENCH_HOME overrides it. */
export function userFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (env.RECORDS_WORKBENCH_HOME) return env.RECORDS_WORKBENCH_HOME;
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), name);
}
