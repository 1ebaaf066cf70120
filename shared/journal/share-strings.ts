/**
 * Lets strings that `like` has under the same names be one string with it, at every depth; says nothing else. Entries of one import repeat
 * most of what they say, and a docket holds them all. Changes `value`, which nobody else holds yet. A list of its names would be made for
 * every entry of a docket, and took three quarters of the time.
 */
export function shareStrings<Value extends object>(value: Value, like: object): Value {
  const [own, other] = [value as Record<string, unknown>, like as Readonly<Record<string, unknown>>];
  for (const name in own) {
    const [said, before] = [own[name], other[name]];
    if (typeof said === 'string' && said === before) own[name] = before;
    else if (isObject(said) && isObject(before)) shareStrings(said, before);
  }
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
