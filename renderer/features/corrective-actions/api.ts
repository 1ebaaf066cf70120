/** What other features may use of the corrective actions: milestones as lines of a chart, and the chart of one plan. */
export { datedMilestone } from './dated-milestone.ts';
export { MilestoneGantt } from './milestone-gantt.tsx';
