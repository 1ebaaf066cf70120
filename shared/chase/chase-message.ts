/** One reminder for each owner of what is past due: a plain message that names every item, its date and how late it is. */
import { formatDate } from '../calendar/local-date-arithmetic.ts';
import type { Party } from '../domain/party.ts';
import { partyName } from '../domain/party-name.ts';
import type { State } from '../domain/state.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isAddress } from '../mail/write-message.ts';
import { type ChaseItem, notChaseable } from './chase-item.ts';

export interface ChaseMessage {
  readonly owner: Party;
  readonly name: string;
  /** Undefined where none is recorded, or what is recorded is no address: the officer fills it in. */
  readonly address: string | undefined;
  readonly items: readonly ChaseItem[];
  readonly subject: string;
  /** Lines end with \n. */
  readonly body: string;
}

export interface Chase {
  /** By the names of the owners. */
  readonly messages: readonly ChaseMessage[];
  /** Sentences on the items of which nobody can be reminded. */
  readonly leftOut: readonly string[];
}

export interface ChaseFacts {
  /** The docket's name. */
  readonly docket: string;
  readonly today: LocalDate;
  /** The day by which an answer is asked for. */
  readonly answerBy: LocalDate;
  /** Who sends it. */
  readonly from: string;
}

/** Pure: the same items on the same day make the same messages, in the window, in the app and on the command line. */
export function composeChase(state: State, items: readonly ChaseItem[], facts: ChaseFacts): Chase {
  const leftOut = items.flatMap((item) => notChaseable(state, item, facts.today) ?? []);
  const chased = items.filter((item) => notChaseable(state, item, facts.today) === undefined);
  const byOwner = Map.groupBy(chased, ({ owner }) => (owner === undefined ? '' : ownerKey(owner)));
  const messages = [...byOwner.values()].flatMap((own) => {
    const owner = own[0]?.owner;
    return owner === undefined ? [] : [messageTo(state, owner, own, facts)];
  });
  return { messages: messages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), leftOut };
}

/** Tells owners apart. @example 'person a.rivera' */
export function ownerKey(owner: Party): string {
  return `${owner.kind} ${owner.kind === 'named' ? owner.name : owner.id}`;
}

function messageTo(state: State, owner: Party, items: readonly ChaseItem[], facts: ChaseFacts): ChaseMessage {
  const name = partyName(state, owner);
  const email = owner.kind === 'person' ? state.people.get(owner.id)?.email : undefined;
  const ids = items.map(({ subject }) => subject.id);
  const what = ids.length <= 3 ? ids.join(', ') : counted(ids.length, 'item');
  return {
    owner,
    name,
    address: email !== undefined && isAddress(email) ? email : undefined,
    items,
    subject: `Past due on ${formatDate(facts.today)}: ${what}`,
    body: bodyFor(name, items, facts),
  };
}

function bodyFor(name: string, items: readonly ChaseItem[], { docket, today, answerBy, from }: ChaseFacts): string {
  const are = items.length === 1 ? 'This is' : `These ${items.length} are`;
  return [
    `Dear ${name},`,
    '',
    `${are} past due in ${docket} on ${formatDate(today)}, and with you:`,
    ...items.flatMap((item, index) => ['', ...itemLines(item, index + 1)]),
    '',
    `Please answer by ${formatDate(answerBy)}: with the evidence of completion, or with the date by which it will be done, the reason for the delay, and who approves the new date.`,
    '',
    from,
    '',
  ].join('\n');
}

function itemLines({ subject, words, due, daysLate, asked }: ChaseItem, number: number): string[] {
  const told = asked && [
    `asked ${formatDate(asked.on)}`,
    ...(asked.lastOn === asked.on ? [] : [`last reminder ${formatDate(asked.lastOn)}`]),
  ];
  const late = `due ${formatDate(due)}, ${counted(daysLate, 'day')} late`;
  return [`${number}. ${subject.id}: ${words.replace(/\s+/g, ' ')}`, `   ${[late, ...(told ?? [])].join('; ')}`];
}
