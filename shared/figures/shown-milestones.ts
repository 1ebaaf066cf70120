/** Which milestones a chart draws where there are more than a reader could follow. */
import type { PlanId } from '../domain/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type MilestoneDates, slipDays } from './milestone-standing.ts';

/** The open milestones that are later than their original dates, the longest slip first; at most so many. */
export function longestSlips<Row extends MilestoneDates>(
  milestones: readonly Row[],
  today: LocalDate,
  most: number,
): readonly Row[] {
  return milestones
    .filter((row) => row.completedOn === undefined && slipDays(row, today) > 0)
    .toSorted((a, b) => slipDays(b, today) - slipDays(a, today))
    .slice(0, most);
}

export interface PlannedRow extends MilestoneDates {
  readonly plan: PlanId;
}

export interface DrawnPlans<Plan, Row> {
  readonly groups: readonly { readonly plan: Plan; readonly rows: readonly Row[] }[];
  /** Milestones that found no room; the register has them. */
  readonly leftOut: number;
}

/**
 * Plans with their milestones, those with the earliest open date first and finished ones last. Draws at most so many milestones; plans
 * without any are not drawn.
 */
export function plansInTime<Plan extends { readonly id: PlanId }, Row extends PlannedRow>(
  plans: readonly Plan[],
  milestones: readonly Row[],
  most: number,
): DrawnPlans<Plan, Row> {
  const rowsOf = Map.groupBy(milestones, ({ plan }) => plan);
  const inOrder = plans
    .map((plan) => ({ plan, rows: rowsOf.get(plan.id) ?? [] }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => (nextDate(a.rows) < nextDate(b.rows) ? -1 : 1));
  let room = most;
  const groups = inOrder.map(({ plan, rows }) => {
    const drawn = rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return { plan, rows: drawn };
  });
  return { groups: groups.filter(({ rows }) => rows.length > 0), leftOut: Math.max(-room, 0) };
}

/** Orders after every date. */
const never = '~';

function nextDate(rows: readonly MilestoneDates[]): string {
  const open = rows.filter(({ completedOn }) => completedOn === undefined).map(({ due }) => due);
  return open.sort()[0] ?? never;
}
