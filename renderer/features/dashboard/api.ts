/** What other features may use of the dashboard: where its charts are saved. */
export { saveChartFile } from './save-chart.ts';
