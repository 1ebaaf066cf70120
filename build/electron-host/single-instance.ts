import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type OnSecondInstance = (argv: string[], workingDirectory: string) => void;

/**
 * One instance for each user data folder. Answers with the function that gives the claim up, or undefined where another process
 * holds it; that process is then told of this one's command line. A claim left by a killed process is taken over.
 */
export function claimInstance(
  userDataDir: string,
  argv: readonly string[],
  onSecondInstance: OnSecondInstance,
): (() => void) | undefined {
  const lock = join(userDataDir, 'host.lock');
  if (!writeLock(lock)) {
    tellFirstInstance(userDataDir, argv);
    return undefined;
  }
  const server = listen(userDataDir, onSecondInstance);
  const release = () => {
    server.close();
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return release;
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

function tellFirstInstance(userDataDir: string, argv: readonly string[]): void {
  const socket = connect(socketPath(userDataDir), () => socket.end(JSON.stringify({ argv, folder: process.cwd() })));
  socket.on('error', () => undefined);
}
