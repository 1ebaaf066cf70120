import type { MailAttachment, ParsedMessage } from './parsed-message.ts';

/** A file that came with a message. */
export interface EnclosedFile {
  /** `[1, 0]` is the first attachment of the message that is the second. */
  readonly place: readonly number[];
  readonly attachment: MailAttachment;
}

/** The files of a message and of the messages attached to it, in their order; not the pictures of its text, nor what only wraps others. */
export function enclosedFiles({ attachments }: ParsedMessage, outside: readonly number[] = []): EnclosedFile[] {
  return attachments.flatMap((attachment, index) => {
    const place = [...outside, index];
    const inside = attachment.message ? enclosedFiles(attachment.message, place) : [];
    return isFile(attachment) ? [{ place, attachment }, ...inside] : inside;
  });
}

/** A picture of the text is part of the text, and winmail.dat only the wrapping of others. */
function isFile({ sha256, size, mediaType, disposition, contentId }: MailAttachment): boolean {
  const isPicture = mediaType.startsWith('image/') && (disposition === 'inline' || contentId !== null);
  return sha256 !== null && size !== 0 && !isPicture && mediaType !== 'application/ms-tnef';
}
