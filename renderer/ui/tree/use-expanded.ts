import { useState } from 'react';

/** The open branches of a tree, and the way to open or close one. */
export function useExpanded(initial: readonly string[]): readonly [ReadonlySet<string>, (id: string) => void] {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(initial));
  const toggle = (id: string) =>
    setExpanded((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return [expanded, toggle];
}
