/** A release under FOIA as PDF: the text of its pages with the marks of what was withheld. */
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { type MessageNote, noFacts } from '../../../shared/mail/parsed-message.ts';
import { readReleasePages } from '../../../shared/mail/release-pages.ts';
import { keptBody } from './body-text.ts';
import type { MailReader } from './opened-message.ts';
import { readPdfPages } from './pdf-pages.ts';

const mediaType = 'application/pdf';
const limits = { pages: 20_000, characters: Number.POSITIVE_INFINITY };
const reasons = { encrypted: 'it is closed by a password.', damaged: 'it is damaged.' } as const;

export const readPdfRelease: MailReader = async (source, { headersOnly, isCutOff }) => {
  if (headersOnly || isCutOff)
    return ok({ facts: { ...noFacts, mediaType }, notes: new Set(['headersOnly']), parts: [] });
  const read = await readPdfPages(source.bytes(), limits);
  if (typeof read === 'string')
    return refuse('mail.damaged', `The PDF cannot be read: ${reasons[read]} Its original is kept.`);
  const notes = new Set<MessageNote>(read.isCutOff ? ['listShortened'] : []);
  const { text, pages, marks } = readReleasePages(read.texts);
  return ok({ facts: { ...noFacts, mediaType, text: keptBody(text, notes), pages, marks }, notes, parts: [] });
};
