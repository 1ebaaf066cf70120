import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { dueBy } from './clock.ts';
import { daysOffOn } from './federal-holidays.ts';
import { countInWords } from './rule.ts';
import { type OwnRules, ownRulesSchema, withOwnRules } from './rule-table.ts';
import { builtInRules } from './testing/built-in-rules.ts';
import { defaultStatusWord, statusWord } from './vocabulary.ts';

describe('the built-in table', () => {
  it.each([
    ...['nara.response30', 'nara.threat5', 'nara.inspectionPlan60', 'oig.response90', 'oig.closeout30'],
    ...['oig.decision6m', 'a50.decision6m', 'a50.implementation1y', 'gao.statement180', 'usc2911.copy20'],
    ...['cap.quarterly', 'access.recertify6m', 'capstone.resubmit4y', 'ig.semiannual'],
  ])('knows %s on any day, in words', (id) => {
    for (const day of ['1990-01-01', '2018-12-31', '2019-01-01', '2030-06-30'])
      expect(dueBy(builtInRules, id, localDate(day))).toMatchObject({ ok: true });
  });

  it('gives each id and alias to one rule, whose versions do not overlap', () => {
    const spans = builtInRules.rules
      .flatMap(({ id, aliases = [], from = '', until = '9999-12-31' }) =>
        [id, ...aliases].map((name) => ({ name, from, until })),
      )
      .sort((a, b) => (a.name + a.from < b.name + b.from ? -1 : 1));
    const overlapping = spans.filter(({ name, from }, index) => {
      const before = spans[index - 1];
      return before?.name === name && from <= before.until;
    });
    expect(overlapping).toEqual([]);
  });

  it('marks what nobody read in its source', () => {
    const unverified = builtInRules.rules
      .filter(({ verification }) => verification === 'unverified')
      .map(({ id }) => id);
    expect(unverified).toEqual(expect.arrayContaining(['a50.implementation1y', 'cap.quarterly', 'access.recertify6m']));
    expect(unverified).not.toContain('nara.response30');
  });

  it('names how each rule counts', () => {
    const words = new Set(builtInRules.rules.map(countInWords));
    for (const count of [
      '30 calendar days',
      '5 business days',
      '6 months',
      '1 year',
      'every 3 months',
      'every 4 years',
    ])
      expect(words).toContain(count);
    expect(words).toContain('every fiscal quarter, 30 days after its end');
    expect(words).toContain('every year on 30 April and 31 October');
  });

  it('holds the four grounds, three stages and five elements of a case', () => {
    const { grounds, stages, elements } = builtInRules.vocabularies;
    expect([grounds.length, stages.length, elements.length]).toEqual([4, 3, 5]);
    expect(elements.filter(({ mayBeNotApplicable }) => mayBeNotApplicable).map(({ id }) => id)).toEqual(['recovery']);
  });
});

describe('a printed status', () => {
  const { statusWords } = builtInRules.vocabularies;

  it.each([
    ['oig', 'resolved and open', 'openResolved'],
    ['oig', 'Open and Resolved', 'openResolved'],
    ['oig', 'unresolved  and open', 'openUnresolved'],
    ['oig', 'open and unresolved', 'openUnresolved'],
    ['oig', 'Closed', 'closed'],
    ['oig', 'resolved and closed', 'closed'],
    ['gao', 'Open', 'open'],
    ['gao', 'Open \u2013 Partially Addressed', 'openPartiallyAddressed'],
    ['gao', 'Closed-Implemented', 'closedImplemented'],
    ['gao', 'CLOSED - NOT IMPLEMENTED', 'closedNotImplemented'],
    ['cap', 'Expired', 'pastDue'],
    ['nara', 'open', 'open'],
  ] as const)('of %s, "%s", stands for %s', (authority, printed, standsFor) => {
    expect(statusWord(statusWords, authority, printed)?.standsFor).toBe(standsFor);
  });

  it('of another authority, or unknown, stands for nothing', () => {
    expect(statusWord(statusWords, 'gao', 'resolved and open')).toBeUndefined();
    expect(statusWord(statusWords, 'oig', 'under review')).toBeUndefined();
  });

  it('is assumed while the authority has said nothing', () => {
    expect(defaultStatusWord(statusWords, 'oig')?.word).toBe('open and unresolved');
    expect(defaultStatusWord(statusWords, 'gao')?.word).toBe('Open');
  });
});

