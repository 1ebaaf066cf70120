import type { Dice } from './dice.ts';

/** Someone of an office that does not exist. */
export interface MadePerson {
  readonly given: string;
  readonly family: string;
  readonly address: string;
  /** IANA. */
  readonly zone: string;
  readonly signature: readonly string[];
}

/** A message as it was sent, before anybody quoted or printed it. */
export interface MadeMail {
  readonly id: string;
  readonly thread: string;
  readonly author: MadePerson;
  readonly to: readonly MadePerson[];
  readonly cc: readonly MadePerson[];
  readonly subject: string;
  readonly utcMs: number;
  readonly paragraphs: readonly string[];
  readonly attachments: readonly string[];
  readonly answers: MadeMail | undefined;
  readonly isForward: boolean;
}

const given = [
  'Ottilie',
  'Bram',
  'Zelda',
  'Marcus',
  'Ivo',
  'Petra',
  'Lamont',
  'Qadir',
  'Hester',
  'Noelle',
  'Tomas',
  'Wanda',
  'Ulric',
  'Fern',
];
const family = [
  'Plover',
  'Quince',
  'Harrow',
  'Ostrander',
  'Velde',
  'Dunmore',
  "O'Teague",
  'Sable',
  'Vandermolen',
  'Yarrow',
  'Kestrel',
  'Lindqvist',
  'Abara',
  'Ruiz-Pell',
];
/** What names are made of. */
export const personalWords = [...given, ...family];

