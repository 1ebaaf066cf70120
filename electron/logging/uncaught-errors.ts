import type { Log } from './rotating-log.ts';

interface ErrorHandlerParts {
  readonly log: Log;
  readonly newId: () => string;
  /** Shows the incident to the officer, where there is a window to show it in. */
  readonly tell: (incident: string) => void;
}

/** Handles a bug: logs it under an incident number and tells the officer. Answers the number. */
export type ErrorHandler = (error: unknown, where: string) => string;

export function createErrorHandler({ log, newId, tell }: ErrorHandlerParts): ErrorHandler {
  return (error, where) => {
    const incident = newId();
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    log.write('error', 'bug.caught', { incident, where, name, message, stack });
    tell(incident);
    return incident;
  };
}

/** Everything that nothing else caught in this process. */
export function catchEverything(handle: ErrorHandler): void {
  process.on('uncaughtException', (error) => handle(error, 'uncaughtException'));
  process.on('unhandledRejection', (reason) => handle(reason, 'unhandledRejection'));
}
