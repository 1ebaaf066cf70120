import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type * as Subset from '../subset.ts';

/** An Electron utility process is a Node process with `process.parentPort`; the host forks Node and preloads that port. */
class HostUtilityProcess extends EventEmitter<{ spawn: []; exit: [code: number]; message: [message: unknown] }> {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    child.once('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.once('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }
  get stdout() {
    return this.#child.stdout;
  }
  get stderr() {
    return this.#child.stderr;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

const parentPort = new URL('../utility-parent-port.ts', import.meta.url).href;

export const utilityProcess = {
  fork(
    modulePath: string,
    args: string[] = [],
    options: Parameters<typeof Subset.utilityProcess.fork>[2] = {},
  ): HostUtilityProcess {
    const child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', parentPort, ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env) },
      stdio: [...stdio(options.stdio), 'ipc'],
      ...(options.cwd ? { cwd: options.cwd } : {}),
    });
    return new HostUtilityProcess(child);
  },
};

function stdio(wanted: Electron.ForkOptions['stdio']): ('pipe' | 'ignore' | 'inherit')[] {
  const [, output, errors] = Array.isArray(wanted) ? wanted : ['ignore', wanted ?? 'inherit', wanted ?? 'inherit'];
  return ['ignore', streamOf(output), streamOf(errors)];
}

function streamOf(word: unknown): 'pipe' | 'ignore' | 'inherit' {
  return word === 'pipe' || word === 'ignore' ? word : 'inherit';
}
