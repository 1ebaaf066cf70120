import type { Evidence } from '../domain/evidence/evidence.ts';
import type { EvidenceId } from '../domain/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import { addressLine } from '../mail/address-line.ts';
import { bodyOf, type MessageApart } from '../mail/chain/chain-of-message.ts';
import { ownAndQuoted } from '../mail/chain/own-and-quoted.ts';
import { isDocument } from '../mail/mail-format.ts';
import { type MailAttachment, noFacts, type ParsedMessage } from '../mail/parsed-message.ts';
import { type AttachedFile, attachedWords } from './attached-words.ts';
import { sameMessage } from './same-message.ts';
import { indexedText, type SearchedDocument } from './searched-document.ts';

/** What the journal holds of a piece of evidence. */
export interface HeldEvidence {
  readonly kind: 'message' | 'document';
  readonly id: EvidenceId;
  readonly sha256: Sha256;
  /** The day from which it speaks. */
  readonly day: LocalDate;
  readonly about: readonly string[];
}

/** What was read of it, and its text taken apart. */
export interface ReadEvidence {
  readonly message: ParsedMessage;
  readonly apart: MessageApart | null;
}

/** A release on paper and a file that is kept as it is are documents; whatever came as mail is a message. */
export function kindOfEvidence({ format }: Pick<Evidence, 'format'>): HeldEvidence['kind'] {
  return isDocument(format) ? 'document' : 'message';
}

/**
 * Evidence as it is sought: attached messages and files are a part of the one that carries them. What was not read is found by its number and its
 * links. `wordsOf` gives the words of a file, empty where they are not read.
 */
export function evidenceDocument(
  { kind, id, day, about, sha256 }: HeldEvidence,
  { message, apart }: ReadEvidence = nothingRead,
  wordsOf: (sha256: Sha256) => string = () => '',
): SearchedDocument {
  const { subject, from, to, cc, bcc, date, attachments } = message;
  const { own, quoted } = apart ? ownAndQuoted(apart) : { own: '', quoted: '' };
  return {
    kind,
    id,
    day,
    about,
    at: date?.utc ?? null,
    title: subject ?? '',
    from: addressLine(from),
    to: addressLine([...to, ...cc, ...bcc]),
    text: indexedText(own.trim() === '' && kind === 'document' ? wordsOf(sha256) : own),
    quoted: indexedText(quoted),
    attachments: attachedWords(attachments.flatMap((attachment) => attachedFilesOf(attachment, wordsOf))),
    attachmentCount: attachments.length,
    sameMessage: kind === 'message' ? sameMessage(message, own) : null,
  };
}

const nothingRead: ReadEvidence = { apart: null, message: { ...noFacts, attachments: [], notes: [] } };

/** An attached message is a file as well: its head and its words, then its own files. */
function attachedFilesOf(
  { name, message, sha256 }: MailAttachment,
  wordsOf: (sha256: Sha256) => string,
): AttachedFile[] {
  if (!message) return [{ name: name ?? '', text: sha256 ? indexedText(wordsOf(sha256)) : '' }];
  const { subject, from, to, cc, attachments } = message;
  const inside = [subject, addressLine([...from, ...to, ...cc]), bodyOf(message)];
  return [
    { name: name ?? subject ?? '', text: indexedText(inside.filter(Boolean).join('\n')) },
    ...attachments.flatMap((attachment) => attachedFilesOf(attachment, wordsOf)),
  ];
}
