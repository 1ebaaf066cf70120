import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { childEnvironment, exitReason, heapFlags, keepLastWords } from './child-exit.ts';
import type { Child, ChildExit, ChildOptions, ProcessRunner } from './process-runner.ts';
import { watchResidentMemory } from './resident-memory.ts';

/** Children as forks of this Node: the runner of the CLI and of tests. */
export function createForkRunner(): ProcessRunner {
  return { start: startFork };
}

function startFork(modulePath: string, options: ChildOptions): Child {
  const process = fork(modulePath, [], {
    execArgv: [...heapFlags(options), `--title=${options.name}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: childEnvironment(),
  });
  let killedFor: ChildExit['reason'] | undefined;
  const kill = (reason: ChildExit['reason']): void => {
    killedFor ??= reason;
    process.kill('SIGKILL');
  };
  const stopWatching = watchResidentMemory(process.pid, options.residentLimitMb, () => kill('outOfMemory'));
  const exited = exitOf(process, () => killedFor);
  exited.then(stopWatching);
  return {
    pid: process.pid,
    exited,
    // A child that has gone is told by `exited`; a message to it is lost, as a message in flight would be.
    send: (message) => process.connected && process.send(message as object, () => {}),
    onMessage: (listener) => process.on('message', listener),
    kill: () => kill('killed'),
  };
}

function exitOf(process: ChildProcess, killedFor: () => ChildExit['reason'] | undefined): Promise<ChildExit> {
  const lastWords = keepLastWords(process.stderr);
  return new Promise((resolve) => {
    process.once('error', (error) => resolve({ reason: 'crashed', detail: error.message }));
    process.once('close', (code, signal) => {
      const reason = killedFor() ?? exitReason(code, lastWords());
      resolve({ reason, detail: `code ${code}, signal ${signal}: ${lastWords()}` });
    });
  });
}
