import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import { caseIdSchema, elementIdSchema, evidenceIdSchema, importIdSchema, planIdSchema } from '../domain/ids.ts';
import type { CaseElement } from '../domain/nara-case/element.ts';
import type { ElementState } from '../domain/nara-case/element-events.ts';
import type { NaraCase } from '../domain/nara-case/nara-case.ts';
import { emptyState, type State } from '../domain/state.ts';
import { localDate } from '../kernel/local-date.ts';
import { sha256Schema } from '../kernel/sha256.ts';
import { ageInWords, agingOf } from './aging.ts';
import { demandCoverage, leastComplete } from './coverage.ts';
import { fiscalSpan } from './fiscal-span.ts';
import { type MilestoneDates, slipDays, standingOf } from './milestone-standing.ts';
import { lastQuarters } from './open-recommendations.ts';
import { longestSlips, plansInTime } from './shown-milestones.ts';
import { standingInWords } from './standing-words.ts';

const today = localDate('2022-04-04');
const moved: MilestoneDates = { originalDue: localDate('2021-11-30'), due: localDate('2022-03-31') };
const due = (text: string, completedOn?: string): MilestoneDates => ({
  originalDue: localDate(text),
  due: localDate(text),
  ...(completedOn === undefined ? {} : { completedOn: localDate(completedOn) }),
});

describe('a milestone', () => {
  it('stands by its dates alone', () => {
    expect(standingOf(moved, today)).toBe('pastDue');
    expect(standingOf({ ...moved, completedOn: today }, today)).toBe('complete');
    expect(standingOf(moved, localDate('2022-03-01'))).toBe('slipped');
    expect(standingOf(moved, localDate('2022-03-31'))).toBe('dueThisWeek');
    expect(standingOf(due('2021-11-30'), localDate('2021-10-01'))).toBe('onTime');
  });

  it('slips to the actual date, to today where it is late, else to the current date', () => {
    expect(slipDays(moved, today)).toBe(125);
    expect(slipDays({ ...moved, completedOn: localDate('2021-11-29') }, today)).toBe(-1);
    expect(slipDays(moved, localDate('2022-03-01'))).toBe(121);
  });

  it('says how it stands', () => {
    expect(standingInWords(moved, today)).toBe('4 days past due, moved 121');
    expect(standingInWords({ ...moved, completedOn: localDate('2021-11-29') }, today)).toBe('complete, 1 day early');
    expect(standingInWords(moved, localDate('2022-03-01'))).toBe('due 31 Mar 2022, slipped 121 days');
  });
});

describe('aging', () => {
  it('has the late at the left and today between the bands', () => {
    const rows = [due('2021-11-30'), due('2022-03-31'), due('2022-04-04'), due('2022-04-11'), due('2022-04-12')];
    expect(agingOf([...rows, due('2021-01-01', '2021-01-02')], today)).toEqual([
      { isLate: true, from: 91, to: undefined, count: 1 },
      { isLate: true, from: 31, to: 90, count: 0 },
      { isLate: true, from: 8, to: 30, count: 0 },
      { isLate: true, from: 1, to: 7, count: 1 },
      { isLate: false, from: 0, to: 7, count: 2 },
      { isLate: false, from: 8, to: 30, count: 1 },
      { isLate: false, from: 31, to: 90, count: 0 },
      { isLate: false, from: 91, to: undefined, count: 0 },
    ]);
  });

  it('says a band in words', () => {
    expect(ageInWords({ isLate: true, from: 91 })).toBe('more than 90 days late');
    expect(ageInWords({ isLate: false, from: 0, to: 7 })).toBe('0 to 7 days left');
  });

  it('counts every open milestone once, and as late exactly those that are past due', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 40 }), (days) => {
        const rows = days.map((each) => due(addDays(today, each)));
        const bands = agingOf(rows, today);
        const sum = (isLate: boolean) =>
          bands.filter((band) => band.isLate === isLate).reduce((total, { count }) => total + count, 0);
        expect(sum(true)).toBe(rows.filter((row) => standingOf(row, today) === 'pastDue').length);
        expect(sum(true) + sum(false)).toBe(rows.length);
      }),
    );
  });
});

