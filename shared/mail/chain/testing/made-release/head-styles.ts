import type { MadeMail, MadePerson } from './made-conversations.ts';
import { dayWord, offsetOf, timeOf, type WallClock } from './wall-clock.ts';

/** What a client knows when it writes the head of a message: names may come back withheld. */
export interface HeadFacts {
  readonly mail: MadeMail;
  readonly wall: WallClock;
  who(person: MadePerson, form: NameForm): string;
  /** The author of the answer or forward above. */
  readonly by: MadePerson;
}

export type NameForm = 'last' | 'first' | 'address' | 'both' | 'mailto' | 'notes';

export interface HeadLine {
  readonly text: string;
  /** `first` and `sent` are where the scorer looks; a marker stands before them. */
  readonly role?: 'marker' | 'first' | 'sent' | 'firstAndSent' | 'label';
}

/** How some client or review tool writes the head of a message. */
export interface HeadStyle {
  readonly name: string;
  lines(facts: HeadFacts): HeadLine[];
  readonly hasSeconds?: boolean;
  /** The date says its own zone. */
  readonly hasZone?: boolean;
  /** `> ` before every line that follows, deeper heads included. */
  readonly marksQuotes?: boolean;
  /** The head itself stands behind `> ` too. */
  readonly marksHead?: boolean;
}

type DateForm = (wall: WallClock) => string;
const two = (value: number): string => String(value).padStart(2, '0');
const en = (wall: WallClock, part: 'month' | 'weekday', length: 'long' | 'short'): string =>
  dayWord(wall, 'en-US', part, length);
const figures = (wall: WallClock): string => `${wall.month}/${wall.day}/${wall.year}`;

