import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type OnSecondInstance = (argv: string[], workingDirectory: string) => void;

export type Claim =
  | { readonly isHeld: true; readonly release: () => void }
  /** Another process holds it; `told` settles once that one has this one's command line, or cannot be reached. */
  | { readonly isHeld: false; readonly told: Promise<void> };

/** One instance for each user data folder. A claim left by a killed process is taken over. */
export function claimInstance(userDataDir: string, argv: readonly string[], onSecondInstance: OnSecondInstance): Claim {
  const lock = join(userDataDir, 'host.lock');
  if (!writeLock(lock)) return { isHeld: false, told: tellFirstInstance(userDataDir, argv) };
  const server = listen(userDataDir, onSecondInstance);
  const release = () => {
    server.close();
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return { isHeld: true, release };
}

function writeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

/** A socket path is short on every system, so it is named by the folder's digest. */
function socketPath(userDataDir: string): string {
  const name = `records-workbench-host-${createHash('sha256').update(userDataDir).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(userDataDir: string, onSecondInstance: OnSecondInstance) {
  const path = socketPath(userDataDir);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    socket.on('end', () => {
      const { argv, folder }: { argv: string[]; folder: string } = JSON.parse(text);
      onSecondInstance(argv, folder);
    });
  });
  return server.listen(path).unref();
}

function tellFirstInstance(userDataDir: string, argv: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(userDataDir), () => socket.end(JSON.stringify({ argv, folder: process.cwd() })));
    // The first instance ends the connection when it has read all.
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
}
