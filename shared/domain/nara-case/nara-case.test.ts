import { describe, expect, it } from 'vitest';
import type { Intent } from '../domain.ts';
import { evidenceBehind } from '../evidence/evidence.ts';
import { domainEvents } from '../evolve.ts';
import { type CaseId, caseIdSchema, elementIdSchema } from '../ids.ts';
import type { State } from '../state.ts';
import { refusalOf, told } from '../testing/told.ts';
import { correspondenceOf } from './correspondence.ts';
import { completenessOf } from './element.ts';
import type { NaraCase } from './nara-case.ts';

const id: CaseId = caseIdSchema.parse('UD-2022-0001');
const opened = {
  intent: 'OpenCase',
  case: id,
  title: 'Messages not kept',
  letterDate: '2021-10-26',
  responseDue: '2021-11-25',
  grounds: ['retentionNotEnded'],
} satisfies Intent;
const elements: NonNullable<Extract<Intent, { intent: 'OpenCase' }>['elements']> = [
  { element: 'safeguards', text: 'Safeguards.', source: 'regulation' },
  { element: 'recovery', text: 'Recovery.', source: 'regulation' },
  { element: '6', text: 'Corrective actions.', source: 'letter' },
];
const assess = (element: string, state: 'partial' | 'met' | 'notApplicable', effective: string, reason?: string) =>
  ({ intent: 'AssessElement', case: id, element, state, effective, reason }) satisfies Intent;

function caseOf(state: State): NaraCase {
  const row = state.cases.get(id);
  if (!row) throw new Error('no case');
  return row;
}

describe('opening', () => {
  it('needs a ground, and says what is wrong with the records and the elements', () => {
    const state = told();
    expect(refusalOf(state, { ...opened, grounds: [] })).toBe(
      'badIntent: case.opened: grounds must name at least one ground.',
    );
    const records = { description: 'Messages', from: '2019-12-31', to: '2018-01-01' };
    expect(refusalOf(state, { ...opened, records })).toBe(
      'endsBeforeItBegins: The records cannot run from 2019-12-31 to 2018-01-01.',
    );
    expect(refusalOf(state, { ...opened, elements: [elements[0], elements[0]] })).toBe(
      'idTaken: The element safeguards is given twice.',
    );
  });

  it('lifts the records and the missing grounds of version 1', () => {
    const [lift] = domainEvents['case.opened'].steps;
    expect(lift({ records: 'Text messages' })).toEqual({ grounds: [], records: { description: 'Text messages' } });
    expect(domainEvents['case.opened'].data.safeParse(lift({ ...facts('1') })).success).toBe(true);
  });

  it('is described anew as a whole', () => {
    const state = told(opened, {
      intent: 'DescribeCase',
      case: id,
      title: 'Messages',
      grounds: ['underHold'],
      stage: 'actual',
    });
    expect(caseOf(state)).toMatchObject({ title: 'Messages', grounds: ['underHold'], stage: 'actual' });
    expect(refusalOf(state, { intent: 'DescribeCase', case: id, title: 'x', grounds: [], custodian: 'RIM' })).toMatch(
      /^unknownId: There is no office RIM/,
    );
  });
});

describe('elements', () => {
  const state = told(
    { ...opened, elements },
    assess('safeguards', 'partial', '2021-12-15'),
    assess('safeguards', 'met', '2022-02-18'),
    assess('safeguards', 'partial', '2022-01-05'),
    assess('recovery', 'notApplicable', '2021-12-15', 'Nothing is left to recover.'),
  );

  it('are counted by what was last said of them, those of the regulation and of the letter apart', () => {
    const { regulation, letter } = completenessOf(caseOf(state));
    expect(regulation).toEqual({ total: 2, met: 1, notApplicable: 1, partial: 0, missing: 0, settled: 2 });
    expect(letter).toMatchObject({ total: 1, missing: 1, settled: 0 });
  });

  it('do not apply without a reason, and are not withdrawn from under what was said of them', () => {
    expect(refusalOf(state, assess('6', 'notApplicable', '2022-01-05'))).toBe(
      'reasonRequired: To say that the element 6 of UD-2022-0001 does not apply needs a reason.',
    );
    expect(refusalOf(state, { intent: 'WithdrawElement', case: id, element: 'safeguards', reason: 'r' })).toMatch(
      /^inUse: The element safeguards of UD-2022-0001 cannot be withdrawn/,
    );
    expect(refusalOf(state, { intent: 'AssessElement', case: id, element: '9', state: 'met' })).toBe(
      'unknownId: UD-2022-0001 has no element 9.',
    );
    expect(refusalOf(state, { ...assess('6', 'met', '2021-10-25') })).toMatch(/^beforeItsLetter/);
  });

  it('are backed by the evidence that names them', () => {
    const sha256 = 'ab'.repeat(32);
    const link = { subject: { kind: 'case', id }, role: 'supports', element: 'safeguards' } as const;
    const backed = told({ ...opened, elements }, {
      intent: 'ImportEvidence',
      import: 'I-1',
      originals: [{ sha256, size: 1, format: 'eml' }],
      links: [link],
    } as Intent);
    expect(evidenceBehind(backed.evidence, id, elementIdSchema.parse('safeguards'))).toHaveLength(1);
    expect(evidenceBehind(backed.evidence, id, elementIdSchema.parse('recovery'))).toEqual([]);
    const [evidence] = [...backed.evidence.keys()];
    const again = { intent: 'LinkEvidence', evidence, ...link };
    expect(refusalOf(backed, again)).toMatch(/already linked to the element safeguards of case UD-2022-0001/);
    expect(refusalOf(backed, { ...again, element: 'recovery' })).toBe('accepted');
    expect(refusalOf(backed, { ...again, element: '9' })).toBe('unknownId: UD-2022-0001 has no element 9.');
  });
});

