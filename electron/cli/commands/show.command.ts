import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { addressLine } from '../../../shared/mail/address-line.ts';
import { bodyOf } from '../../../shared/mail/chain/chain-of-message.ts';
import type { MailAttachment, ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import { type ShownRecord, showRecord } from '../../ledger/show-record.ts';
import type { Command } from '../command.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { positional } from '../words.ts';

export const showCommand: Command = {
  name: 'show',
  usage: 'show DIR ID',
  summary: 'Show one record, message or letter: what it says, its links, and where it came from.',
  options: {},
  positionals: { min: 2, max: 2 },
  run: (words) =>
    withLedger(words, 'read', async (ledger, ports) => {
      const reading = await openReading(ledger, ports);
      const shown = await showRecord(ledger, positional(words, 1), async ({ sha256 }) =>
        (await readMessages(ledger, reading)).get(sha256),
      );
      return shown.ok ? ok({ lines: linesOf(shown.value), json: inJson(shown.value) }) : shown;
    }),
};

function linesOf({ kind, id, record, original, message, links, provenance }: ShownRecord): string[] {
  return [
    `${id} (${kind})`,
    ...(message ? messageLines(message) : original ? [] : recordLines(record)),
    ...(message === null ? ['The message cannot be read; its original is kept.'] : []),
    '',
    ...(original ? originalLines(original) : []),
    ...(links.length > 0
      ? links.map((link) => `Linked: ${link.kind} ${link.id} (${link.role})`)
      : ['Linked to nothing.']),
    ...provenance.map(({ type, seq, recordedAt, actor }) => `Entry ${seq}: ${type}, by ${actor} at ${recordedAt}`),
  ];
}

function messageLines(message: ParsedMessage): string[] {
  const { subject, from, to, cc, date, attachments } = message;
  return [
    `Subject: ${subject ?? '(none)'}`,
    `From: ${addressLine(from) || '(none)'}`,
    `To: ${addressLine([...to, ...cc]) || '(none)'}`,
    `Date: ${date?.raw ?? '(none)'}`,
    ...attachments.map(({ name, mediaType, size }) => `Attached: ${name ?? mediaType}, ${size ?? 'unknown'} bytes`),
    '',
    ...bodyOf(message).split(/\r?\n/),
  ];
}

function originalLines({ format, size, sha256, container, on, isUndated }: Omit<Evidence, 'links'>): string[] {
  const inside = container ? ` at ${container.offset.toLocaleString('en-US')} in the file ${container.sha256}` : '';
  return [
    `Original: ${format}, ${counted(size, 'byte')}, SHA-256 ${sha256}${inside}`,
    isUndated ? `It bears no date; it was imported on ${on}.` : `It speaks from ${on}.`,
  ];
}

function recordLines(record: object): string[] {
  return Object.entries(record).flatMap(([member, value]) =>
    value === undefined ? [] : [`${member}: ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );
}

function inJson({ message, original: _, ...shown }: ShownRecord) {
  if (!message) return message === undefined ? shown : { ...shown, message };
  const { html, attachments, ...rest } = message;
  const text = rest.text === null && html === null ? null : bodyOf(message);
  return { ...shown, message: { ...rest, text, attachments: attachments.map(namedOnly) } };
}

function namedOnly({ message: _, ...attachment }: MailAttachment) {
  return attachment;
}
