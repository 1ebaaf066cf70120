import type { RowChange } from './layout.ts';

/** Changes whose member another change tells already are left out. */
export function withoutRepeats(changes: readonly RowChange[]): readonly RowChange[] {
  const covered = new Set<string>();
  return changes.filter((change) => {
    if (covered.has(change.member)) return false;
    for (const member of [change.member, ...(change.with ?? [])]) covered.add(member);
    return true;
  });
}
