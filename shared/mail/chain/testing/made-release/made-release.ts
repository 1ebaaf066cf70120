import { type Dice, diceOf } from './dice.ts';
import type { HeadFacts, HeadLine, HeadStyle, NameForm } from './head-styles.ts';
import { type MadeMail, type MadePerson, madeConversations, personalWords } from './made-conversations.ts';
import { shownIso, wallClock } from './wall-clock.ts';
import { openPage, type Wear, type WornPage } from './worn-page.ts';

/** A message where it stands in a made release. Lines count from 1. */
export interface TrueOccurrence {
  readonly line: number;
  readonly markerLine: number | null;
  readonly sentLine: number;
  endLine: number;
  /** The clock as shown. */
  readonly sentLocal: string;
  readonly sentUtc: string;
  readonly precision: 'second' | 'minute';
  /** The release does not show in which zone this clock stands. */
  readonly utcAmbiguous: boolean;
  readonly distinct: string;
  readonly thread: string;
}

export interface MadeRelease {
  readonly text: string;
  readonly occurrences: readonly TrueOccurrence[];
}

/** One way in which offices write, print, withhold and scan. */
export interface ReleaseLayout {
  readonly name: string;
  readonly printed: readonly HeadStyle[];
  readonly quoted: readonly HeadStyle[];
  /** Zone of the clocks above printed messages; undefined: where its author sits. */
  readonly printedZone?: string;
  readonly zones?: readonly string[];
  readonly wear?: Wear;
  /** Share of names withheld, in heads and words; a passage is withheld a twentieth as often. */
  readonly withheld?: number;
  readonly marks?: readonly string[];
  /** Share of messages with words that look like heads. */
  readonly traps?: number;
  /** Share of answers written below or between what they quote. */
  readonly answersBelow?: number;
  /** A clock says nothing of UTC, as where nothing but local clocks of the West is shown. */
  readonly isZoneHidden?: boolean;
}

const seat = 'America/New_York';
const personal = new Set(personalWords);

/** Prints some conversations, each one several times and at various depths, as a release of this layout. The same seed prints the same. */
export function madeRelease(seed: number, layout: ReleaseLayout): MadeRelease {
  const dice = diceOf(seed);
  const page = openPage(dice.named('page'), layout.wear ?? {});
  const occurrences: TrueOccurrence[] = [];
  const printer = { dice, layout, page, occurrences, style: dice.pick(layout.printed) };
  for (const mails of madeConversations(dice.named('mails'), 7, layout.zones ?? [seat]))
    printConversation(printer, mails);
  return { text: page.text(), occurrences };
}

interface Printer {
  readonly dice: Dice;
  readonly layout: ReleaseLayout;
  readonly page: WornPage;
  readonly occurrences: TrueOccurrence[];
  /** How this release prints. */
  readonly style: HeadStyle;
}

/** The longest chains, and some of the messages that stand in them. */
function printConversation(printer: Printer, mails: readonly MadeMail[]): void {
  const answered = new Set(mails.map(({ answers }) => answers));
  for (const mail of mails) {
    if (answered.has(mail) && !printer.dice.chance(0.45)) continue;
    const isRenamed = mail.isForward && !mail.subject.endsWith(mail.answers?.subject.replace(/^\w+: /, '') ?? '');
    const depth = isRenamed || printer.dice.chance(0.75) ? 20 : printer.dice.below(3);
    for (let times = printer.dice.chance(printer.layout.wear?.twice ?? 0) ? 2 : 1; times > 0; times--) {
      printDocument(printer, mail, depth);
      for (let gap = 1 + printer.dice.below(3); gap > 0; gap--) printer.page.blank();
    }
  }
}

function printDocument(printer: Printer, mail: MadeMail, depth: number): void {
  const zone = printer.layout.printedZone ?? mail.author.zone;
  const facts = { mail, by: mail.to[0] ?? mail.author, zone, shift: 0 };
  printMail(printer, printer.style, facts, '', depth);
}

interface Placed {
  readonly mail: MadeMail;
  readonly by: MadePerson;
  readonly zone: string;
  /** Milliseconds that the client adds before it cuts the seconds. */
  readonly shift: number;
}

function printMail(printer: Printer, style: HeadStyle, placed: Placed, marks: string, depth: number): void {
  const { page, layout, dice } = printer;
  const occurrence = printHead(printer, style, placed, marks);
  printer.occurrences.push(occurrence);
  if (!dice.chance(0.1)) page.blank();
  const { mail } = placed;
  const below = marks + (style.marksQuotes ? '>' : '');
  const own = below === '' ? '' : `${below} `;
  const words = [...mail.paragraphs, ...trap(dice.named(mail.id), layout.traps ?? 0)];
  const quoting = quotingOf(printer, mail);
  const isBelow = quoting?.style.marksQuotes && dice.named(mail.id).chance(layout.answersBelow ?? 0);
  const ownWords = (): void => {
    printWords(printer, words, own);
    printWords(printer, mail.author.signature.length > 0 && dice.chance(0.9) ? mail.author.signature : [], own, false);
    occurrence.endLine = page.lastLine();
  };
  if (!isBelow) ownWords();
  if (quoting && depth > 0) {
    printMail(printer, quoting.style, quoting.placed, below, depth - 1);
    page.blank();
  }
  if (isBelow) ownWords();
}

