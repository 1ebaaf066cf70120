/** The same answer for the same text, worked out once; it lives as long as its function is kept. */
export function remembered<Value>(answer: (text: string | null) => Value): (text: string | null) => Value {
  const known = new Map<string | null, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
