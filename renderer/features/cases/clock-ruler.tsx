import './clock-ruler.css';
import {
  addMonths,
  daysBetween,
  formatDate,
  formatDateWithWeekday,
} from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { type LocalDate, localDate } from '../../../shared/kernel/local-date.ts';
import { HatchPattern } from '../../ui/chart/hatch.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useRules } from '../docket/api.ts';
import { responseBy } from './case-choices.ts';

interface ClockRulerProps {
  readonly row: NaraCase;
  /** The day the answer was sent, if it was. */
  readonly answeredOn: LocalDate | undefined;
  readonly today: LocalDate;
}

/** The clock of the answer: day zero, the days counted, the day due, and how late the answer came. The words say all that the ruler shows. */
export function ClockRuler({ row, answeredOn, today }: ClockRulerProps) {
  const rules = useRules();
  const { letterDate, responseDue, responseBasis } = row;
  const end = answeredOn ?? today;
  const days = daysBetween(letterDate, responseDue);
  return (
    <figure className="clock-ruler" aria-label="Clock of the answer">
      <figcaption>
        <ClockTerm value={formatDateWithWeekday(letterDate)} about="day zero: date of NARA’s letter" />
        <span aria-hidden="true">+</span>
        <ClockTerm value={counted(days, 'calendar day')} about={responseBasis ?? 'no basis is recorded'} />
        <span aria-hidden="true">=</span>
        <ClockTerm value={formatDateWithWeekday(responseDue)} about={rollInWords(rules, row)} />
        <Outcome late={daysBetween(responseDue, end)} isAnswered={answeredOn !== undefined} />
      </figcaption>
      <Ruler letterDate={letterDate} responseDue={responseDue} answeredOn={answeredOn} today={today} />
      <WhyThisDay row={row} />
    </figure>
  );
}

function ClockTerm({ value, about }: { readonly value: string; readonly about: string }) {
  return (
    <span className="clock-term">
      <b>{value}</b>
      <span className="muted">{about}</span>
    </span>
  );
}

/** Whether the day is a day off, and what the rule says of it then. */
function rollInWords(rules: RuleTable | undefined, { letterDate, responseDue }: NaraCase): string {
  const due = responseBy(rules, letterDate);
  if (due === undefined || due.due !== responseDue) return 'due, as the case records it';
  const dayOff = due.reasons.find(({ kind }) => kind === 'dayOff')?.text;
  if (dayOff === undefined || due.rolled === undefined) return 'due; a business day';
  return `due. ${dayOff} Next business day: ${formatDateWithWeekday(due.rolled)}; no roll stated`;
}

/** The reckoning as the clock engine gives it, one sentence a line. */
function WhyThisDay({ row: { letterDate } }: { readonly row: NaraCase }) {
  const due = responseBy(useRules(), letterDate);
  if (due === undefined) return null;
  return (
    <details className="clock-reasons">
      <summary>Why this day</summary>
      <ol>
        {due.reasons.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </details>
  );
}

function Outcome({ late, isAnswered }: { readonly late: number; readonly isAnswered: boolean }) {
  if (late > 0) {
    const days = counted(late, 'day');
    // Red is for what is late and still open.
    if (isAnswered) return <StatusWord status="warning" word={`Answered ${days} late`} />;
    return <StatusWord status="pastDue" word={`${days} late, not answered`} />;
  }
  if (isAnswered) return <StatusWord status="met" word="Answered in time" />;
  return <StatusWord status="onTime" word={late === 0 ? 'Due today' : `${counted(-late, 'day')} left`} />;
}

type RulerProps = Pick<NaraCase, 'letterDate' | 'responseDue'> & Omit<ClockRulerProps, 'row'>;

/** Days late that are drawn to scale; a clock that ran on for years would hide the days that were counted. */
const mostLateDrawn = 120;

const [width, height, top] = [900, 50, 16];

function Ruler({ letterDate, responseDue, answeredOn, today }: RulerProps) {
  const counted = daysBetween(letterDate, responseDue);
  const late = Math.max(daysBetween(responseDue, answeredOn ?? today), 0);
  const drawnLate = Math.min(late, mostLateDrawn);
  const scale = (width - 40) / Math.max(counted + drawnLate, 1);
  const x = (days: number) => 20 + days * scale;
  const tone = answeredOn === undefined ? 'error' : 'warning';
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <HatchPattern id="clock-late" tone={tone} />
      {monthStarts(letterDate, counted + drawnLate).map((day) => (
        <g key={day}>
          <line
            x1={x(daysBetween(letterDate, day))}
            x2={x(daysBetween(letterDate, day))}
            y1={top}
            y2={34}
            stroke="var(--control)"
          />
          <text x={x(daysBetween(letterDate, day)) + 3} y={44}>
            {formatDate(day).slice(2, 6)}
          </text>
        </g>
      ))}
      <rect x={x(0)} y={top} width={x(counted) - x(0)} height={8} fill="var(--accent-line)" />
      {late > 0 && (
        <rect
          x={x(counted)}
          y={top}
          width={x(counted + drawnLate) - x(counted)}
          height={8}
          fill="url(#clock-late)"
          stroke={`var(--${tone}-line)`}
        />
      )}
      <circle cx={x(0)} cy={top + 4} r={5} fill="var(--accent-line)" />
      <path d={`M${x(counted)} ${top - 5}l9 9-9 9-9-9Z`} fill="var(--editor)" stroke="var(--fg)" strokeWidth="1.6" />
      {answeredOn !== undefined && late > 0 && (
        <circle cx={x(counted + drawnLate)} cy={top + 4} r={5} fill={`var(--${tone}-line)`} />
      )}
    </svg>
  );
}

/** The first days of the months that begin within so many days after a day. */
function monthStarts(from: LocalDate, days: number): readonly LocalDate[] {
  const starts: LocalDate[] = [];
  for (
    let month = addMonths(localDate(`${from.slice(0, 7)}-01`), 1);
    daysBetween(from, month) <= days;
    month = addMonths(month, 1)
  )
    starts.push(month);
  return starts;
}
