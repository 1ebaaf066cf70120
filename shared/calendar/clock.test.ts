import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { isBusinessDay, rollTo } from './business-days.ts';
import { type Due, dueBy, nextDues } from './clock.ts';
import { addDays, compareDates, daysBetween } from './local-date-arithmetic.ts';
import { isPeriodic, type Rule, ruleSchema } from './rule.ts';
import { type RuleTable, withOwnRules } from './rule-table.ts';
import { builtInRules } from './testing/built-in-rules.ts';

function due(ruleId: string, dayZero: string, table: RuleTable = builtInRules): Due {
  const answer = dueBy(table, ruleId, localDate(dayZero));
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function dues(ruleId: string, dayZero: string, count: number): string[] {
  const answer = nextDues(builtInRules, ruleId, localDate(dayZero), count);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.map((each) => each.due);
}

const sentences = ({ reasons }: Due) => reasons.map(({ text }) => text).join(' ');
const aRule = {
  id: 'test.rule',
  title: 'Do it',
  trigger: 'the day it was asked',
  duty: 'agency',
  roll: 'silent',
  citation: 'A test',
  verification: 'verified',
} as const;
const tableWith = (members: object) =>
  withOwnRules(builtInRules, { rules: [ruleSchema.parse({ ...aRule, ...members })] });

/** rules.md A4, A6 and A10, and dates that follow from the same rules. */
describe('a due date', () => {
  it.each([
    ['nara.response30', '2021-10-26', '2021-11-25', '2021-11-26'],
    ['nara.response30', '2022-07-19', '2022-08-18', undefined],
    ['oig.response90', '2021-09-20', '2021-12-19', '2021-12-20'],
    ['oig.decision6m', '2021-09-20', '2022-03-20', '2022-03-21'],
    ['a50.decision6m', '2021-09-20', '2022-03-20', '2022-03-21'],
    ['a50.implementation1y', '2021-09-20', '2022-09-20', undefined],
    ['gao.statement180', '2021-09-20', '2022-03-19', '2022-03-21'],
    ['gao.statement180', '2018-12-31', '2019-03-01', undefined],
    ['gao.statement180', '2019-01-01', '2019-06-30', '2019-07-01'],
    ['nara.threat5', '2021-11-22', '2021-11-30', undefined],
    ['nara.inspectionStart30', '2022-03-01', '2022-03-31', undefined],
    ['nara.inspectionDraft45', '2022-03-01', '2022-04-15', undefined],
    ['nara.inspectionReply45', '2022-03-01', '2022-04-15', undefined],
    ['nara.inspectionFinal45', '2022-03-01', '2022-04-15', undefined],
    ['nara.inspectionPlan60', '2022-03-01', '2022-04-30', '2022-05-02'],
    ['nara.planComment60', '2022-03-01', '2022-04-30', '2022-05-02'],
    ['oig.response30', '2022-03-01', '2022-03-31', undefined],
    ['oig.closeout30', '2022-02-18', '2022-03-20', '2022-03-21'],
    ['usc2911.copy20', '2021-12-11', '2021-12-31', '2022-01-03'],
    ['ig.headTransmits30', '2022-04-29', '2022-05-29', '2022-05-31'],
    ['ig.flagrant7', '2022-03-01', '2022-03-08', undefined],
    ['gaoig.budgetList1y', '2020-02-29', '2021-02-28', undefined],
    ['ig.finalAction1y', '2022-03-01', '2023-03-01', undefined],
    ['fedramp.remediation30', '2022-03-01', '2022-03-31', undefined],
    ['fedramp.remediation90', '2022-03-01', '2022-05-30', '2022-05-31'],
    ['fedramp.remediation180', '2022-03-01', '2022-08-28', '2022-08-29'],
  ])('under %s from %s is %s, on a business day %s', (rule, from, day, rolled) => {
    expect(due(rule, from)).toMatchObject({ ruleId: rule, dayZero: from, due: day });
    expect(due(rule, from).rolled).toBe(rolled);
  });

  it.each([
    ['nara.updateQuarter', '2022-02-18', ['2022-04-30', '2022-07-30', '2022-10-30']],
    ['nara.update3m', '2022-02-18', ['2022-05-18', '2022-08-18', '2022-11-18']],
    ['nara.update6m', '2022-02-18', ['2022-08-18', '2023-02-18', '2023-08-18']],
    ['cap.quarterly', '2021-09-20', ['2021-10-30', '2022-01-30', '2022-04-30']],
    ['access.recertify6m', '2021-08-31', ['2022-02-28', '2022-08-31', '2023-02-28']],
    ['capstone.resubmit4y', '2023-04-30', ['2027-04-30', '2031-04-30', '2035-04-30']],
    ['ig.semiannual', '2021-09-30', ['2021-10-31', '2022-04-30', '2022-10-31']],
    ['ig.semiannual', '2022-03-31', ['2022-04-30', '2022-10-31', '2023-04-30']],
  ])('comes again under %s from %s: %j', (rule, from, days) => {
    expect(dues(rule, from, 3)).toEqual(days);
    expect(due(rule, from).due).toBe(days[0]);
  });

  it('lets one say how late something was: 20 days, or 19 if the date had moved; acknowledged after 65', () => {
    const { due: day, rolled = day } = due('nara.response30', '2021-10-26');
    expect(daysBetween(day, localDate('2021-12-15'))).toBe(20);
    expect(daysBetween(rolled, localDate('2021-12-15'))).toBe(19);
    expect(daysBetween(localDate('2021-12-15'), localDate('2022-02-18'))).toBe(65);
  });

  it('may be the end of a quarter to come', () => {
    const table = tableWith({ unit: 'fiscalQuarters', offset: 2 });
    expect(due('test.rule', '2021-10-26', table).due).toBe('2022-06-30');
    expect(sentences(due('test.rule', '2021-10-26', table))).toContain('FY2022 Q3 (April to June 2022) ends on');
  });

  it('comes a day earlier where day zero counts', () => {
    const asked = { offset: 5, countsDayZero: true };
    expect(due('test.rule', '2021-11-22', tableWith({ ...asked, unit: 'calendarDays' })).due).toBe('2021-11-26');
    expect(due('test.rule', '2021-11-22', tableWith({ ...asked, unit: 'businessDays' })).due).toBe('2021-11-29');
  });

  it.each([
    ['next', '2021-11-26', 'moves to the next business day, Fri 26 Nov 2021'],
    ['previous', '2021-11-24', 'moves to the business day before, Wed 24 Nov 2021'],
    ['none', undefined, 'does not move'],
  ])('rolls as its rule says: %s', (roll, rolled, words) => {
    const answer = due('test.rule', '2021-10-26', tableWith({ unit: 'calendarDays', offset: 30, roll }));
    expect(answer.rolled).toBe(rolled);
    expect(sentences(answer)).toContain(words);
  });
});

describe('the reasons', () => {
  it('tell the rule, day zero, the count, the day off and that the law is silent', () => {
    expect(due('nara.response30', '2021-10-26').reasons.map(({ kind }) => kind)).toEqual([
      'rule',
      'dayZero',
      'count',
      'dayOff',
      'roll',
      'note',
    ]);
    const words = sentences(due('nara.response30', '2021-10-26'));
    for (const part of [
      '36 CFR 1230.16(b)',
      "Tue 26 Oct 2021: the date of NARA's letter",
      '30 calendar days end on Thu 25 Nov 2021',
      '25 Nov 2021 is Thanksgiving Day.',
      'does not say that a due date on a day off moves; the next business day is Fri 26 Nov 2021',
    ])
      expect(words).toContain(part);
  });

  it('name the holidays that business days skip', () => {
    expect(sentences(due('nara.threat5', '2021-11-22'))).toContain(
      'Not counted: 2 weekend days, Thanksgiving Day (Thu 25 Nov 2021).',
    );
  });

  it('say where a month is too short', () => {
    expect(due('oig.decision6m', '2021-08-31').due).toBe('2022-02-28');
    expect(sentences(due('oig.decision6m', '2021-08-31'))).toContain(
      'That month has no day 31, so its last day stands.',
    );
  });

  it('name the rule behind an alias, and a version with its span', () => {
    expect(sentences(due('a50.decision6m', '2021-09-20'))).toContain('a50.decision6m, which is oig.decision6m');
    expect(sentences(due('gao.statement180', '2018-09-20'))).toContain('for a day zero until 31 Dec 2018');
  });

  it('warn of a rule that nobody read in its source', () => {
    expect(sentences(due('cap.quarterly', '2021-09-20'))).toContain('unverified: check before relying on it');
  });
});

describe('a refusal', () => {
  it('names rules near an unknown one', () => {
    expect(dueBy(builtInRules, 'nara.respons30', localDate('2021-10-26'))).toMatchObject({
      code: 'rule.unknown',
      message: expect.stringContaining('Near it: nara.response30, '),
    });
  });

  it('says that no version is in force', () => {
    const table = tableWith({ unit: 'months', offset: 6, from: '2022-01-01' });
    expect(dueBy(table, 'test.rule', localDate('2021-12-31'))).toMatchObject({ code: 'rule.notInForce' });
  });

  it('says that the calendar ends', () => {
    const answer = dueBy(builtInRules, 'oig.response90', localDate('9999-12-30'));
    expect(answer).toMatchObject({ code: 'due.outsideCalendar' });
  });
});

describe('whatever the rule and day zero', () => {
  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('1985-01-01'), days));
  const offset = fc.integer({ min: 1, max: 400 });
  const anyRule = fc
    .oneof(
      fc.record({
        unit: fc.constantFrom('calendarDays', 'businessDays'),
        offset,
        countsDayZero: fc.boolean(),
      }),
      fc.record({ unit: fc.constantFrom('months', 'years', 'fiscalQuarters', 'everyMonths', 'everyYears'), offset }),
      fc.record({ unit: fc.constant('everyFiscalQuarter'), offset }),
      fc.record({ unit: fc.constant('everyYearOn'), days: fc.constant([{ month: 4, day: 30 }]) }),
    )
    .chain((count) =>
      fc.constantFrom<Rule['roll']>('none', 'next', 'previous', 'silent').map((roll) => ({ ...count, roll })),
    );

  it('a due date never precedes day zero, and what is rolled is a business day next to it', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, dayZero) => {
        const table = tableWith(rule);
        const { due: day, rolled } = due('test.rule', dayZero, table);
        expect(compareDates(dayZero, day)).toBeLessThanOrEqual(0);
        const stays = rule.roll === 'none' || isBusinessDay(table, day);
        expect(rolled).toBe(stays ? undefined : rollTo(table, day, rule.roll === 'previous' ? -1 : 1));
        expect(isBusinessDay(table, rolled ?? rollTo(table, day, 1))).toBe(true);
      }),
    );
  });

  it('a periodic rule goes on, and each date lies after the one before', () => {
    const periodic = builtInRules.rules.filter(isPeriodic).map(({ id }) => id);
    expect(periodic.length).toBeGreaterThan(6);
    fc.assert(
      fc.property(fc.constantFrom(...periodic), anyDay, (id, dayZero) => {
        const days = dues(id, dayZero, 8);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.length).toBe(8);
      }),
    );
  });
});
