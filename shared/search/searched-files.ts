import type { Sha256 } from '../kernel/sha256.ts';
import { enclosedFiles } from '../mail/enclosed-files.ts';
import type { ParsedMessage } from '../mail/parsed-message.ts';
import type { HeldEvidence } from './evidence-document.ts';

/** A file whose words belong to a piece of evidence. */
export interface SearchedFile {
  /** Its place among the attachments; empty: the evidence itself. */
  readonly place: readonly number[];
  readonly sha256: Sha256;
}

/** A signature, or what is signed or encrypted in one piece: the message says what can be known of it, and it has no words of its own. */
const seal = /^application\/(?:(?:x-)?pkcs7-(?:mime|signature)|pgp-(?:signature|encrypted)|x-microsoft-rpmsg-message)$/;

/** The files that came with a message; a document in which the reading found no words, itself. */
export function searchedFiles(
  { kind, sha256 }: Pick<HeldEvidence, 'kind' | 'sha256'>,
  message: ParsedMessage | undefined,
): SearchedFile[] {
  if (kind === 'document') return message?.text?.trim() ? [] : [{ place: [], sha256 }];
  const files = message ? enclosedFiles(message) : [];
  return files.flatMap(({ place, attachment: { sha256, mediaType } }) =>
    sha256 && !seal.test(mediaType) ? [{ place, sha256 }] : [],
  );
}
