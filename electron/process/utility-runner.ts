import { utilityProcess } from 'electron';
import { childEnvironment, exitReason, keepLastWords } from './child-exit.ts';
import type { Child, ChildExit, ChildOptions, ProcessRunner } from './process-runner.ts';
import { watchResidentMemory } from './resident-memory.ts';

/** Children as utility processes of Electron: the runner of the app. */
export function createUtilityRunner(): ProcessRunner {
  return { start: startUtility };
}

function startUtility(modulePath: string, options: ChildOptions): Child {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: options.name,
    execArgv: [`--max-old-space-size=${options.heapLimitMb}`],
    stdio: ['ignore', 'ignore', 'pipe'],
    env: childEnvironment(),
  });
  const { promise: exited, resolve } = Promise.withResolvers<ChildExit>();
  const lastWords = keepLastWords(child.stderr);
  let killedFor: ChildExit['reason'] | undefined;
  let stopWatching = (): void => {};
  const kill = (reason: ChildExit['reason']): void => {
    killedFor ??= reason;
    // SIGTERM, which `child.kill` sends, waits for a child that listens; one that hangs does not.
    if (child.pid === undefined) child.kill();
    else process.kill(child.pid, 'SIGKILL');
  };
  child.on('spawn', () => {
    if (killedFor) kill(killedFor);
    stopWatching = watchResidentMemory(child.pid, options.residentLimitMb, () => kill('outOfMemory'));
  });
  child.on('exit', (code) => {
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
