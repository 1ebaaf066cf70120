import { memo } from 'react';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOurs, type Obligation } from '../../../shared/obligations/obligation.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { agingBars, saveChartFile } from '../dashboard/api.ts';

interface OwedAgingProps {
  readonly owed: readonly Obligation[];
  readonly today: LocalDate;
}

/** Of what the agency itself owes: how much is late for how long, and how much is to come. */
export const OwedAging = memo(({ owed, today }: OwedAgingProps) => {
  const workbench = useWorkbench();
  const ours = owed.filter(isOurs).map(({ lastDay }) => ({ due: lastDay }));
  return (
    <div className="owed-aging">
      <BarChart
        title="Aging"
        note={`${ours.length} open`}
        fileName={`owed-aging-${today}`}
        onExport={(file) => void saveChartFile(workbench, file)}
        bars={agingBars(ours, today)}
        noun={{ one: 'obligation', many: 'obligations' }}
        ends={['days late', 'days left']}
      />
    </div>
  );
});
