import type { Evidence } from '../domain/evidence/evidence.ts';
import type { EvidenceId } from '../domain/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { bodyOf } from '../mail/chain/chain-of-message.ts';
import { ownAndQuoted } from '../mail/chain/own-and-quoted.ts';
import { isDocument } from '../mail/mail-format.ts';
import type { MailAddress, MailAttachment, ParsedMessage } from '../mail/parsed-message.ts';
import { indexedText, type SearchedDocument } from './searched-document.ts';

/** What the journal holds of a piece of evidence. */
export interface HeldEvidence {
  readonly kind: 'message' | 'document';
  readonly id: EvidenceId;
  /** The day from which it speaks. */
  readonly day: LocalDate;
  readonly about: readonly string[];
}

/** A release on paper and a file that is kept as it is are documents; whatever came as mail is a message. */
export function kindOfEvidence({ format }: Pick<Evidence, 'format'>): HeldEvidence['kind'] {
  return isDocument(format) ? 'document' : 'message';
}

/** Evidence as it is sought: attached messages are a part of the one that carries them. What was not read is found by its number and its links. */
export function evidenceDocument(held: HeldEvidence, message: ParsedMessage = nothingRead): SearchedDocument {
  const { subject, from, to, cc, bcc, date, attachments } = message;
  const { own, quoted } = ownAndQuoted(message);
  return {
    ...held,
    at: date?.utc ?? null,
    title: subject ?? '',
    from: peopleOf(from),
    to: peopleOf([...to, ...cc, ...bcc]),
    text: indexedText(own),
    quoted: indexedText(quoted),
    attachments: indexedText(attachments.map(attachmentWords).join('\n')),
    attachmentCount: attachments.length,
  };
}

const nothingRead: ParsedMessage = {
  messageId: null,
  inReplyTo: [],
  references: [],
  date: null,
  from: [],
  to: [],
  cc: [],
  bcc: [],
  subject: null,
  text: null,
  html: null,
  attachments: [],
  headerCount: 0,
  notes: [],
};

function peopleOf(people: readonly MailAddress[]): string {
  return people.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join('; ');
}

function attachmentWords({ name, message }: MailAttachment): string {
  if (!message) return name ?? '';
  const { subject, from, to, cc, attachments } = message;
  const inside = [subject, peopleOf([...from, ...to, ...cc]), bodyOf(message), ...attachments.map(attachmentWords)];
  return [name, ...inside].filter(Boolean).join('\n');
}
