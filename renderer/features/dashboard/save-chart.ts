import { saveChart } from '../../../shared/contracts/chart.contract.ts';
import type { ChartFile } from '../../ui/chart/chart-file.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** Asks where to save a chart, and says that it was. */
export async function saveChartFile({ mainProcess, notifications }: Workbench, file: ChartFile): Promise<void> {
  const saved = await mainProcess.call(saveChart, file);
  if (!saved.ok) notifications.show({ severity: 'error', message: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
