import { createStore } from 'zustand/vanilla';

/** The rows that are open in the grids of milestones, so that a link to a milestone opens its row. */
export const openMilestones = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

export function openMilestone(id: string): void {
  openMilestones.setState(({ ids }) => ({ ids: new Set(ids).add(id) }));
}

export function toggleMilestone(id: string): void {
  openMilestones.setState(({ ids }) => {
    const after = new Set(ids);
    if (!after.delete(id)) after.add(id);
    return { ids: after };
  });
}
