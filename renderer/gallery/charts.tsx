import './charts.css';
import { useEffect } from 'react';
import type { EditorProps } from '../platform/editors/editor-type.ts';
import { BarChart } from '../ui/chart/bar-chart.tsx';
import type { Bar } from '../ui/chart/bar-figures.ts';
import type { ChartFile } from '../ui/chart/chart-file.ts';
import { CoverageMeter } from '../ui/chart/coverage-meter.tsx';
import { GanttChart } from '../ui/chart/gantt-chart.tsx';
import { SlipChart } from '../ui/chart/slip-chart.tsx';
import { TrendChart } from '../ui/chart/trend-chart.tsx';
import { aging, cases, milestones, otherMilestones, quarters, span, states } from './chart-figures.ts';

const milestoneNoun = { one: 'milestone', many: 'milestones' };
const recommendationNoun = { one: 'recommendation', many: 'recommendations' };
const planNoun = { one: 'plan', many: 'plans' };

/** The gallery has no main process, so a picture goes the browser's own way. */
function download({ name, bytes, type }: ChartFile): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([bytes], { type: type === 'svg' ? 'image/svg+xml' : 'image/png' }));
  link.click();
  URL.revokeObjectURL(link.href);
}

const noRecord = () => undefined;
const opening = <Item extends object>(item: Item) => ({ ...item, open: noRecord });
const openBars: readonly Bar[] = aging.map(opening);

export function Charts({ editor }: EditorProps<null>) {
  useEffect(() => editor.setBreadcrumbs(['Gallery', 'Charts']), [editor]);
  return (
    <div className="chart-gallery">
      <h1>Charts on Mon 4 Apr 2022</h1>
      <div className="chart-gallery-row">
        <BarChart
          title="Aging"
          note="28 open"
          fileName="aging-2022-04-04"
          bars={openBars}
          noun={milestoneNoun}
          ends={['days late', 'days left']}
          onExport={download}
        />
        <SlipChart
          title="Slip of CAP-0022"
          note="2 of 7 complete"
          fileName="slip-2022-04-04"
          rows={milestones.map(opening)}
          span={span}
          noun={milestoneNoun}
          onExport={download}
        />
      </div>
      <div className="chart-gallery-row">
        <TrendChart
          title="Open recommendations"
          note="last 8 fiscal quarters"
          fileName="open-2022-04-04"
          points={quarters}
          series={states}
          noun={recommendationNoun}
          onExport={download}
        />
        <CoverageMeter
          title="Demands"
          note="3 of 7 met"
          fileName="demands-2022-04-04"
          rows={cases}
          sources={['36 CFR 1230.14', 'NARA’s letter']}
          onExport={download}
        />
      </div>
      <GanttChart
        title="Plans"
        note="2 plans"
        fileName="plans-2022-04-04"
        groups={[
          opening({ id: 'CAP-0022', title: 'Messages kept under records law', rows: milestones.map(opening) }),
          opening({ id: 'CAP-0024', title: 'Records training', rows: otherMilestones.map(opening) }),
        ]}
        span={span}
        noun={milestoneNoun}
        groupNoun={planNoun}
        onExport={download}
      />
    </div>
  );
}
