/**
 * What a reader of its JSON will get: the value itself where JSON keeps all of it, else what JSON makes of it (members without a value left
 * out, a moment as text). Throws TypeError where JSON cannot tell it at all.
 */
export function asWritten<Value extends object>(value: Value): Value {
  return isKept(value) ? value : JSON.parse(JSON.stringify(value));
}

function isKept(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      return value === null || (Array.isArray(value) ? isListKept(value) : isRecordKept(value));
    default:
      return false;
  }
}

function isListKept(list: readonly unknown[]): boolean {
  // An index at a time: `every` passes over places that were never filled.
  for (let index = 0; index < list.length; index++) if (!isKept(list[index])) return false;
  return true;
}

function isRecordKept(record: object): boolean {
  if (Object.getPrototypeOf(record) !== Object.prototype || 'toJSON' in record) return false;
  for (const name in record) if (!isKept((record as Record<string, unknown>)[name])) return false;
  return true;
}
