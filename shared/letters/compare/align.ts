/** Two sequences side by side: what stays, what goes, what comes (longest common subsequence). */

export type Step<Item> =
  | { readonly kind: 'same'; readonly item: Item }
  | { readonly kind: 'removed'; readonly item: Item }
  | { readonly kind: 'added'; readonly item: Item };

/** Of equal items those that keep their order stay. What begins and ends alike costs nothing; the rest costs the product of both lengths. */
export function align(before: readonly string[], after: readonly string[]): readonly Step<string>[] {
  const start = sharedStart(before, after);
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed());
  const same = (items: readonly string[]) => items.map((item): Step<string> => ({ kind: 'same', item }));
  return [
    ...same(after.slice(0, start)),
    ...alignMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(after.slice(after.length - end)),
  ];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let count = 0;
  while (count < limit && a[count] === b[count]) count += 1;
  return count;
}

function alignMiddle(before: readonly string[], after: readonly string[]): readonly Step<string>[] {
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const steps: Step<string>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      steps.push({ kind: 'same', item: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'removed', item: old });
      i += 1;
    } else {
      steps.push({ kind: 'added', item: fresh ?? '' });
      j += 1;
    }
  }
  return steps;
}

/** At `i * (after.length + 1) + j`: the length of the longest common subsequence of what follows from `i` and from `j`. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      lengths[here] =
        before[i] === after[j]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}
