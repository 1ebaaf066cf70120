/** A docket of any size from a seed: reports, cases, plans and milestones over five years, moved, noted, proven and told of as offices do. */
import { seededRandom } from '../../electron/docket/testing/seeded-random.ts';
import { addDays } from '../../shared/calendar/local-date-arithmetic.ts';
import { parseEvent } from '../../shared/domain/domain.ts';
import { type DomainEvent, domainEvents } from '../../shared/domain/evolve.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { type LocalDate, localDate } from '../../shared/kernel/local-date.ts';

export interface DocketSize {
  readonly recommendations: number;
  readonly milestones: number;
  readonly cases: number;
}

const firstDay = localDate('2021-01-04');
const days = 5 * 365;
const people = 150;
const offices = 20;

/** The day after the five years: the "today" of the docket. */
export const lastDay = addDays(firstDay, days);

interface Fact {
  readonly type: DomainEvent['type'];
  readonly effective: LocalDate;
  readonly data: object;
}

/** What every part of the docket is drawn with. */
interface Draw {
  readonly facts: Fact[];
  tell(type: DomainEvent['type'], effective: LocalDate, data: object): void;
  /** From 0 to below 1. */
  random(): number;
  chance(share: number): boolean;
  upTo(count: number): number;
  dayAfter(day: LocalDate, least: number, most: number): LocalDate;
  office(): string;
  person(): string;
}

/** Entries in the order of their days, each recorded on its own day. The same seed gives the same docket. */
export function generatedEntries(size: DocketSize, seed = 1): LedgerEntry[] {
  const draw = drawing(seed);
  staff(draw);
  const cases = Array.from({ length: size.cases }, (_, index) => naraCase(draw, index));
  const plans = Array.from({ length: size.recommendations }, (_, index) => recommendation(draw, index, cases));
  for (let index = 0; index < size.milestones; index++) milestone(draw, index, plans[index % plans.length] ?? '');
  return draw.facts
    .filter(({ effective }) => effective < lastDay)
    .sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0))
    .map((fact, index) => entryOf(fact, index + 1));
}

function drawing(seed: number): Draw {
  const random = seededRandom(seed);
  const facts: Fact[] = [];
  const upTo = (count: number) => Math.floor(random() * count);
  return {
    facts,
    random,
    upTo,
    tell: (type, effective, data) => facts.push({ type, effective, data }),
    chance: (share) => random() < share,
    dayAfter: (day, least, most) => addDays(day, least + upTo(most - least)),
    office: () => `OFFICE-${upTo(offices)}`,
    person: () => `person.${upTo(people)}`,
  };
}

function entryOf({ type, effective, data }: Fact, seq: number): LedgerEntry {
  const event = parseEvent({ type, v: domainEvents[type].v, data: { effective, ...data } });
  if (!event.ok) throw new Error(event.message);
  const [prev, hash] = [seq - 1, seq].map((number) => number.toString(16).padStart(64, '0'));
  const chain = { prev, hash, device: '00112233445566aa' } as Pick<LedgerEntry, 'prev' | 'hash' | 'device'>;
  return { seq, actor: 'Bench', recordedAt: instantOf(Date.parse(`${effective}T12:00:00Z`)), ...event.value, ...chain };
}

function staff(draw: Draw): void {
  for (let index = 0; index < offices; index++)
    draw.tell('office.added', firstDay, { office: `OFFICE-${index}`, name: `Office ${index}` });
  for (let index = 0; index < people; index++) {
    const person = `person.${index}`;
    draw.tell('person.added', firstDay, { person, name: `Person ${index}`, office: draw.office() });
    if (draw.chance(0.1)) draw.tell('person.departed', draw.dayAfter(firstDay, 400, days - 100), { person });
  }
}

/** Answers the case's id. */
function naraCase(draw: Draw, index: number): string {
  const id = `UD-2021-${String(index + 1).padStart(4, '0')}`;
  const opened = draw.dayAfter(firstDay, 0, days - 200);
  const grounds = draw.chance(0.95) ? ['underHold'] : [];
  const dates = { letterDate: opened, responseDue: addDays(opened, 30) };
  draw.tell('case.opened', opened, { case: id, title: `Records of ${id}`, ...dates, grounds });
  for (const [at, element] of ['description', 'office', 'circumstances', 'safeguards', 'recovery'].entries()) {
    const facts = { text: `The ${element}.`, source: 'regulation', place: at + 1 };
    draw.tell('case.elementAdded', opened, { case: id, element, ...facts });
    draw.tell('case.elementAssigned', opened, { case: id, element, owner: draw.person() });
    const state = draw.chance(0.8) ? 'met' : 'partial';
    if (draw.chance(0.95)) draw.tell('case.elementAssessed', addDays(opened, 25), { case: id, element, state });
    evidence(draw, addDays(opened, 25), { subject: { kind: 'case', id }, role: 'supports', element });
  }
  const answered = draw.dayAfter(opened, 15, 32);
  letter(draw, `L-${id}`, answered, { kind: 'response', to: 'NARA', case: id });
  updates(draw, id, addDays(answered, 40));
  if (draw.chance(0.5)) draw.tell('case.closed', draw.dayAfter(opened, 180, 1_200), { case: id, outcome: 'unfounded' });
  suspense(draw, { kind: 'case', id }, opened);
  return id;
}

function updates(draw: Draw, id: string, acknowledged: LocalDate): void {
  draw.tell('case.acknowledged', acknowledged, { case: id });
  const cadence = { every: 'months', months: 3, from: acknowledged };
  draw.tell('case.cadenceSet', acknowledged, { case: id, cadence });
  for (let day = addDays(acknowledged, 88); day < lastDay; day = addDays(day, 91))
    letter(draw, `L-${id}-${day}`, day, { kind: 'quarterlyStatus', to: 'NARA', case: id });
}

