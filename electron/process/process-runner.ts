/** The one way to start a child. Under the CLI a forked Node; under Electron, later, a utilityProcess. */
export interface ProcessRunner {
  /** Starts `modulePath` (absolute) at once; a module that cannot start shows as an exit. */
  start(modulePath: string, options: ChildOptions): Child;
}

export interface ChildOptions {
  /** Shown in logs and process lists. */
  readonly name: string;
  /** Bound of the JavaScript heap. */
  readonly heapLimitMb: number;
  /** How much new data may gather before it is looked through: more takes less time, and twice as much memory. V8's own measure grows with the machine (64 MB where there are 24 GB). */
  readonly semiSpaceMb?: number;
  /** How far the heap grows before all of it is looked through: V8 begins with little, and a child that gathers much would be looked through at every step. */
  readonly firstHeapMb?: number;
  /** Bound of the whole process in memory, buffers included; watched where the system tells it cheaply (Linux). */
  readonly residentLimitMb: number;
}

/** A running child. Messages are structured data; the listener gets what the child sent, unparsed: parse it. */
export interface Child {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** At once and without asking (SIGKILL): a child that hangs does not listen. */
  kill(): void;
  /** Settles once, when the process is gone. Never rejects. */
  readonly exited: Promise<ChildExit>;
  /** For measurements and tests only. */
  readonly pid: number | undefined;
}

export interface ChildExit {
  readonly reason: 'ended' | 'killed' | 'crashed' | 'outOfMemory';
  /** For the engineer: code, signal, the last words on stderr. */
  readonly detail: string;
}
