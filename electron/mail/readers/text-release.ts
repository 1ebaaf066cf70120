/** Plain text: a release under FOIA, notes, a chat log. Pages end at form feeds. */
import { ok } from '../../../shared/kernel/result.ts';
import { noFacts } from '../../../shared/mail/parsed-message.ts';
import { readReleasePages } from '../../../shared/mail/release-pages.ts';
import { keptBody } from './body-text.ts';
import type { MailReader } from './opened-message.ts';

export const readTextRelease: MailReader = async (source, { isCutOff }) => {
  const notes: Parameters<typeof keptBody>[1] = new Set(isCutOff ? (['cutOff'] as const) : []);
  const { text, pages, marks } = readReleasePages(decodeText(source.bytes()).replace(/\r\n?/g, '\n').split('\f'));
  return ok({
    facts: { ...noFacts, mediaType: 'text/plain', text: keptBody(text, notes), pages, marks },
    notes,
    parts: [],
  });
};

/** By its byte order mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Buffer): string {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff)
    return new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
