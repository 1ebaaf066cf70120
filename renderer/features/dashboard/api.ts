/** What other features may use of the dashboard: the aging of what is dated, and where charts are saved. */
export { agingBars } from './aging-bars.ts';
export { saveChartFile } from './save-chart.ts';
