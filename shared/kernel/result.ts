/** The answer to anything that may be refused: the value, or a code and a sentence for the officer. Crosses IPC as it is. */
export type Result<T> = Ok<T> | Refusal;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Expected bad outcomes are data; bugs throw. `detail` is for the engineer and for quick fixes, never shown raw. */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** @example ok(3) // { ok: true, value: 3 } */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** @example refuse('alreadyImported', 'This message is already in case UD-2022-0001.', { sha256 }) */
export function refuse(code: string, message: string, detail?: Readonly<Record<string, unknown>>): Refusal {
  return detail === undefined ? { ok: false, code, message } : { ok: false, code, message, detail };
}
