/** A letter from draft to acknowledgement: what it may become when, and what it has reached. */
import { describe, expect, it } from 'vitest';
import type { Intent } from '../domain.ts';
import type { LetterId } from '../ids.ts';
import { refusalOf, told } from '../testing/told.ts';

const letter = 'L-1' as LetterId;
const sha256 = 'ab'.repeat(32);
const affair: readonly Intent[] = [
  { intent: 'AddPerson', person: 'counsel', name: 'D. Osei', effective: '2021-01-04' },
  {
    intent: 'OpenCase',
    case: 'UD-2022-0001',
    title: 'Messages',
    grounds: ['underHold'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  {
    intent: 'DraftLetter',
    letter,
    kind: 'quarterlyStatus',
    case: 'UD-2022-0001',
    title: 'Q1',
    effective: '2022-01-03',
  },
];
const reviewAsked: Intent = { intent: 'AskReview', letter, reviewer: 'counsel', effective: '2022-01-04' };
const concurs: Intent = {
  intent: 'RecordReview',
  letter,
  reviewer: 'counsel',
  answer: 'concurs',
  effective: '2022-01-05',
};
const issued: Intent = {
  intent: 'IssueLetter',
  letter,
  document: sha256,
  pdf: sha256,
  basis: { heads: [], asOf: '2021-12-31' },
  told: [{ source: 'M-1.due', text: 'June 30, 2022' }],
  effective: '2022-01-10',
};
const signed: Intent = {
  intent: 'RegisterSignedCopy',
  letter,
  copy: 'cd'.repeat(32),
  size: 9,
  fit: 'continues',
  effective: '2022-01-11',
};
const sent: Intent = { intent: 'RecordLetterSent', letter, means: 'e-mail', effective: '2022-01-12' };
const acknowledged: Intent = {
  intent: 'RecordLetterAcknowledged',
  letter,
  by: 'Records Management Oversight, NARA',
  effective: '2022-02-18',
};
const life = [reviewAsked, concurs, issued, signed, sent, acknowledged];

const statusAfter = (...intents: readonly Intent[]) => told(...affair, ...intents).letters.get(letter)?.status;
const refusal = (asked: Record<string, unknown>, ...before: readonly Intent[]) =>
  refusalOf(told(...affair, ...before), asked);

describe('a letter', () => {
  it('passes from stage to stage, and keeps what each brought', () => {
    const stages = ['draft', 'inReview', 'inReview', 'issued', 'signed', 'sent', 'acknowledged'];
    expect([0, 1, 2, 3, 4, 5, 6].map((count) => statusAfter(...life.slice(0, count)))).toEqual(stages);
    expect(told(...affair, ...life).letters.get(letter)).toMatchObject({
      reviews: [{ reviewer: 'counsel', answered: { answer: 'concurs', on: '2022-01-05' } }],
      issued: { on: '2022-01-10', told: [{ source: 'M-1.due', text: 'June 30, 2022' }], enclosures: [] },
      signedCopies: [{ on: '2022-01-11', fit: 'continues' }],
      sent: { on: '2022-01-12', means: 'e-mail' },
      acknowledged: { on: '2022-02-18', by: 'Records Management Oversight, NARA' },
    });
  });

  it('may be sent unsigned, and be signed by a copy that comes later', () => {
    expect(statusAfter(issued, sent)).toBe('sent');
    expect(statusAfter(issued, sent, signed)).toBe('sent');
  });

  it.each<[string, Record<string, unknown>, Intent[], RegExp]>([
    ['issued twice', { ...issued }, [issued], /wrongStatus: L-1 is issued and cannot be issued/],
    ['signed before it is issued', { ...signed }, [], /nothingThere: L-1 has not been issued by this workbench/],
    ['signed before the day of its issue', { ...signed, effective: '2022-01-09' }, [issued], /beforeItWasIssued/],
    ['signed by the same file twice', { ...signed }, [issued, signed], /alreadyRegistered/],
    ['acknowledged before it is sent', { ...acknowledged }, [issued], /nothingThere: L-1 is not recorded as sent/],
    [
      'acknowledged on a day before',
      { ...acknowledged, effective: '2022-01-11' },
      [issued, sent],
      /acknowledgedBeforeSent/,
    ],
    ['acknowledged twice', { ...acknowledged }, [issued, sent, acknowledged], /alreadyAcknowledged: .* on 2022-02-18/],
    ['reviewed once it is issued', { ...reviewAsked }, [issued], /alreadyIssued/],
    ['reviewed by nobody who was asked', { ...concurs }, [], /nothingThere: L-1 waits for no review by counsel/],
    ['withdrawn in review', { intent: 'WithdrawReview', letter, reviewer: 'counsel', reason: 'x' }, [], /nothingThere/],
  ])('is not %s', (_, asked, before, sentence) => {
    expect(refusal(asked, ...before)).toMatch(sentence);
  });

  it('about nothing cannot be drafted, and one about a recommendation goes to its auditor', () => {
    const draft = { intent: 'DraftLetter', letter: 'L-9', kind: 'closeout', title: 'Done' } as const;
    expect(refusal(draft)).toMatch(/^aboutNothing/);
    const oig: Intent = {
      intent: 'RecordRecommendation',
      source: 'OIG',
      report: 'OIG-21-62',
      issuedOn: '2021-09-20',
      number: '1',
      text: 'Keep messages.',
      closureCriteria: ['Show it.'],
      printedStatus: 'resolved and open',
    };
    const { letters } = told(...affair, oig, { ...draft, recommendations: ['OIG-21-62-R1'] });
    expect(letters.get('L-9' as LetterId)).toMatchObject({ to: 'OIG', status: 'draft' });
  });
});

describe('a letter in the place of another', () => {
  const other = 'L-2' as LetterId;
  const second: Intent[] = [
    { intent: 'DraftLetter', letter: other, kind: 'quarterlyStatus', case: 'UD-2022-0001', title: 'Q1, corrected' },
    { ...issued, letter: other, effective: '2022-03-01' } as Intent,
  ];
  const supersede = { intent: 'SupersedeLetter', letter, by: other, reason: 'A date was wrong.' } as const;

  it('leaves it as it was, and is the one to send', () => {
    const { letters } = told(...affair, issued, ...second, supersede);
    expect(letters.get(letter)).toMatchObject({ status: 'issued', superseded: { by: other } });
    expect(refusal({ ...sent }, issued, ...second, supersede)).toMatch(/^superseded: .* send that letter/);
  });

  it('must be out, must be another, and cannot be superseded by what it supersedes', () => {
    expect(refusal(supersede, issued, ...second.slice(0, 1))).toMatch(/^nothingThere: L-2 has not been issued/);
    expect(refusal({ ...supersede, by: letter }, issued)).toMatch(/^supersedesItself: .*that very letter/);
    expect(refusal({ ...supersede, letter: other, by: letter }, issued, ...second, supersede)).toMatch(
      /^supersedesItself: .*in the end by L-2/,
    );
    expect(refusal(supersede, issued, ...second, supersede)).toMatch(/^alreadySuperseded/);
  });

  it('keeps the other from being withdrawn', () => {
    const withdraw = { intent: 'WithdrawRecord', subject: { kind: 'letter', id: letter }, reason: 'x' };
    expect(refusal(withdraw, issued)).toMatch(/^letterIssued/);
  });
});
