import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import type { OfficeId } from '../../domain/ids.ts';
import { latest } from '../../domain/latest.ts';
import { derivedStatus } from '../../domain/recommendation/derived-status.ts';
import { printedStatus, type Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import { onRecommendation } from '../../obligations/obligations.ts';
import { concurrenceWords, dollars } from '../compose/wording.ts';
import { actionFigures } from './action-figures.ts';
import { day, type Reading, type Value } from './printed.ts';
import type { RecordView } from './record-view.ts';

/** What can be told of a recommendation. */
export const ofRecommendation: Readonly<Record<string, Reading<Recommendation, RecordView>>> = {
  ...actionFigures<Recommendation>(({ id }) => ({ kind: 'recommendation', id })),
  id: ({ id }) => id,
  number: ({ number }) => number,
  source: ({ source }) => source,
  auditor: ({ source }) => auditorNames[source],
  report: ({ report }) => report,
  reportTitle: ({ reportTitle }) => reportTitle,
  issuedOn: ({ issuedOn }) => day(issuedOn),
  daysOld: ({ issuedOn }, { asOf }) => daysBetween(issuedOn, asOf),
  text: ({ text }) => text,
  status: (row) => printedStatus(row),
  isClosed: (row, { state }) => (isClosed(row, state) ? 'Closed' : 'Open'),
  concurrence: ({ concurrences }) => {
    const said = latest(concurrences);
    return said && concurrenceWords[said.answer];
  },
  concurrenceWords: ({ concurrences }) => latest(concurrences)?.words,
  office: ({ assignments }, { state }) => officeName(state, latest(assignments)?.office),
  official: ({ assignments }, { state }) => {
    const person = latest(assignments)?.actionOfficial;
    return person ? (state.people.get(person)?.name ?? person) : undefined;
  },
  benefit: ({ benefits }) => {
    const said = latest(benefits);
    return said && dollars(said.amount);
  },
  criteria: ({ closureCriteria }) => closureCriteria.length,
  finalActionOn: ({ steps }) => day(steps.finalAction?.on),
  closeoutSentOn: ({ steps }) => day(steps.closeoutSent?.on),
  closedOn: ({ steps }) => day(steps.closed?.on),
  responseDue: owed('response'),
  decisionDue: owed('decision'),
  finalActionDue: owed('finalAction'),
  closeoutDue: owed('closeout'),
};

/** As addresses print them. */
export const auditorNames: Readonly<Record<Recommendation['source'], string>> = {
  OIG: 'Office of Inspector General',
  GAO: 'U.S. Government Accountability Office',
};

export function isClosed(row: Recommendation, state: State): boolean {
  return derivedStatus(row, state).startsWith('closed');
}

function officeName(state: State, office: OfficeId | null | undefined): Value {
  return office ? (state.offices.get(office)?.name ?? office) : undefined;
}

/** The last day on which it is in time, by the rule table. */
function owed(key: string): Reading<Recommendation, RecordView> {
  return (row, { state, rules, asOf }) => {
    const found = onRecommendation({ state, rules, today: asOf }, row).find(({ id }) => id.endsWith(`/${key}`));
    return day(found?.lastDay);
  };
}