const offices = [
  'Office of Field Ledgers',
  'Bureau of Lamp Standards',
  'Division of Orchard Surveys',
  'Canal Safety Branch',
  'Office of Harbor Weights',
];
const titles = [
  'Records Officer',
  'Deputy Director',
  'Program Analyst',
  'Branch Chief',
  'Attorney-Advisor',
  'Acting Chief, Intake',
  'Management Analyst (Contractor)',
];
const things = [
  'survey cards',
  'lamp logs',
  'tariff drafts',
  'gauge readings',
  'orchard maps',
  'intake forms',
  'harbor ledgers',
  'permit stubs',
  'calibration sheets',
  'visitor rolls',
  'deck plans',
  'seed tallies',
];
const places = [
  'annex',
  'third floor vault',
  'Tarn Street depot',
  'regional center',
  'mill basement',
  'contractor site',
];
const acts = [
  'retention schedule',
  'transfer request',
  'inventory',
  'disposal freeze',
  'scanning contract',
  'site visit',
  'draft response',
  'quarterly report',
  'file plan',
  'audit questions',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const short = [
  'Thanks.',
  'Thanks!',
  'Will do.',
  'Approved.',
  'Yes.',
  'OK with me.',
  'Noted, thanks.',
  'Concur.',
  'Got it.',
  'FYI',
  'Please see below.',
  'See attached.',
  'Adding Fern.',
];
const notices = [
  'This message and any attachment may contain information that is privileged or confidential. If you are not the intended recipient, please delete it and tell the sender.',
  'CONFIDENTIALITY NOTICE: This e-mail is for the intended recipient only; any unauthorized use is prohibited.',
];
const mobiles = [
  'Sent from my iPhone',
  'Get Outlook for iOS',
  'Sent from my Verizon, Samsung Galaxy smartphone',
  'Sent from my BlackBerry 10 smartphone.',
];

function person(dice: Dice, at: number, zones: readonly string[]): MadePerson {
  const first = given[at % given.length] ?? '';
  const last = dice.pick(family);
  const office = dice.pick(offices);
  const address =
    `${first}.${last}`.toLowerCase().replace(/[^a-z.-]/g, '') +
    dice.pick(['@ledgers.example', '@lamps.example.gov', '@mail.example']);
  const full = [`${first} ${last}`, dice.pick(titles), office, `(555) 010-${1000 + dice.below(9000)} (desk)`, address];
  const kinds = [
    [],
    [first],
    [`${first} ${last}`],
    ['--', ...full],
    full,
    [...full, '', dice.pick(notices)],
    [dice.pick(mobiles)],
    ['V/r,', ...full.slice(0, 2)],
    ['Thanks,', '', first],
  ];
  return { given: first, family: last, address, zone: dice.pick(zones), signature: dice.pick(kinds) };
}

function sentence(dice: Dice, people: readonly MadePerson[]): string {
  const name = dice.pick(people).given;
  const [thing, other, place, act, day] = [
    dice.pick(things),
    dice.pick(things),
    dice.pick(places),
    dice.pick(acts),
    dice.pick(days),
  ];
  const number = 2 + dice.below(900);
  return dice.pick([
    `We moved ${number} boxes of ${thing} to the ${place} on ${day}.`,
    `Can ${name} confirm the ${act} before ${day}?`,
    `The ${dice.pick(offices)} asked again for the ${thing} and the ${other}.`,
    `I read the ${act} and have no changes to part ${number}, but the ${thing} are missing from the list.`,
    `Per ${name}, the ${place} holds about ${number} linear feet of ${thing}, none of it scheduled.`,
    `Nobody here knows when the ${thing} left the ${place}; ${name} may remember.`,
    `Please send the ${act} with ${number} copies of the ${other} by ${day} noon.`,
    `Counsel would like the ${act} to say “temporary” where it now says “permanent.”`,
    `If the ${other} cannot be found we will report the loss, and ${name} will draft the letter.`,
    `It isn't clear to me from item ${number} who signed for the ${thing}`,
  ]);
}

function paragraphs(dice: Dice, people: readonly MadePerson[], isAnswer: boolean): string[] {
  if (isAnswer && dice.chance(0.35)) return [dice.pick(short)];
  const greeting = dice.chance(0.4)
    ? [`${dice.pick(['Hi', 'Hello', 'Good morning', ''])} ${dice.pick(people).given},`.trim()]
    : [];
  const body = Array.from({ length: 1 + dice.below(4) }, () =>
    Array.from({ length: 1 + dice.below(3) }, () => sentence(dice, people)).join(' '),
  );
  const list = dice.chance(0.12) ? [`1. ${sentence(dice, people)}`, `2. ${sentence(dice, people)}`] : [];
  return [...greeting, ...body, ...list];
}

function subjectOf(dice: Dice, at: number): string {
  const base = `${dice.pick(['', '', 'Draft ', 'Question on ', 'FY21 '])}${dice.pick(acts)} for ${dice.pick(things)}`;
  const full = dice.chance(0.15)
    ? `${base} - due ${dice.pick(days)} noon, please read before the call with the ${dice.pick(offices)}`
    : base;
  return `${full[0]?.toUpperCase()}${full.slice(1)}${at % 7 === 3 ? ` (${100 + at})` : ''}`;
}

/** Milliseconds from a message to its answer: seconds on a phone, hours at a desk, days over a weekend; some within the same minute. */
function pause(dice: Dice): number {
  const [least, most] = dice.pick([
    [20, 50],
    [60, 600],
    [600, 7_200],
    [3_600, 30_000],
    [40_000, 250_000],
  ] as const);
  return (least + dice.below(most - least)) * 1_000;
}

const baseNow = Date.UTC(2019, 9, 28, 13);
const marks = { reply: ['RE: ', 'Re: '], forward: ['FW: ', 'Fwd: '] };

function answerTo(dice: Dice, parent: MadeMail, people: readonly MadePerson[], at: number): MadeMail {
  const readers = [...parent.to, ...parent.cc];
  const isForward = dice.chance(0.18);
  const author = dice.chance(0.1) ? parent.author : dice.pick(readers);
  const others = people.filter((one) => one !== author);
  const to = isForward ? [dice.pick(others)] : [parent.author === author ? dice.pick(others) : parent.author];
  const cc = isForward ? [] : readers.filter((one) => one !== author && !to.includes(one) && dice.chance(0.8));
  const mark = dice.pick(isForward ? marks.forward : marks.reply);
  const bare = parent.subject.replace(/^(?:re|fwd?): /i, '');
  const subject = isForward && dice.chance(0.15) ? `${mark}${bare} + ${dice.pick(things)}` : `${mark}${bare}`;
  return {
    id: `${parent.thread}-${at}`,
    thread: parent.thread,
    author,
    to,
    cc,
    subject,
    utcMs: parent.utcMs + pause(dice),
    paragraphs: isForward && dice.chance(0.3) ? [] : paragraphs(dice, people, true),
    attachments: dice.chance(0.1) ? [`${dice.pick(things).replace(' ', '_')}_v${dice.below(9)}.docx`] : [],
    answers: parent,
    isForward,
  };
}

/** Conversations of some offices: answers, forwards, branches, several answers within one minute. `zones`: where people sit. */
export function madeConversations(dice: Dice, count: number, zones: readonly string[]): MadeMail[][] {
  const everyone = Array.from({ length: 14 }, (_, at) => person(dice, at, zones));
  return Array.from({ length: count }, (_, number) => {
    const people = [...everyone].sort((a, b) => (a.given < b.given ? -1 : 1)).filter(() => dice.chance(0.45));
    if (people.length < 3) people.splice(0, people.length, ...everyone.slice(0, 4));
    const [author = dice.pick(everyone), ...rest] = people;
    const first: MadeMail = {
      id: `t${number}-0`,
      thread: `t${number}`,
      author,
      to: rest.slice(0, 1 + dice.below(Math.min(9, rest.length))),
      cc: dice.chance(0.5) ? rest.slice(-1) : [],
      subject: subjectOf(dice, number),
      utcMs: baseNow + number * 40_000_000 + dice.below(400_000_000) + dice.below(60) * 1_000,
      paragraphs: paragraphs(dice, everyone, false),
      attachments: dice.chance(0.2) ? [`${dice.pick(acts).replace(' ', '-')}.pdf`, 'Scan_0042.pdf'] : [],
      answers: undefined,
      isForward: false,
    };
    const mails = [first];
    for (let at = 1 + dice.below(8); at > 0; at--)
      mails.push(answerTo(dice, dice.chance(0.7) ? (mails.at(-1) ?? first) : dice.pick(mails), everyone, mails.length));
    return mails;
  });
}
