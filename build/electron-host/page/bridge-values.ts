/**
 * How values cross between the preload's isolated world and the page's main world. The two share the DOM but no objects, so
 * functions cross as numbers and are called by events; everything else is cloned by CustomEvent's detail.
 */
// biome-ignore lint/complexity/noBannedTypes: functions of any shape cross the bridge
export type AnyFunction = Function;

/** A function that lives on the sending side. */
interface FunctionMark {
  readonly ' function': number;
}

/** The functions that one side has handed out, each under one number for good. */
export class FunctionTable {
  readonly #byNumber = new Map<number, AnyFunction>();
  readonly #numbers = new WeakMap<AnyFunction, number>();
  #next = 1;

  numberOf(fn: AnyFunction): number {
    const known = this.#numbers.get(fn);
    if (known !== undefined) return known;
    const number = this.#next++;
    this.#numbers.set(fn, number);
    this.#byNumber.set(number, fn);
    return number;
  }

  get(number: number): AnyFunction | undefined {
    return this.#byNumber.get(number);
  }
}

/** Replaces the functions in a value by marks. */
export function withMarks(value: unknown, table: FunctionTable): unknown {
  if (typeof value === 'function') return { ' function': table.numberOf(value) };
  return mapMembers(value, (member) => withMarks(member, table));
}

/** Replaces marks by functions of this side. */
export function withFunctions(value: unknown, functionOf: (number: number) => AnyFunction): unknown {
  if (isMark(value)) return functionOf(value[' function']);
  return mapMembers(value, (member) => withFunctions(member, functionOf));
}

/** Freezes plain objects at every depth, as contextBridge does with what it exposes. */
export function deepFreeze<T>(value: T): T {
  if (isPlainObject(value)) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

/** The value itself where nothing in it is other: what crosses is cloned as it crosses, and most of it holds no function. */
function mapMembers(value: unknown, map: (member: unknown) => unknown): unknown {
  const isArray = Array.isArray(value);
  if (!isArray && !isPlainObject(value)) return value;
  const members = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member !== 'object' && typeof member !== 'function') continue;
    const mapped = map(member);
    if (mapped === member) continue;
    copy ??= (isArray ? [...value] : { ...members }) as Record<string, unknown>;
    copy[key] = mapped;
  }
  return copy ?? value;
}

function isMark(value: unknown): value is FunctionMark {
  return isPlainObject(value) && typeof value[' function'] === 'number';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