/** A client quotes what it answers in its own way and zone, in every copy the same. */
function quotingOf({ layout, dice }: Printer, mail: MadeMail): { style: HeadStyle; placed: Placed } | undefined {
  if (!mail.answers) return undefined;
  const client = dice.named(`client ${mail.author.address}`);
  const style = client.pick(layout.quoted);
  const shift = style.hasSeconds ? 0 : client.pick([0, 0, 30_000]);
  return { style, placed: { mail: mail.answers, by: mail.author, zone: mail.author.zone, shift } };
}

function printHead(printer: Printer, style: HeadStyle, placed: Placed, marks: string): TrueOccurrence {
  const { layout, page, dice } = printer;
  const { mail, by, zone, shift } = placed;
  const wall = wallClock(mail.utcMs + shift, zone);
  const facts: HeadFacts = { mail, wall, by, who: (one, form) => whoOf(printer, one, form) };
  const inner = marks + (style.marksHead ? '>' : '');
  const lines = laidOut(kept(style.lines(facts), layout.wear?.lost ?? 0, dice), layout.wear?.labels ?? 'beside', dice);
  let first = 0;
  let sentLine = 0;
  let markerLine: number | null = null;
  lines.forEach(({ text, role }, at) => {
    const before = role === 'marker' ? marks : inner;
    if (text === '') {
      page.blank();
      return;
    }
    const number = page.head(text, before === '' ? '' : `${before} `, at === 0 || role === undefined);
    if (role === 'marker') markerLine = number;
    if (role === 'first' || role === 'firstAndSent') first = number;
    if (role === 'sent' || role === 'firstAndSent') sentLine = number;
  });
  const sentLocal = shownIso(wall, style.hasSeconds === true);
  const utcMs = style.hasSeconds ? mail.utcMs : Math.floor((mail.utcMs + shift) / 60_000) * 60_000;
  return {
    line: first,
    markerLine,
    sentLine,
    endLine: page.lastLine(),
    sentLocal,
    sentUtc: new Date(utcMs).toISOString(),
    precision: style.hasSeconds ? 'second' : 'minute',
    utcAmbiguous:
      !style.hasZone &&
      (wall.isTwice || layout.isZoneHidden === true || (layout.zones !== undefined && layout.zones.length > 1)),
    distinct: mail.id,
    thread: mail.thread,
  };
}

/** The lines of a head that were not taken out whole; what is left has another first line. */
function kept(lines: readonly HeadLine[], lost: number, dice: Dice): readonly HeadLine[] {
  if (lost === 0 || !lines.some(({ role }) => role === 'sent')) return lines;
  const isLost = lines.map(
    ({ role, text }) => (role === 'label' || role === 'first') && /^\p{L}+:/u.test(text) && dice.chance(lost),
  );
  if (isLost.filter(Boolean).length > 1) return lines;
  const left = lines.filter((_, at) => !isLost[at]);
  if (left.some(({ role }) => role === 'first' || role === 'firstAndSent')) return left;
  const first = left.findIndex(({ role }) => role === 'sent' || role === 'label');
  return left.map((line, at) =>
    at === first ? { ...line, role: line.role === 'sent' ? 'firstAndSent' : 'first' } : line,
  );
}

/** What scanners and writers of PDF make of labels and values that stand side by side. */
function laidOut(lines: readonly HeadLine[], labels: NonNullable<Wear['labels']>, dice: Dice): HeadLine[] {
  const isLabelled = lines.some(({ text }) => /^\p{L}+:/u.test(text));
  if (labels === 'beside' || !isLabelled) return [...lines];
  if (labels === 'spaced')
    return lines.flatMap((line, at) => (at > 0 && line.role !== undefined ? [{ text: '' }, line] : [line]));
  const parted = lines.map((line) => ({
    line,
    cut: line.role === 'marker' || line.role === undefined ? -1 : line.text.indexOf(':') + 1,
  }));
  if (labels === 'run on') {
    const isRun = dice.chance(0.5);
    const heads = lines.filter(({ role }) => role !== 'marker' && role !== undefined);
    if (!isRun) return [...lines];
    return [
      ...lines.filter(({ role }) => role === 'marker' || role === undefined),
      { text: heads.map(({ text }) => text).join(' '), role: 'firstAndSent' },
    ];
  }
  if (labels === 'below')
    return parted.flatMap(({ line, cut }): HeadLine[] =>
      cut < 1
        ? [line]
        : [
            { text: line.text.slice(0, cut), role: line.role ?? 'label' },
            { text: '' },
            { text: line.text.slice(cut).trim(), role: 'label' },
            { text: '' },
          ],
    );
  return [
    ...parted.map(
      ({ line, cut }): HeadLine => (cut < 1 ? line : { text: line.text.slice(0, cut), role: line.role ?? 'label' }),
    ),
    { text: '' },
    ...parted.flatMap(({ line, cut }): HeadLine[] =>
      cut < 1 ? [] : [{ text: line.text.slice(cut).trim(), role: 'label' }],
    ),
  ];
}