describe('the time of a chart', () => {
  it('is whole fiscal quarters with today among them', () => {
    const span = fiscalSpan([localDate('2021-11-30')], today);
    expect([span.first, span.last]).toEqual(['2021-10-01', '2022-06-30']);
    expect(span.periods.map(({ name, isYear }) => `${name} ${isYear}`)).toEqual([
      'FY22 Q1 true',
      'FY22 Q2 false',
      'FY22 Q3 false',
    ]);
    expect(fiscalSpan([], today).periods.map(({ from }) => from)).toEqual(['2022-04-01']);
  });

  it('holds every day that it was made for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 2000 }), { maxLength: 10 }), (offsets) => {
        const days = offsets.map((each) => addDays(today, each));
        const { first, last } = fiscalSpan(days, today);
        for (const day of [today, ...days]) {
          expect(daysBetween(first, day)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(day, last)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('milestones that are drawn', () => {
  const plan = (id: string) => ({ id: planIdSchema.parse(id) });
  const row = (id: string, dates: MilestoneDates) => ({ plan: planIdSchema.parse(id), ...dates });

  it('are the longest slips of what is open', () => {
    const slipped = longestSlips(
      [due('2022-03-31'), moved, due('2022-09-30'), due('2021-01-01', '2022-01-01')],
      today,
      5,
    );
    expect(slipped.map((each) => slipDays(each, today))).toEqual([125, 4]);
    expect(longestSlips([due('2022-03-31'), moved], today, 1)).toEqual([moved]);
  });

  it('are those of the plans whose next date comes first, the finished last', () => {
    const plans = ['CAP-0001', 'CAP-0002', 'CAP-0003', 'CAP-0004'].map(plan);
    const rows = [
      row('CAP-0001', due('2021-01-01', '2021-01-02')),
      row('CAP-0002', due('2022-09-30')),
      row('CAP-0003', moved),
      row('CAP-0003', due('2022-12-31')),
    ];
    const all = plansInTime(plans, rows, 10);
    expect(all.groups.map((group) => group.plan.id)).toEqual(['CAP-0003', 'CAP-0002', 'CAP-0001']);
    expect(all.leftOut).toBe(0);
    const few = plansInTime(plans, rows, 1);
    expect(few.groups.map((group) => [group.plan.id, group.rows.length])).toEqual([['CAP-0003', 1]]);
    expect(few.leftOut).toBe(3);
  });
});

it('goes back from the running quarter, whose end is today', () => {
  expect(lastQuarters(today, 3)).toEqual([
    { quarter: { year: 2022, quarter: 1 }, on: '2021-12-31' },
    { quarter: { year: 2022, quarter: 2 }, on: '2022-03-31' },
    { quarter: { year: 2022, quarter: 3 }, on: '2022-04-04' },
  ]);
});

describe('the coverage of demands', () => {
  const id = caseIdSchema.parse('UD-2022-0001');
  const element = (name: string, place: number, said?: 'met' | 'partial'): CaseElement => ({
    id: elementIdSchema.parse(name),
    text: name,
    source: 'regulation',
    place,
    addedOn: today,
    assessments: said === undefined ? [] : [{ on: today, state: said }],
  });
  const naraCase = (closure?: NaraCase['closure']): NaraCase => ({
    id,
    title: 'Messages',
    grounds: [],
    letterDate: today,
    responseDue: today,
    elements: [element('records', 1, 'met'), element('salvage', 2)],
    received: [],
    inspection: {},
    closure,
  });
  const piece = (name: string, ...elements: readonly string[]): Evidence => ({
    id: evidenceIdSchema.parse(name),
    sha256: sha256Schema.parse('0'.repeat(64)),
    size: 1,
    format: 'document',
    import: importIdSchema.parse('I-0001'),
    on: today,
    links: elements.map((each) => ({
      subject: { kind: 'case', id },
      role: 'supports',
      element: elementIdSchema.parse(each),
    })),
  });
  const state = (closure?: NaraCase['closure']): State => ({
    ...emptyState,
    cases: emptyState.cases.set(id, naraCase(closure)),
    evidence: [
      piece('E-0000000001', 'records', 'records'),
      piece('E-0000000002', 'records'),
      piece('E-0000000003'),
    ].reduce((table, row) => table.set(row.id, row), emptyState.evidence),
  });

  it('counts every piece once for an element, and none where nothing is linked', () => {
    expect(demandCoverage(state()).map((row) => row.elements.map((each) => [each.state, each.evidence]))).toEqual([
      [
        ['met', 2],
        ['missing', 0],
      ],
    ]);
  });

  it('has first the cases of which most is still to be shown', () => {
    const named = (name: string, ...states: readonly ElementState[]) => ({
      name,
      elements: states.map((each) => ({ state: each })),
    });
    const cases = [
      named('done', 'met', 'notApplicable'),
      named('begun', 'partial', 'met'),
      named('empty', 'missing', 'missing'),
    ];
    expect(leastComplete(cases, 2).map(({ name }) => name)).toEqual(['empty', 'begun']);
  });

  it('leaves out cases that NARA has closed', () => {
    expect(demandCoverage(state({ on: today, outcome: 'foundedCorrected' }))).toEqual([]);
  });
});
