import type { ComponentType } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createRegistry, type Registry } from '../registry.ts';

/** An activity: an icon of the activity bar whose views fill the side bar. */
export interface ViewContainer {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly order: number;
}

/** A section of the side bar, or with `container: 'panel'` a tab of the bottom panel. */
export interface View {
  readonly id: string;
  readonly container: string;
  readonly title: string;
  readonly order: number;
  readonly when?: string;
  readonly isCollapsedAtFirst?: boolean;
  readonly component: ComponentType;
}

/** A count beside a title or over an activity. `label` is read aloud: "6 past due". */
interface Badge {
  readonly count: number;
  readonly label: string;
}

export interface Views {
  readonly containers: Registry<ViewContainer>;
  readonly views: Registry<View>;
  readonly badges: StoreApi<Readonly<Record<string, Badge | undefined>>>;
  /** By view id or container id; undefined takes it away. */
  setBadge(id: string, badge: Badge | undefined): void;
}

export function createViews(): Views {
  const badges = createStore<Readonly<Record<string, Badge | undefined>>>(() => ({}));
  return {
    containers: createRegistry<ViewContainer>('activity'),
    views: createRegistry<View>('view'),
    badges,
    setBadge: (id, badge) => badges.setState({ [id]: badge }),
  };
}

/** The views of a container in their order. */
export function viewsIn(
  views: readonly View[],
  container: string,
  holds: (when: string | undefined) => boolean,
): readonly View[] {
  return views
    .filter((view) => view.container === container && holds(view.when))
    .sort((left, right) => left.order - right.order);
}