describe("a docket's own rules", () => {
  const rule = {
    id: 'nara.response30',
    title: 'Answer NARA',
    trigger: 'the day of receipt',
    offset: 20,
    unit: 'businessDays',
    roll: 'none',
    duty: 'agency',
    citation: 'Directive 1',
    verification: 'verified',
  };
  const own = (members: object): OwnRules => ownRulesSchema.parse(members);
  const due = (table: typeof builtInRules, day: string) => {
    const answer = dueBy(table, 'nara.response30', localDate(day));
    return answer.ok ? [answer.value.due, answer.value.rule.isOfDocket ?? false] : answer;
  };

  it('replace the built-in rule of the same id', () => {
    const table = withOwnRules(builtInRules, own({ rules: [rule] }));
    expect(due(table, '2021-10-26')).toEqual(['2021-11-24', true]);
    expect(table.rules.length).toBe(builtInRules.rules.length);
  });

  it('stand in for the built-in rule under its other ids as well', () => {
    const half = { ...rule, id: 'oig.decision6m', offset: 3, unit: 'months' };
    const decision = (from: string | undefined, id: string) => {
      const table = withOwnRules(builtInRules, own({ rules: [{ ...half, from }] }));
      const answer = dueBy(table, id, localDate('2022-01-03'));
      return answer.ok && answer.value.due;
    };
    for (const from of [undefined, '2022-01-01'])
      for (const id of ['oig.decision6m', 'a50.decision6m']) expect(decision(from, id)).toBe('2022-04-03');
  });

  it('leave the built-in rule in force outside their span', () => {
    const table = withOwnRules(builtInRules, own({ rules: [{ ...rule, from: '2022-01-01' }] }));
    expect(due(table, '2021-10-26')).toEqual(['2021-11-25', false]);
    expect(due(table, '2022-07-19')).toEqual(['2022-08-16', true]);
  });

  it('add closings, say the area, and take nothing from the built-in table', () => {
    const closing = { day: '2022-01-03', name: 'Snow', citation: 'OPM', verification: 'verified' };
    const table = withOwnRules(builtInRules, own({ area: 'DC', closings: [closing] }));
    expect(daysOffOn(table, localDate('2022-01-03'))).toMatchObject([{ name: 'Snow' }]);
    expect(daysOffOn(table, localDate('2021-01-20'))).toMatchObject([{ name: 'Inauguration Day' }]);
    expect(daysOffOn(builtInRules, localDate('2022-01-03'))).toEqual([]);
  });

  it('say what else an auditor prints', () => {
    const word = { authority: 'oig', word: 'pending', standsFor: 'open', citation: 'OIG', verification: 'verified' };
    const { vocabularies } = withOwnRules(builtInRules, own({ vocabularies: { statusWords: [word] } }));
    expect(statusWord(vocabularies.statusWords, 'oig', 'Pending')).toMatchObject({
      standsFor: 'open',
      isOfDocket: true,
    });
    expect(vocabularies.grounds).toEqual(builtInRules.vocabularies.grounds);
  });

  it.each([
    ['an unknown unit', { rules: [{ ...rule, unit: 'weeks' }] }],
    ['an offset below 0', { rules: [{ ...rule, offset: -1 }] }],
    ['an end before the beginning', { rules: [{ ...rule, from: '2022-01-02', until: '2022-01-01' }] }],
    ['day zero as day one of none', { rules: [{ ...rule, offset: 0, countsDayZero: true }] }],
    ['a misspelt member', { rules: [{ ...rule, rolls: 'next' }] }],
    [
      '29 February every year',
      { rules: [{ ...rule, offset: undefined, unit: 'everyYearOn', days: [{ month: 2, day: 29 }] }] },
    ],
    [
      'a closing on no day',
      { closings: [{ day: '2022-02-30', name: 'Snow', citation: 'OPM', verification: 'verified' }] },
    ],
    ['a rule without citation', { rules: [{ ...rule, citation: ' ' }] }],
  ])('are refused with %s', (_, members) => {
    expect(ownRulesSchema.safeParse(members).success).toBe(false);
  });
});
