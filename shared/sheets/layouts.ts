import { type Column, type Layout, type LayoutName, layoutNames } from './layout.ts';
import { emassLayout } from './layouts/emass.layout.ts';
import { fedrampLayout } from './layouts/fedramp.layout.ts';
import { gaoLayout } from './layouts/gao.layout.ts';
import { milestonesLayout } from './layouts/milestones.layout.ts';
import { plansLayout } from './layouts/plans.layout.ts';
import { recommendationsLayout } from './layouts/recommendations.layout.ts';
import { missingColumns, recogniseColumns } from './mapping.ts';
import type { Sheet } from './sheet.ts';

/** Every layout that this version knows. */
export const layouts: Readonly<Record<LayoutName, Layout>> = {
  recommendations: recommendationsLayout,
  plans: plansLayout,
  milestones: milestonesLayout,
  gao: gaoLayout,
  fedramp: fedrampLayout,
  emass: emassLayout,
};

/** How a layout fits a sheet. */
export interface LayoutFit {
  readonly layout: Layout;
  /** How many of its columns the sheet names. */
  readonly named: number;
  /** What the layout cannot do without and the sheet does not name. */
  readonly missing: readonly Column[];
}

/** Every layout, in the order of `layoutNames`. */
export function layoutFits(sheet: Sheet): readonly LayoutFit[] {
  return layoutNames.map((name) => {
    const { mapping } = recogniseColumns(sheet, layouts[name]);
    return {
      layout: layouts[name],
      named: Object.keys(mapping.columns).length,
      missing: missingColumns(mapping, layouts[name]),
    };
  });
}

/** The layout whose columns the sheet names best; undefined where it has all needed columns of none. */
export function likeliestLayout(sheet: Sheet): Layout | undefined {
  return best(layoutFits(sheet).filter(({ missing }) => missing.length === 0))?.layout;
}

/** The layout that fits whole and best, else the one that fits best though something is missing. */
export function nearestLayout(fits: readonly LayoutFit[]): Layout | undefined {
  return (best(fits.filter(({ missing }) => missing.length === 0)) ?? best(fits))?.layout;
}

function best(fits: readonly LayoutFit[]): LayoutFit | undefined {
  return fits.reduce<LayoutFit | undefined>(
    (leader, one) => (leader && leader.named >= one.named ? leader : one),
    undefined,
  );
}
