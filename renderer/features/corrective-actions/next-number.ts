/**
 * The number after the highest of those that end in digits, with their prefix and width; `first` where there is none.
 * @example nextNumber(['M-00093', 'M-00095'], 'M-00001') // 'M-00096'
 */
export function nextNumber(taken: readonly string[], first: string): string {
  const numbered = taken.flatMap((id) => {
    const [, prefix, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
    return prefix === undefined || digits === undefined ? [] : [{ prefix, digits }];
  });
  const highest = numbered.toSorted((a, b) => Number(a.digits) - Number(b.digits)).at(-1);
  if (highest === undefined) return first;
  return `${highest.prefix}${String(Number(highest.digits) + 1).padStart(highest.digits.length, '0')}`;
}
