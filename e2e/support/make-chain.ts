import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Sent {
  readonly from: string;
  readonly to: string;
  /** As a header of mail has it, and as a quotation by Outlook shows it. */
  readonly date: string;
  readonly shown: string;
  readonly subject: string;
  readonly text: string;
}

const officer = 'Imogen Achterberg <imogen.achterberg@agency.example>';
const nara = 'Unauthorized Disposition <unauthorizeddisposition@nara.example>';
const chief = 'Desmond Okwuosa <desmond.okwuosa@agency.example>';
const subject = 'Chats on the replaced telephones';

/** Oldest first. The first is nowhere to be found but in what the others quote. */
const chain: readonly Sent[] = [
  {
    from: chief,
    to: officer,
    date: 'Wed, 09 Feb 2022 16:05:00 -0500',
    shown: 'Wednesday, February 9, 2022 4:05 PM',
    subject,
    text: 'Eleven telephones were replaced in January. Their chats were not exported before the old ones were wiped.',
  },
  {
    from: officer,
    to: nara,
    date: 'Mon, 14 Feb 2022 09:12:00 -0500',
    shown: 'Monday, February 14, 2022 9:12 AM',
    subject: `FW: ${subject}`,
    text: 'We report a possible unauthorized disposition under 36 CFR 1230.14. The report itself follows within thirty days.',
  },
  {
    from: nara,
    to: officer,
    date: 'Fri, 18 Feb 2022 10:31:00 -0500',
    shown: 'Friday, February 18, 2022 10:31 AM',
    subject: `RE: ${subject}`,
    text: 'NARA acknowledges receipt of your notice. A case was opened, and we expect the report of the agency by March 16.',
  },
  {
    from: officer,
    to: chief,
    date: 'Fri, 18 Feb 2022 11:02:00 -0500',
    shown: 'Friday, February 18, 2022 11:02 AM',
    subject: `FW: ${subject}`,
    text: 'Here is the acknowledgement. Please send me the list of telephones and their users by (b)(6) of next week.',
  },
  {
    from: chief,
    to: officer,
    date: 'Tue, 22 Feb 2022 08:40:00 -0500',
    shown: 'Tuesday, February 22, 2022 8:40 AM',
    subject: `RE: ${subject}`,
    text: 'The list is in the records folder of the office, with the dates on which each telephone was handed over.',
  },
];

const mailboxes = ['achterberg', 'okwuosa', 'shared-records'];

/** Writes each message but the first as three mailboxes kept it: twelve files, of which no two have the same bytes. */
export function makeChain(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return chain.slice(1).flatMap((_, index) =>
    mailboxes.map((mailbox) => {
      const path = join(folder, `${index + 1}-${mailbox}.eml`);
      writeFileSync(path, copyOf(index + 1, mailbox));
      return path;
    }),
  );
}

/**
 * The last message with all that it quotes, as an office releases it under FOIA: printed pages with a stamp on each, names withheld under
 * exemption 6. Lines of at most 90 characters.
 */
export function releasedLines(): readonly string[] {
  const [last, ...before] = chain.toReversed();
  if (last === undefined) throw new Error('the chain has no message');
  const { from, to, shown, subject: own, text } = last;
  const printed = [
    `From: ${from}`,
    `Sent: ${shown}`,
    `To: ${to}`,
    `Subject: ${own}`,
    '',
    text,
    ...before.flatMap(quoted),
  ];
  return printed.flatMap((line) => wrapped(line.replaceAll(/Desmond Okwuosa <[^>]+>/g, '(b)(6)')));
}

function wrapped(line: string): readonly string[] {
  return line === '' ? [''] : (line.match(/.{1,90}(?:\s|$)/g) ?? [line]).map((part) => part.trimEnd());
}

function copyOf(at: number, mailbox: string): string {
  const sent = chain[at];
  if (sent === undefined) throw new Error(`the chain has no message ${at}`);
  const { from, to, date, text, subject: own } = sent;
  return [
    `Delivered-To: ${mailbox}@agency.example`,
    `Message-ID: <chats-${at}@agency.example>`,
    ...(at > 1 ? [`In-Reply-To: <chats-${at - 1}@agency.example>`] : []),
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${own}`,
    `Date: ${date}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...chain.slice(0, at).reverse().flatMap(quoted),
    '',
  ].join('\r\n');
}

function quoted({ from, to, shown, subject: own, text }: Sent): readonly string[] {
  return [
    '',
    '-----Original Message-----',
    `From: ${from}`,
    `Sent: ${shown}`,
    `To: ${to}`,
    `Subject: ${own}`,
    '',
    text,
  ];
}
