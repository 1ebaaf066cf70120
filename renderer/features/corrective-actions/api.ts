/** What other features may use of the corrective actions: the chart of milestones. */
export { MilestoneGantt } from './milestone-gantt.tsx';