export const dates = {
  long: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year} ${timeOf(w, { half: true })}`,
  longSeconds: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year} ${timeOf(w, { half: true, seconds: true })}`,
  longPadded: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${two(w.day)}, ${w.year} ${timeOf(w, { half: true })}`,
  mac: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year} at ${timeOf(w, { half: true })}`,
  british: (w) => `${two(w.day)} ${en(w, 'month', 'long')} ${w.year} ${timeOf(w, {})}`,
  long24: (w) => `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year} ${timeOf(w, {})}`,
  figures: (w) => `${figures(w)} ${timeOf(w, { half: true, seconds: true })}`,
  figuresMinute: (w) => `${figures(w)} ${timeOf(w, { half: true })}`,
  weekdayFigures: (w) =>
    `${en(w, 'weekday', 'short').replace('Thu', 'Thur')} ${figures(w)} ${timeOf(w, { half: true, seconds: true })}`,
  figuresUtc: (w) => `${figures(w)} ${timeOf(w, { half: true, seconds: true })} (UTC)`,
  figuresOffset: (w) => `${figures(w)} ${timeOf(w, { half: true, seconds: true })} ${offsetOf(w)}`,
  iso: (w) => `${w.year}-${two(w.month)}-${two(w.day)} ${timeOf(w, {})}`,
  rfc: (w) =>
    `${en(w, 'weekday', 'short')}, ${w.day} ${en(w, 'month', 'short')} ${w.year} ${timeOf(w, { seconds: true })} ${offsetOf(w)}`,
  apple: (w) =>
    `${en(w, 'month', 'long')} ${w.day}, ${w.year} at ${timeOf(w, { half: true, seconds: true })} ${w.zoneName}`,
  appleBare: (w) => `${en(w, 'month', 'short')} ${w.day}, ${w.year}, at ${timeOf(w, { half: true })}`,
  gmail: (w) =>
    `${en(w, 'weekday', 'short')}, ${en(w, 'month', 'short')} ${w.day}, ${w.year} at ${timeOf(w, { half: true })}`,
  notes: (w) => `${two(w.month)}/${two(w.day)}/${w.year} ${timeOf(w, { half: true, padded: true })}`,
  thunderbird: (w) => `${w.month}/${w.day}/${String(w.year).slice(2)} ${timeOf(w, { half: true })}`,
  yahoo: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year}, ${timeOf(w, { half: true, seconds: true, padded: true })} ${w.zoneName}`,
  yahooMinute: (w) =>
    `${en(w, 'weekday', 'long')}, ${en(w, 'month', 'long')} ${w.day}, ${w.year}, ${timeOf(w, { half: true, padded: true })}`,
} as const satisfies Record<string, DateForm>;

type Field = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'attachments';
type Labels = Readonly<Record<Field, string>>;
const english: Labels = {
  from: 'From',
  sent: 'Sent',
  to: 'To',
  cc: 'Cc',
  subject: 'Subject',
  attachments: 'Attachments',
};
const dated: Labels = { ...english, sent: 'Date' };

interface BlockForm {
  readonly labels?: Labels;
  readonly date: DateForm;
  readonly names?: NameForm;
  readonly order?: readonly Field[];
  readonly marker?: (facts: HeadFacts) => string;
  readonly gap?: string;
  readonly more?: (facts: HeadFacts) => readonly string[];
}

const usual: readonly Field[] = ['from', 'sent', 'to', 'cc', 'subject', 'attachments'];

/** Labelled fields, one a line. Fields without a value are left out, save To. */
function block({
  labels = english,
  date,
  names = 'last',
  order = usual,
  marker,
  gap = ' ',
  more,
}: BlockForm): HeadStyle['lines'] {
  return (facts) => {
    const { mail, who } = facts;
    const list = (people: readonly MadePerson[]): string =>
      people.map((one) => who(one, names)).join(names === 'last' ? '; ' : ', ');
    const values: Record<Field, string> = {
      from: who(mail.author, names),
      sent: date(facts.wall),
      to: list(mail.to),
      cc: list(mail.cc),
      subject: mail.subject,
      attachments: mail.attachments.join('; '),
    };
    const fields = order.filter((field) => field === 'to' || values[field] !== '');
    const roleOf = (field: Field, at: number): HeadLine['role'] =>
      field === 'sent' ? (at === 0 ? 'firstAndSent' : 'sent') : at === 0 ? 'first' : 'label';
    return [
      ...(marker ? [{ text: marker(facts), role: 'marker' as const }] : []),
      ...fields.map(
        (field, at): HeadLine => ({
          text: `${labels[field]}:${gap}${values[field]}`,
          role: roleOf(field, at) ?? 'label',
        }),
      ),
      ...(more?.(facts) ?? []).map((text): HeadLine => ({ text, role: 'label' })),
    ];
  };
}

/** One sentence that ends in `wrote:`; a client folds it where it is long. */
function opening(words: (facts: HeadFacts) => string, fold = 76): HeadStyle['lines'] {
  return (facts) => {
    const rows = folded(words(facts), fold);
    return rows.map((text, at) => (at === 0 ? { text, role: 'firstAndSent' as const } : { text }));
  };
}

export function folded(text: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
}

const local =
  (locale: string, form: (day: string, month: string, w: WallClock) => string): DateForm =>
  (w) =>
    form(dayWord(w, locale, 'weekday', 'long'), dayWord(w, locale, 'month', 'long'), w);

interface Tongue {
  readonly name: string;
  readonly labels: Labels;
  readonly date: DateForm;
  readonly opening: (w: WallClock, who: string) => string;
  readonly marker: string;
}

const shortDay = (w: WallClock, locale: string): string => dayWord(w, locale, 'weekday', 'short');
const shortMonth = (w: WallClock, locale: string): string => dayWord(w, locale, 'month', 'short');

const tongues: readonly Tongue[] = [
  {
    name: 'French',
    labels: { from: 'De ', sent: 'Envoyé ', to: 'À ', cc: 'Cc ', subject: 'Objet ', attachments: 'Pièces jointes ' },
    date: local('fr-CA', (day, month, w) => `${day} ${w.day} ${month} ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `Le ${shortDay(w, 'fr')} ${w.day} ${shortMonth(w, 'fr')} ${w.year} à ${timeOf(w, {})}, ${who} a écrit :`,
    marker: "-----Message d'origine-----",
  },
  {
    name: 'German',
    labels: { from: 'Von', sent: 'Gesendet', to: 'An', cc: 'Cc', subject: 'Betreff', attachments: 'Anlagen' },
    date: local('de', (day, month, w) => `${day}, ${w.day}. ${month} ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `Am ${shortDay(w, 'de')}, ${w.day}. ${shortMonth(w, 'de')} ${w.year} um ${timeOf(w, {})} Uhr schrieb ${who}:`,
    marker: '-----Ursprüngliche Nachricht-----',
  },
  {
    name: 'Spanish',
    labels: { from: 'De', sent: 'Enviado el', to: 'Para', cc: 'CC', subject: 'Asunto', attachments: 'Datos adjuntos' },
    date: local('es', (day, month, w) => `${day}, ${w.day} de ${month} de ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `El ${shortDay(w, 'es')}, ${w.day} ${shortMonth(w, 'es')} ${w.year} a las ${timeOf(w, {})}, ${who} escribió:`,
    marker: '-----Mensaje original-----',
  },
  {
    name: 'Portuguese',
    labels: { from: 'De', sent: 'Enviada em', to: 'Para', cc: 'Cc', subject: 'Assunto', attachments: 'Anexos' },
    date: local('pt', (day, month, w) => `${day}, ${w.day} de ${month} de ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `Em ${shortDay(w, 'pt')}, ${w.day} de ${shortMonth(w, 'pt')} de ${w.year} às ${timeOf(w, {})}, ${who} escreveu:`,
    marker: '-----Mensagem original-----',
  },
  {
    name: 'Italian',
    labels: { from: 'Da', sent: 'Inviato', to: 'A', cc: 'Cc', subject: 'Oggetto', attachments: 'Allegati' },
    date: local('it', (day, month, w) => `${day} ${w.day} ${month} ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `Il giorno ${shortDay(w, 'it')} ${w.day} ${shortMonth(w, 'it')} ${w.year} alle ore ${timeOf(w, {})} ${who} ha scritto:`,
    marker: '-----Messaggio originale-----',
  },
  {
    name: 'Dutch',
    labels: { from: 'Van', sent: 'Verzonden', to: 'Aan', cc: 'CC', subject: 'Onderwerp', attachments: 'Bijlagen' },
    date: local('nl', (day, month, w) => `${day} ${w.day} ${month} ${w.year} ${timeOf(w, {})}`),
    opening: (w, who) =>
      `Op ${shortDay(w, 'nl')} ${w.day} ${shortMonth(w, 'nl')} ${w.year} om ${timeOf(w, {})} schreef ${who}:`,
    marker: '-----Oorspronkelijk bericht-----',
  },
];

export const tongueStyles: readonly HeadStyle[] = tongues.flatMap(({ name, labels, date, opening: words, marker }) => [
  { name: `Outlook, ${name}`, lines: block({ labels, date }) },
  { name: `Outlook, ${name}, dashed`, lines: block({ labels, date, marker: () => marker }) },
  {
    name: `Gmail, ${name}`,
    lines: opening(({ wall, mail, who }) => words(wall, who(mail.author, 'both'))),
    marksQuotes: true,
  },
  {
    name: `Outlook, ${name}, figures`,
    lines: block({ labels, date: (w) => `${two(w.day)}/${two(w.month)}/${w.year} ${timeOf(w, {})}` }),
  },
]);

const original = (): string => '-----Original Message-----';

/** How clients write the head of what they quote. */
export const quoted = {
  outlook: { name: 'Outlook', lines: block({ date: dates.long }) },
  outlookSeconds: { name: 'Outlook with seconds', lines: block({ date: dates.longSeconds }), hasSeconds: true },
  outlookAddresses: {
    name: 'Outlook with addresses',
    lines: block({
      date: dates.long,
      names: 'both',
      more: ({ mail }) => (mail.utcMs % 3 === 0 ? ['Importance: High'] : []),
    }),
  },
  outlookBold: {
    name: 'Outlook, bold in plain text',
    lines: block({
      labels: { from: '*From', sent: '*Sent', to: '*To', cc: '*Cc', subject: '*Subject', attachments: '*Attachments' },
      gap: '* ',
      date: dates.long,
      names: 'both',
    }),
  },
  outlook24: { name: 'Outlook, 24 hours', lines: block({ date: dates.long24 }) },
  british: { name: 'Outlook, day first', lines: block({ date: dates.british }) },
  outlookMac: {
    name: 'Outlook for Mac',
    lines: block({ labels: dated, date: dates.mac, names: 'both', order: ['from', 'sent', 'to', 'cc', 'subject'] }),
  },
  original: { name: 'Original Message', lines: block({ date: dates.longPadded, names: 'mailto', marker: original }) },
  originalMarked: {
    name: 'Original Message behind >',
    lines: block({ date: dates.longPadded, names: 'mailto', marker: original }),
    marksQuotes: true,
    marksHead: true,
  },
  rule: {
    name: 'Outlook on the web',
    lines: block({ date: dates.long, names: 'both', marker: () => '________________________________' }),
  },
  figures: { name: 'Outlook, figures', lines: block({ date: dates.figuresMinute }) },
  iso: { name: 'year first', lines: block({ date: dates.iso }) },
  gmail: {
    name: 'Gmail',
    lines: opening(({ wall, mail, who }) => `On ${dates.gmail(wall)} ${who(mail.author, 'both')} wrote:`),
    marksQuotes: true,
  },
  gmailBare: {
    name: 'Gmail without marks',
    lines: opening(({ wall, mail, who }) => `On ${dates.gmail(wall)} ${who(mail.author, 'both')} wrote:`),
  },
  gmailForward: {
    name: 'Gmail forward',
    lines: block({
      labels: dated,
      date: dates.gmail,
      names: 'both',
      order: ['from', 'sent', 'subject', 'to', 'cc'],
      marker: () => '---------- Forwarded message ---------',
    }),
  },
  apple: {
    name: 'Apple Mail',
    lines: opening(({ wall, mail, who }) => `On ${dates.appleBare(wall)}, ${who(mail.author, 'both')} wrote:`, 90),
    marksQuotes: true,
  },
  appleForward: {
    name: 'Apple Mail forward',
    lines: block({
      labels: dated,
      date: dates.apple,
      names: 'both',
      order: ['from', 'sent', 'to', 'cc', 'subject'],
      marker: () => 'Begin forwarded message:',
    }),
    hasSeconds: true,
    hasZone: true,
    marksQuotes: true,
    marksHead: true,
  },
  notes: {
    name: 'Lotus Notes',
    lines: ({ mail, wall, who }) => [
      { text: who(mail.author, 'first'), role: 'first' },
      { text: dates.notes(wall), role: 'sent' },
      { text: `To: ${mail.to.map((one) => who(one, 'notes')).join(', ')}`, role: 'label' },
      { text: `cc: ${mail.cc.map((one) => who(one, 'notes')).join(', ')}`, role: 'label' },
      { text: `Subject: ${mail.subject}`, role: 'label' },
    ],
  },
  notesLabels: {
    name: 'Notes 8',
    lines: block({
      labels: { ...dated, from: 'From', cc: 'Cc' },
      date: dates.notes,
      names: 'notes',
      gap: '\t',
      order: ['from', 'to', 'cc', 'sent', 'subject'],
    }),
  },
  notesForward: {
    name: 'Notes forward',
    lines: block({
      labels: dated,
      date: dates.notes,
      names: 'notes',
      gap: '\t',
      order: ['from', 'to', 'cc', 'sent', 'subject'],
      marker: ({ by, wall, who }) => `----- Forwarded by ${who(by, 'first')}/HQ/Example on ${dates.notes(wall)} -----`,
    }),
  },
  groupwise: {
    name: 'GroupWise',
    lines: opening(({ wall, mail, who }) => `>>> ${who(mail.author, 'both')} ${dates.figuresMinute(wall)} >>>`, 200),
  },
  thunderbird: {
    name: 'Thunderbird',
    lines: opening(({ wall, mail, who }) => `On ${dates.thunderbird(wall)}, ${who(mail.author, 'first')} wrote:`),
    marksQuotes: true,
  },
  thunderbirdForward: {
    name: 'Thunderbird forward',
    lines: block({
      labels: { ...dated, subject: 'Subject' },
      date: dates.rfc,
      names: 'both',
      gap: ' \t',
      order: ['subject', 'sent', 'from', 'to', 'cc'],
      marker: () => '-------- Forwarded Message --------',
    }),
    hasSeconds: true,
    hasZone: true,
  },
  yahoo: {
    name: 'Yahoo',
    lines: opening(({ wall, mail, who }) => `On ${dates.yahoo(wall)}, ${who(mail.author, 'both')} wrote:`, 300),
    hasSeconds: true,
    hasZone: true,
  },
  yahooForward: {
    name: 'Yahoo forward',
    lines: block({
      date: dates.yahooMinute,
      names: 'both',
      order: ['from', 'to', 'cc', 'sent', 'subject'],
      marker: () => '----- Forwarded Message -----',
    }),
  },
} as const satisfies Record<string, HeadStyle>;

const pageHead = (): string => 'Message';

/** How printed messages begin. */
export const printed = {
  reviewPage: { name: 'review tool', lines: block({ date: dates.figures, marker: pageHead }), hasSeconds: true },
  reviewBare: {
    name: 'review tool, no page head',
    lines: block({ date: dates.figures, names: 'both', order: ['from', 'to', 'cc', 'sent', 'subject', 'attachments'] }),
    hasSeconds: true,
  },
  reviewWeekday: {
    name: 'review tool, day of week',
    lines: block({ date: dates.weekdayFigures, order: ['to', 'cc', 'from', 'sent', 'subject'] }),
    hasSeconds: true,
  },
  reviewUtc: {
    name: 'review tool, says UTC',
    lines: block({ date: dates.figuresUtc }),
    hasSeconds: true,
    hasZone: true,
  },
  reviewOffset: {
    name: 'review tool, says its offset',
    lines: block({ date: dates.figuresOffset }),
    hasSeconds: true,
    hasZone: true,
  },
  outlookMemo: {
    name: 'Outlook memo',
    lines: (facts) => [
      { text: facts.who(facts.by, 'first') },
      { text: '' },
      ...block({ date: dates.long, gap: '\t' })(facts),
    ],
  },
  outlook: { name: 'Outlook', lines: block({ date: dates.long, gap: '\t' }) },
  rfc: {
    name: 'source',
    lines: block({
      labels: dated,
      date: dates.rfc,
      names: 'both',
      more: ({ mail }) => [`Message-ID: <${mail.id}.${mail.utcMs}@mail.example>`],
    }),
    hasSeconds: true,
    hasZone: true,
  },
  gmail: {
    name: 'Gmail print',
    lines: ({ mail, wall, who }) => [
      { text: `Ledgers Mail - ${mail.subject}` },
      { text: '' },
      { text: `${who(mail.author, 'both')} ${dates.gmail(wall)}`, role: 'firstAndSent' },
      { text: `To: ${mail.to.map((one) => who(one, 'both')).join(', ')}`, role: 'label' },
      ...(mail.cc.length > 0
        ? [{ text: `Cc: ${mail.cc.map((one) => who(one, 'both')).join(', ')}`, role: 'label' as const }]
        : []),
    ],
  },
  apple: {
    name: 'Apple print',
    lines: block({
      labels: dated,
      date: (w) => dates.apple(w).replace(/ [A-Z]+$/, ''),
      names: 'both',
      order: ['from', 'subject', 'sent', 'to', 'cc'],
    }),
    hasSeconds: true,
  },
  notes: {
    name: 'Notes print',
    lines: block({
      labels: dated,
      date: dates.notes,
      names: 'notes',
      order: ['from', 'to', 'cc', 'sent', 'subject'],
      gap: '\t',
    }),
  },
  groupwise: {
    name: 'GroupWise print',
    lines: block({
      labels: dated,
      date: dates.figuresMinute,
      names: 'first',
      order: ['from', 'to', 'cc', 'sent', 'subject', 'attachments'],
    }),
  },
} as const satisfies Record<string, HeadStyle>;
