/** The docket in the status bar: what is open, which day it is, what is late, who records, and how far the journal reaches. */
import { firstDayOf, fiscalQuarterOf, lastDayOf } from '../../../shared/calendar/fiscal-quarter.ts';
import { daysBetween, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOurs, type Obligation } from '../../../shared/obligations/obligation.ts';
import type { Dispose } from '../../platform/disposable.ts';
import type { StatusItem, StatusItems } from '../../platform/status-bar/status-items.ts';
import { type DocketSession, docketSession } from './docket-session.ts';
import { lookInWords } from './looking-back.ts';

type FoundProblem = ProblemsFound['problems'][number];

/** @example 'FY2022 Q3, day 4 of 91' */
export function quarterInWords(today: LocalDate): string {
  const quarter = fiscalQuarterOf(today);
  const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
  return `FY${quarter.year} Q${quarter.quarter}, day ${daysBetween(first, today) + 1} of ${daysBetween(first, last) + 1}`;
}

/** What the agency itself is late with. */
export function countPastDue({ owed }: Pick<DocketSession, 'owed'>): number {
  return owed ? lateOf(owed.obligations) : 0;
}

const lateOf = countedOnce((one: Obligation) => one.state === 'late' && isOurs(one));
const countOf = {
  error: countedOnce(({ severity }: FoundProblem) => severity === 'error'),
  warning: countedOnce(({ severity }: FoundProblem) => severity === 'warning'),
};

/** Lists of thousands are counted once, however often the session tells of something else. */
function countedOnce<Row>(isCounted: (row: Row) => boolean): (rows: readonly Row[]) => number {
  const counts = new WeakMap<readonly Row[], number>();
  return (rows) => {
    const count = counts.get(rows) ?? rows.filter(isCounted).length;
    counts.set(rows, count);
    return count;
  };
}

/** What the bar shows for a session, in order; pure. */
export function docketStatusItems(session: DocketSession): readonly StatusItem[] {
  const { status, runtime } = session;
  const items: StatusItem[] = [];
  if (status) items.push(...openDocketItems(session, status));
  if (runtime?.kind === 'host') {
    items.push({
      id: 'docket.runtime',
      side: 'right',
      order: 3,
      text: 'Development host',
      icon: 'beaker',
      tooltip: `Not Electron: the development host ${runtime.version} over Chromium ${runtime.chromium}. Never part of a release.`,
    });
  }
  return items;
}

function openDocketItems(session: DocketSession, status: DocketStatus): readonly StatusItem[] {
  return [
    {
      id: 'docket.name',
      side: 'left',
      order: 1,
      text: status.folderName,
      icon: 'folder-library',
      tone: 'docket',
      tooltip: `${status.name}: ${status.office}, ${status.agency}`,
      command: { command: 'docket.showState' },
    },
    ...dayItems(session, status),
    { id: 'docket.quarter', side: 'left', order: 3, text: quarterInWords(status.today) },
    ...pastDueItem(session),
    ...problemItems(session),
    {
      id: 'docket.officer',
      side: 'right',
      order: 1,
      text: status.actor,
      icon: 'account',
      tooltip: `Entries are recorded as ${status.actor}.`,
      command: { command: 'officer.rename' },
    },
    journalItem(status),
  ];
}

function dayItems({ lookingBack }: DocketSession, { today, timeZone }: DocketStatus): readonly StatusItem[] {
  const place = { id: 'docket.asOf', side: 'left', order: 2, command: { command: 'docket.lookBack' } } as const;
  if (lookingBack === undefined) {
    return [
      {
        ...place,
        text: `As of ${formatDateWithWeekday(today)}`,
        icon: 'calendar',
        tooltip: `Today in ${timeZone}, the docket’s time zone. Press to look back to another day.`,
      },
    ];
  }
  return [
    {
      ...place,
      text: `Looking back: ${lookInWords(lookingBack.look)}`,
      icon: 'history',
      tone: 'lookingBack',
      tooltip:
        'Records, what is owed and problems are as they stood then, and nothing can be recorded. Press for another day.',
    },
    {
      id: 'docket.backToToday',
      side: 'left',
      order: 2.5,
      text: 'Back to today',
      tone: 'lookingBack',
      command: { command: 'docket.backToToday' },
    },
  ];
}

/** Nothing until it and the records are known, nor where a journal is read in part only: a zero would be believed. */
function pastDueItem(session: DocketSession): readonly StatusItem[] {
  if (session.owed === undefined || session.records === undefined || session.status?.readOnly) return [];
  const late = countPastDue(session);
  return [
    {
      id: 'docket.pastDue',
      side: 'left',
      order: 4,
      text: `${late} past due`,
      icon: 'clockface',
      ...(late > 0 ? { tone: 'error' as const } : {}),
      command: { command: 'docket.showOwed' },
    },
  ];
}

function problemItems({ found }: DocketSession): readonly StatusItem[] {
  if (found === undefined) return [];
  const count = (severity: 'error' | 'warning') => countOf[severity](found.problems);
  const item = (order: number, severity: 'error' | 'warning'): StatusItem => ({
    id: `docket.${severity}s`,
    side: 'left',
    order,
    text: String(count(severity)),
    icon: severity,
    tooltip: counted(count(severity), severity),
    command: { command: 'problems.show' },
  });
  return [item(5, 'error'), item(6, 'warning')];
}

function journalItem({ readOnly, entryCount, heads }: DocketStatus): StatusItem {
  const hash = heads[0]?.hash;
  const place = { id: 'docket.journal', side: 'right', order: 2, command: { command: 'docket.showState' } } as const;
  if (readOnly !== null)
    return { ...place, text: 'Reading only', icon: 'lock', tone: 'error', tooltip: readOnly.message };
  return {
    ...place,
    text: `Journal verified at entry ${entryCount.toLocaleString('en-US')}`,
    icon: 'verified',
    tone: 'ok',
    tooltip: `The chain of entries was verified when the docket was opened; its head is ${hash ?? 'empty'}.`,
    ...(hash === undefined ? {} : { mono: `${hash.slice(0, 4)}…${hash.slice(-4)}` }),
  };
}

/** Keeps the bar equal to the session; what no longer holds is taken away. */
export function showInStatusBar(statusItems: StatusItems): void {
  let shown = new Map<string, Dispose>();
  const show = (session: DocketSession) => {
    const next = new Map(docketStatusItems(session).map((item) => [item.id, statusItems.set(item)]));
    for (const [id, remove] of shown) if (!next.has(id)) remove();
    shown = next;
  };
  show(docketSession.getState());
  docketSession.subscribe(show);
}
