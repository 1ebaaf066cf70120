import { type Layout, type LayoutName, layoutNames } from './layout.ts';
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

/** The layout whose columns the sheet names best; undefined where it has all needed columns of none. */
export function likeliestLayout(sheet: Sheet): Layout | undefined {
  const fits = layoutNames.flatMap((name) => {
    const { mapping } = recogniseColumns(sheet, layouts[name]);
    const count = Object.keys(mapping.columns).length;
    return missingColumns(mapping, layouts[name]).length === 0 ? [{ layout: layouts[name], count }] : [];
  });
  return fits.reduce<(typeof fits)[number] | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  )?.layout;
}
