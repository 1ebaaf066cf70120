import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Column, Layout, LayoutName } from './layout.ts';
import { type LayoutFit, layoutFits, layouts, nearestLayout } from './layouts.ts';
import { missingColumns, type Recognised, type Remapping, recogniseColumns, remap } from './mapping.ts';
import type { Sheet } from './sheet.ts';

export interface UnderstoodSheet {
  readonly layout: Layout;
  /** How every layout would fit. */
  readonly fits: readonly LayoutFit[];
  readonly recognised: Recognised;
  /** Needed columns that no column of the sheet tells: it cannot be taken in before each is told. */
  readonly missing: readonly Column[];
}

/**
 * What the columns of a sheet tell: by the layout that is asked for, or the nearest, with the officer's changes. Refuses with `sheet.empty`, or as `remap` does.
 */
export function understandSheet(
  sheet: Sheet,
  asked: { readonly layout?: LayoutName | undefined; readonly changes?: readonly Remapping[] | undefined },
): Result<UnderstoodSheet> {
  const fits = layoutFits(sheet);
  const layout = asked.layout ? layouts[asked.layout] : nearestLayout(fits);
  if (!layout || sheet.rows.length === 0) return refuse('sheet.empty', `"${sheet.name}" is empty.`);
  const recognised = remap(recogniseColumns(sheet, layout), layout, asked.changes ?? []);
  if (!recognised.ok) return recognised;
  return ok({ layout, fits, recognised: recognised.value, missing: missingColumns(recognised.value.mapping, layout) });
}