describe('correspondence', () => {
  const received = {
    intent: 'RecordLetterReceived',
    case: id,
    from: 'NARA',
    summary: 'A full status.',
    asks: ['Every corrective action.'],
    due: '2022-03-31',
    effective: '2022-03-01',
  } satisfies Intent;
  const answer = {
    intent: 'RegisterLetter',
    letter: 'L-1',
    kind: 'response',
    case: id,
    title: 'Answer',
    effective: '2021-12-15',
  } satisfies Intent;
  const status = { ...answer, letter: 'L-2', kind: 'quarterlyStatus', effective: '2022-03-31' } satisfies Intent;

  it('is one ledger in the order of the days: asked, due, sent, acknowledged', () => {
    const state = told(
      { ...opened, elements },
      answer,
      { intent: 'RecordAcknowledgement', case: id, effective: '2022-02-18' },
      received,
      status,
      { intent: 'RecordLetterAnswered', case: id, item: 'R-1', letter: 'L-2' },
    );
    const lines = correspondenceOf(state, caseOf(state));
    expect(lines.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2021-10-26 asked',
      '2021-11-25 due',
      '2021-12-15 sent',
      '2022-02-18 acknowledged',
      '2022-03-01 asked',
      '2022-03-31 due',
      '2022-03-31 sent',
    ]);
    expect(lines[0]).toMatchObject({ from: 'NARA', asks: ['Corrective actions.'] });
    expect(lines[1]).toMatchObject({ answeredOn: '2021-12-15' });
    expect(lines[5]).toMatchObject({ item: 'R-1', answeredOn: '2022-03-31' });
    expect(lines[6]).toMatchObject({ letter: 'L-2', answers: ['R-1'] });
  });

  it('numbers the letters, and refuses answers that answer nothing', () => {
    const state = told(opened, answer, received);
    expect(caseOf(told(opened, received, received)).received.map((letter) => letter.id)).toEqual(['R-1', 'R-2']);
    expect(refusalOf(state, { intent: 'RecordLetterAnswered', case: id, item: 'R-1', letter: 'L-1' })).toBe(
      'beforeItsLetter: R-1 of UD-2022-0001 is of 2022-03-01 and cannot have been answered on 2021-12-15.',
    );
    expect(refusalOf(state, { intent: 'RecordLetterAnswered', case: id, item: 'R-2', letter: 'L-1' })).toBe(
      'unknownId: UD-2022-0001 has no received letter R-2.',
    );
    expect(refusalOf(state, { ...received, due: '2022-02-01' })).toMatch(/^dueBeforeLetter/);
    const early = { intent: 'RecordLetterAnswered', case: id, item: 'R-1', letter: 'L-2', effective: '2022-03-30' };
    expect(refusalOf(told(opened, received, status), early)).toBe(
      'answeredBeforeSent: L-2 was sent on 2022-03-31 and cannot have answered R-1 on 2022-03-30.',
    );
  });
});

describe('inspection and closure', () => {
  const step = (name: string, effective: string) =>
    ({ intent: 'RecordInspectionStep', case: id, step: name, effective }) as Intent;

  it('goes forward only', () => {
    const state = told(opened, step('notice', '2022-01-03'), step('draftReport', '2022-03-01'));
    expect(refusalOf(state, step('start', '2022-03-02'))).toBe(
      'outOfOrder: The start of the inspection in UD-2022-0001 cannot be of 2022-03-02: its draft report is of 2022-03-01.',
    );
    expect(refusalOf(state, step('start', '2022-01-02'))).toMatch(/its notice is of 2022-01-03/);
    expect(refusalOf(state, step('start', '2022-01-20'))).toBe('accepted');
    expect(refusalOf(state, step('notice', '2022-01-03'))).toMatch(/^alreadyRecorded/);
  });

  it('closes with an outcome and is reopened no earlier', () => {
    const close = { intent: 'CloseCase', case: id, outcome: 'foundedCorrected', effective: '2022-03-01' } as const;
    const closed = told(opened, { ...close, naraWords: 'Closed' });
    expect(caseOf(closed).closure).toMatchObject({
      on: '2022-03-01',
      outcome: 'foundedCorrected',
      naraWords: 'Closed',
    });
    expect(refusalOf(closed, close)).toMatch(/^alreadyClosed: UD-2022-0001 was closed on 2022-03-01 already/);
    const reopen = { intent: 'ReopenCase', case: id, reason: 'New loss.' };
    expect(refusalOf(closed, { ...reopen, effective: '2022-02-28' })).toMatch(/^beforeItHappened/);
    expect(refusalOf(told(opened), reopen)).toBe('nothingThere: UD-2022-0001 is not closed.');
  });
});

function facts(records: string) {
  const { intent: _, grounds: __, ...data } = opened;
  return { ...data, effective: data.letterDate, records };
}
