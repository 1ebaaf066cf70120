export interface Paced {
  call(): void;
  /** Drops a call that still waits. */
  cancel(): void;
}

/** Calls at once, and then at most once in each interval; what is asked meanwhile is called when the interval ends. */
export function paced(task: () => void, intervalMs: number): Paced {
  let timer: NodeJS.Timeout | undefined;
  let isAsked = false;

  function run(): void {
    isAsked = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) run();
    }, intervalMs);
    task();
  }

  return {
    call() {
      isAsked = true;
      if (timer === undefined) run();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
      isAsked = false;
    },
  };
}