/** Answers the id of the plan for it. */
function recommendation(draw: Draw, index: number, cases: readonly string[]): string {
  const source = draw.chance(0.7) ? 'OIG' : 'GAO';
  const report = `${source}-${Math.floor(index / 6)}`;
  const id = `${report}-R${index}`;
  const issuedOn = draw.dayAfter(firstDay, 0, days - 60);
  draw.tell('recommendation.issued', issuedOn, {
    recommendation: id,
    ...{ source, report, issuedOn, number: String(index), text: 'Do better.' },
    closureCriteria: [1, 2].map((number) => ({ id: `C${number}`, text: `Criterion ${number}.` })),
    printedStatus: source === 'OIG' ? 'resolved and open' : 'Open',
  });
  draw.tell('recommendation.concurrenceRecorded', issuedOn, { recommendation: id, answer: 'concurs' });
  const assigned = { office: draw.office(), actionOfficial: draw.person() };
  draw.tell('recommendation.assigned', issuedOn, { recommendation: id, ...assigned });
  const kind = source === 'OIG' ? 'response' : 'statementOfAction';
  letter(draw, `L-${id}`, draw.dayAfter(issuedOn, 30, 95), { kind, to: source, recommendations: [id] });
  const plan = `CAP-${String(index).padStart(5, '0')}`;
  const answers = { recommendations: [id], cases: draw.chance(0.1) ? [cases[draw.upTo(cases.length)]] : [] };
  const people = { office: draw.office(), contact: draw.person() };
  draw.tell('plan.opened', issuedOn, { plan, title: `Plan ${plan}`, ...people, ...answers });
  if (draw.chance(0.6)) closure(draw, id, source, draw.dayAfter(issuedOn, 200, 700));
  return plan;
}

function closure(draw: Draw, id: string, source: string, done: LocalDate): void {
  draw.tell('recommendation.stepRecorded', done, { recommendation: id, step: 'finalAction' });
  if (source === 'OIG')
    letter(draw, `L-${id}-closeout`, addDays(done, 20), { kind: 'closeout', to: source, recommendations: [id] });
  evidence(draw, done, { subject: { kind: 'recommendation', id }, role: 'provesCompletion' });
  const closed = addDays(done, 60);
  const printedStatus = source === 'OIG' ? 'closed' : 'Closed - Implemented';
  draw.tell('recommendation.stepRecorded', closed, { recommendation: id, step: 'closed' });
  draw.tell('recommendation.statusReported', closed, { recommendation: id, printedStatus });
}

function milestone(draw: Draw, index: number, plan: string): void {
  const id = `M-${String(index).padStart(5, '0')}`;
  const added = draw.dayAfter(firstDay, 30, days - 30);
  let due = draw.dayAfter(added, 60, 500);
  const facts = { plan, description: `Step ${index}`, office: draw.office(), owner: draw.person(), originalDue: due };
  draw.tell('milestone.added', added, { milestone: id, ...facts });
  for (let moves = 0; moves < 3 && draw.chance(0.3); moves++) {
    const to = draw.dayAfter(due, 30, 200);
    const why = { reason: 'The vendor delivers later.', ...(draw.chance(0.9) && { approver: 'Director' }) };
    draw.tell('milestone.rescheduled', addDays(due, -10), { milestone: id, from: due, to, ...why });
    due = to;
  }
  for (let notes = draw.upTo(4); notes > 0; notes--)
    draw.tell('milestone.noted', draw.dayAfter(added, 5, 300), { milestone: id, text: 'Under way.' });
  if (draw.chance(0.9)) {
    const done = addDays(due, draw.upTo(40) - 25);
    draw.tell('milestone.completed', done, { milestone: id });
    evidence(draw, done, { subject: { kind: 'milestone', id }, role: 'provesCompletion' });
  }
  if (draw.chance(0.1)) promise(draw, { kind: 'milestone', id }, added, due);
  if (draw.chance(0.1)) suspense(draw, { kind: 'milestone', id }, added);
}

/** One in ten is missing. */
function evidence(draw: Draw, on: LocalDate, link: object): void {
  if (draw.chance(0.1)) return;
  const sha256 = Array.from({ length: 8 }, () =>
    draw
      .upTo(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const id = `E-${sha256.slice(0, 10)}`;
  const stored = { sha256, size: 1_000, format: 'eml', import: `I-${draw.upTo(60)}` };
  draw.tell('evidence.imported', on, { evidence: id, ...stored });
  draw.tell('evidence.linked', on, { evidence: id, ...link });
}

/** One in twenty was never sent. */
function letter(draw: Draw, id: string, on: LocalDate, facts: object): void {
  if (draw.chance(0.05)) return;
  draw.tell('letter.registered', on, { letter: id, title: 'Letter', recommendations: [], ...facts });
  evidence(draw, on, { subject: { kind: 'letter', id }, role: 'supports' });
}

function promise(
  draw: Draw,
  about: { readonly kind: string; readonly id: string },
  on: LocalDate,
  due: LocalDate,
): void {
  const told = { letter: 'L-UD-2021-0001', to: 'NARA', about, text: 'It will be done.', due };
  draw.tell('promise.made', on, { promise: `P-${about.id}`, ...told });
}

function suspense(draw: Draw, about: { readonly kind: string; readonly id: string }, on: LocalDate): void {
  const askedOf = { kind: 'person', id: draw.person() };
  draw.tell('suspense.opened', on, {
    suspense: `S-${about.id}`,
    what: 'An update.',
    askedOf,
    due: addDays(on, 14),
    about,
  });
  if (draw.chance(0.95)) draw.tell('suspense.answered', draw.dayAfter(on, 5, 25), { suspense: `S-${about.id}` });
}
