/**
 * The number after the highest among ids of this prefix, as `S-0001`. An id of another form, or with more than nine digits, is somebody's
 * own and is not counted on from. @example nextNumber('S', ['S-0007', 'S-x']) // 8
 */
export function nextNumber(prefix: string, ids: Iterable<string>): number {
  const form = new RegExp(`^${prefix}-(\\d{1,9})$`);
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, Number(form.exec(id)?.[1] ?? 0));
  return highest + 1;
}

/** @example numbered('S', 8) // 'S-0008' */
export function numbered(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(4, '0')}`;
}
