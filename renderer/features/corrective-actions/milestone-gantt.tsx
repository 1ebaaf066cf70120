import './milestone-gantt.css';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { MilestoneRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Glyph, type GlyphName } from '../../ui/icon/glyph.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { type GanttScale, ganttScale, type NamedTime, namedTimes } from './gantt-scale.ts';
import { standingOf } from './milestone-standing.ts';
import { standingInWords } from './milestone-words.ts';

interface MilestoneGanttProps {
  readonly label: string;
  readonly rows: readonly MilestoneRow[];
  readonly today: LocalDate;
}

/** The dates of milestones against time: original, current and actual, the slip between, and how long the late ones are late. Each line also says it in words. */
export function MilestoneGantt({ label, rows, today }: MilestoneGanttProps) {
  const scale = ganttScale(rows, today);
  const times = namedTimes(scale, today);
  return (
    <figure className="gantt" aria-label={label}>
      <div className="gantt-quarters" aria-hidden="true">
        {times.map(
          ({ first, name, place }) =>
            place !== undefined && (
              <span key={first} style={{ left: `${place}%` }}>
                {name}
              </span>
            ),
        )}
        <b style={{ left: `${scale.percent(today)}%` }}>{formatDate(today).slice(0, -5)}</b>
      </div>
      <ul>
        {rows.map((row) => (
          <GanttRow key={row.id} row={row} scale={scale} times={times} today={today} />
        ))}
      </ul>
    </figure>
  );
}

interface GanttRowProps {
  readonly row: MilestoneRow;
  readonly scale: GanttScale;
  readonly times: readonly NamedTime[];
  readonly today: LocalDate;
}

const tones = {
  complete: 'tone-ok',
  pastDue: 'tone-error',
  slipped: 'tone-warning',
  dueThisWeek: 'tone-warning',
  onTime: 'muted',
};

function GanttRow({ row, scale, times, today }: GanttRowProps) {
  const workbench = useWorkbench();
  const standing = standingOf(row, today);
  const { originalDue, due, completedOn } = row;
  const end = completedOn ?? due;
  return (
    <li className="gantt-row">
      <Button
        look="link"
        data-tooltip={row.description}
        onClick={() => openRecord(workbench, { kind: 'milestone', id: row.id })}
      >
        {row.id}
      </Button>
      <span className="gantt-track" aria-hidden="true">
        {times.slice(1).map(({ first }) => (
          <span key={first} className="gantt-start" style={{ left: `${scale.percent(first)}%` }} />
        ))}
        <span className="gantt-today" style={{ left: `${scale.percent(today)}%` }} />
        {end !== originalDue && <Stretch look="slip" from={originalDue} to={end} scale={scale} />}
        {standing === 'pastDue' && <Stretch look="late" from={due} to={today} scale={scale} />}
        <Mark name="originalDate" day={originalDue} scale={scale} />
        {due !== originalDue && <Mark name="currentDate" day={due} scale={scale} />}
        {completedOn !== undefined && <Mark name="actualDate" day={completedOn} scale={scale} />}
      </span>
      <span className={tones[standing]}>
        <span className="visually-hidden">originally {formatDate(originalDue)}, </span>
        {standingInWords(row, today)}
      </span>
    </li>
  );
}

interface PlacedProps {
  readonly scale: GanttScale;
}

function Stretch({ look, from, to, scale }: PlacedProps & { look: 'slip' | 'late'; from: LocalDate; to: LocalDate }) {
  const [left, right] = [scale.percent(from), scale.percent(to)].toSorted((a, b) => a - b);
  const className = look === 'late' ? 'gantt-late late-hatch' : 'gantt-slip';
  return <span className={className} style={{ left: `${left}%`, width: `${(right ?? 0) - (left ?? 0)}%` }} />;
}

function Mark({ name, day, scale }: PlacedProps & { name: GlyphName; day: LocalDate }) {
  return (
    <span className="gantt-mark" style={{ left: `${scale.percent(day)}%` }}>
      <Glyph name={name} />
    </span>
  );
}
