import { utilityProcess } from 'electron';
import { childEnvironment, exitReason, heapFlags, keepLastWords } from './child-exit.ts';
import type { Child, ChildExit, ChildOptions, ProcessRunner } from './process-runner.ts';
import { watchResidentMemory } from './resident-memory.ts';

/** Children as utility processes of Electron: the runner of the app. */
export function createUtilityRunner(): ProcessRunner {
  return { start: startUtility };
}

function startUtility(modulePath: string, options: ChildOptions): Child {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: options.name,
    execArgv: heapFlags(options),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: childEnvironment(),
  });
  const { promise: exited, resolve } = Promise.withResolvers<ChildExit>();
  const lastWords = keepLastWords(child.stderr);
  let killedFor: ChildExit['reason'] | undefined;
  let isGone = false;
  let stopWatching = (): void => {};
  const kill = (reason: ChildExit['reason']): void => {
    // The number of a process that is gone may by now be another's.
    if (isGone) return;
    killedFor ??= reason;
    // SIGTERM, which `child.kill` sends, waits for a child that listens; one that hangs does not.
    if (child.pid === undefined) child.kill();
    else killAtOnce(child.pid);
  };
  child.on('spawn', () => {
    if (killedFor) kill(killedFor);
    stopWatching = watchResidentMemory(child.pid, options.residentLimitMb, () => kill('outOfMemory'));
  });
  child.on('exit', (code) => {
    isGone = true;
    stopWatching();
    resolve({ reason: killedFor ?? exitReason(code, lastWords()), detail: `code ${code}: ${lastWords()}` });
  });
  return {
    get pid() {
      return child.pid;
    },
    exited,
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    kill: () => kill('killed'),
  };
}

/** A process may be gone before its exit is told. */
function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