function whoOf({ dice, layout }: Printer, { given, family, address }: MadePerson, form: NameForm): string {
  const hide = (text: string): string => (dice.chance(layout.withheld ?? 0) ? mark(layout, dice) : text);
  const name = {
    last: `${family}, ${given}`,
    first: `${given} ${family}`,
    address,
    both: `${given} ${family}`,
    mailto: `${family}, ${given}`,
    notes: `${given} ${family}/OLS/EXAMPLE`,
  }[form];
  if (form === 'both') return hide(`${hide(name)} <${hide(address)}>`);
  if (form === 'mailto') return hide(`${name} [mailto:${hide(address)}]`);
  return hide(name);
}

function mark({ marks = ['(b)(6)'] }: ReleaseLayout, dice: Dice): string {
  return dice.pick(marks);
}

/** Paragraphs with a blank line between, or lines of a signature without. Words are withheld anew in each copy. */
function printWords(printer: Printer, texts: readonly string[], marks: string, isApart = true): void {
  const { page, dice, layout } = printer;
  const share = layout.withheld ?? 0;
  const empty = (): void => {
    if (marks === '') page.blank();
    else page.words('', marks.trimEnd());
  };
  for (const text of texts) {
    const isPassage = text.length > 60 && dice.chance(share / 20);
    const shown = isPassage
      ? dice.pick(['(b)(5)', '(b) (5)', mark(layout, dice)])
      : text
          .split(' ')
          .map((word) => (dice.chance(isPersonal(word) ? share : share / 60) ? mark(layout, dice) : word))
          .join(' ');
    if (shown === '') empty();
    else page.words(shown, marks);
    if (isApart) empty();
  }
}

/** Names of people and figures of telephones: what a releaser withholds under (b)(6). */
function isPersonal(word: string): boolean {
  const plain = word.replace(/[.,;?!>]+$/, '');
  return /^\d{3}-\d{4}$|@/.test(plain) || personal.has(plain);
}

const traps: readonly (readonly string[])[] = [
  [
    'From 2:00 to 3:00 we meet in the annex.',
    'From: the third floor, we could hear it.',
    'Subject: to what the board decides.',
  ],
  [
    'Agenda',
    '9:00 AM Welcome',
    'Date: Tuesday, November 12, 2019',
    'Location: Annex',
    'To: all staff',
    '10:00 AM Questions from the floor',
  ],
  [
    'MEMORANDUM',
    'TO: All Branch Chiefs',
    'FROM: Office of Field Ledgers',
    'SUBJECT: Care of survey cards',
    'The cards are to stay dry.',
  ],
  [
    'When: Tuesday, November 12, 2019 9:00 AM-10:00 AM (UTC-05:00) Eastern Time (US & Canada).',
    'Where: Annex',
    '*~*~*~*~*~*~*~*~*~*',
  ],
  ['The dates are:', '11/4/2019 2:00 PM', '11/5/2019 2:00 PM', '11/6/2019 2:00 PM', '11/7/2019 9:30 AM'],
  ['On Monday, November 4, 2019 the committee wrote:', 'The vault is to be opened at noon.'],
  ['On January 3, 2019 at 9:15 AM the pump failed, and Mr. Sable wrote to the depot about it.'],
  ['Tel: 555-010-4411', 'Fax: 555-010-4412', 'Date: ____________', 'From: ____________ To: ____________'],
  ['Dear Mr. Harrow,', 'November 6, 2019', 'Re: Permit stubs', 'Your letter came on 11/4/2019. Sincerely,'],
  [
    'Reporting-MTA: dns; relay.example',
    'Arrival-Date: Mon, 4 Nov 2019 10:12:00 -0500',
    'Final-Recipient: rfc822; nobody@mail.example',
    'Action: failed',
    'Status: 5.1.1',
  ],
  ['Name | From | To', 'Quince | 11/4/2019 | 11/8/2019', 'Harrow | 11/5/2019 | 11/9/2019'],
  ['I will be out of the office from November 8, 2019 to November 15, 2019. For help, write to the desk.'],
  ['> is the sign for greater in the table', '-----', 'Total: 14', '-----'],
];

function trap(dice: Dice, share: number): readonly string[] {
  return dice.chance(share) ? dice.pick(traps) : [];
}
