/** A record of one case, one plan and one recommendation, told intent by intent, for tests of letters. */
import { builtInRules } from '../../calendar/testing/built-in-rules.ts';
import { docketEvents } from '../../domain/docket/events.ts';
import { decideAll, type Intent } from '../../domain/domain.ts';
import { type DomainEvent, evolve } from '../../domain/evolve.ts';
import { event } from '../../domain/fact.ts';
import { caseIdSchema } from '../../domain/ids.ts';
import { emptyState } from '../../domain/state.ts';
import { instantOf } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import type { LetterGround } from '../bind.ts';

export const naraCase = caseIdSchema.parse('UD-2022-0001');

const created = event(docketEvents, 'docket.created', {
  effective: localDate('2021-09-20'),
  docket: 'd-1',
  name: 'OIT 2022',
  agency: 'U.S. Customs and Border Protection',
  office: 'Records and Information Management Office',
  timeZone: 'America/New_York',
});

export const milestone = (id: string, description: string, originalDue: string): Intent => ({
  intent: 'AddMilestone',
  milestone: id,
  plan: 'CAP-0022',
  description,
  office: 'ENTSD',
  originalDue,
  effective: '2021-10-29',
});
export const note = (effective: string, id: string, text: string): Intent => ({
  intent: 'NoteProgress',
  milestone: id,
  text,
  effective,
});
const original = (digits: string, dated: string, kind: 'milestone' | 'case', id: string, role: string) =>
  ({
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [{ sha256: digits.padEnd(64, '0'), size: 10, format: 'eml', dated }],
    links: [{ subject: { kind, id }, role }],
  }) as Intent;

const affair: readonly Intent[] = [
  { intent: 'AddOffice', office: 'ENTSD', name: 'Networks Directorate', effective: '2021-09-20' },
  {
    intent: 'AddPerson',
    person: 'thornquist',
    name: 'Odalys Thornquist',
    title: 'Chief Records Officer',
    email: 'odalys@cbp.example',
    effective: '2021-09-20',
  },
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'Stop using WhatsApp.',
    printedStatus: 'resolved and open',
  },
  {
    intent: 'OpenCase',
    grounds: ['retentionNotEnded'],
    case: 'UD-2022-0001',
    title: 'Unkept messages',
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  {
    intent: 'OpenPlan',
    plan: 'CAP-0022',
    title: 'Keep messages',
    recommendations: ['OIG-21-62-R5'],
    cases: ['UD-2022-0001'],
    effective: '2021-10-29',
  },
  milestone('M-00093', 'Archive by hand', '2021-11-30'),
  milestone('M-00094', 'Report the group', '2021-11-30'),
  milestone('M-00095', 'Archive automatically', '2022-09-30'),
  original('ccccccccccee', '2021-10-26', 'case', 'UD-2022-0001', 'asks'),
  original('bbbbbbbbbb22', '2021-12-15', 'milestone', 'M-00094', 'supports'),
  {
    intent: 'LinkEvidence',
    evidence: 'E-bbbbbbbbbb',
    subject: { kind: 'milestone', id: 'M-00093' },
    role: 'supports',
    effective: '2021-12-15',
  },
  original('aaaaaaaaaa11', '2022-02-16', 'milestone', 'M-00094', 'answers'),
  {
    intent: 'RegisterLetter',
    letter: 'L-1',
    kind: 'response',
    case: 'UD-2022-0001',
    title: 'Answer',
    effective: '2021-12-15',
  },
  { intent: 'RecordAcknowledgement', case: 'UD-2022-0001', effective: '2022-02-18' },
  {
    intent: 'SetCadence',
    case: 'UD-2022-0001',
    cadence: { every: 'fiscalQuarter', daysAfterEnd: 30 },
    effective: '2022-02-18',
  },
  note('2021-12-15', 'M-00093', 'Retention message sent.'),
  note('2022-02-16', 'M-00093', 'Still past due, no new dates.'),
];

function eventsAfter(...more: readonly Intent[]): readonly DomainEvent[] {
  const decided = decideAll(evolve(emptyState, created), [...affair, ...more], {
    today: localDate('2026-01-01'),
    newId: () => 'x1',
  });
  if (!decided.ok) throw new Error(decided.message);
  return [created, ...decided.value.events];
}

/** What a letter is bound to: the affair and what is told beside it, as of a day that is also the letter's. */
export function groundOn(day: string, ...more: readonly Intent[]): LetterGround {
  const events = eventsAfter(...more);
  return {
    stateAsOf: (asOf) => events.filter(({ data }) => data.effective <= asOf).reduce(evolve, emptyState),
    rules: builtInRules,
    basis: { heads: [{ device: 'd1', seq: 57, hash: sha256Schema.parse('f'.repeat(64)) }], asOf: localDate(day) },
    date: localDate(day),
    created: instantOf(Date.UTC(2022, 3, 1)),
    status: 'draft',
  };
}
