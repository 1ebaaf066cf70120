import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { agingBars, saveChartFile } from '../dashboard/api.ts';
import type { Obligation } from './obligations.ts';

interface OwedAgingProps {
  readonly owed: readonly Obligation[];
  readonly today: LocalDate;
}

/** How much is late for how long, and how much is to come. */
export function OwedAging({ owed, today }: OwedAgingProps) {
  const workbench = useWorkbench();
  return (
    <div className="owed-aging">
      <BarChart
        title="Aging"
        note={`${owed.length} open`}
        fileName={`owed-aging-${today}`}
        onExport={(file) => void saveChartFile(workbench, file)}
        bars={agingBars(owed, today)}
        noun={{ one: 'obligation', many: 'obligations' }}
        ends={['days late', 'days left']}
      />
    </div>
  );
}
