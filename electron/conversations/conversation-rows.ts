/** A reading of chains as windows list it. */
import { formatDate } from '../../shared/calendar/local-date-arithmetic.ts';
import type { ChainOccurrence, ConversationRow, MessageCopy } from '../../shared/contracts/conversation.contract.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import type { ChainReading } from '../../shared/mail/chain/chain-findings.ts';
import { bestCopy } from '../../shared/mail/chain/conversations.ts';
import type { Copy, Distinct } from '../../shared/mail/chain/distinct-messages.ts';
import { type ToldFinding, toldFinding } from '../../shared/mail/chain/finding-words.ts';
import type { Occurrence } from '../../shared/mail/chain/occurrence.ts';
import { mergeInWords } from '../../shared/mail/chain/why-words.ts';

/** One message of a reading, with what windows list of it. */
interface JoinedRow {
  readonly row: ConversationRow;
  readonly message: Distinct;
  readonly best: Copy;
  /** What it is found by, besides its text. */
  readonly head: string;
}

/** One for every message, earliest first. */
export function* joinedRows(reading: ChainReading): Generator<JoinedRow> {
  const { messages, conversations, links } = reading;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const threads = new Map(
    conversations.flatMap(({ id, messages: own }) => own.map((message) => [message.id, id] as const)),
  );
  const told = findingsByMessage(reading);
  for (const message of messages) {
    const parent = links.get(message.id)?.parent;
    const best = bestOf(message);
    const row = {
      ...headOfDistinct(message, best),
      conversation: threads.get(message.id) ?? message.id,
      answers: parent ? answered(parent, byId.get(parent)) : null,
      copies: message.copies.length,
      findings: told.get(message.id) ?? [],
    };
    yield { row, message, best, head: headWords(row) };
  }
}

function bestOf(message: Distinct): Copy {
  const best = bestCopy(message) ?? message.copies[0];
  if (!best) throw new Error(`${message.id} has no copy`);
  return best;
}

function headOfDistinct(message: Distinct, best: Copy) {
  const native = message.copies.find((copy) => copy.native !== null && attachmentOf(copy.source).length === 0);
  return {
    message: message.id,
    evidence: native ? evidenceOf(native.source) : null,
    source: evidenceOf(best.source),
    attachment: attachmentOf(best.source),
    ...headOf(best.occurrence),
  };
}

/** A source is named by its evidence, or by a message attached to one: `E-3fa4b2c19d/2`. */
export function evidenceOf(source: string): EvidenceId {
  const end = source.indexOf('/');
  return (end < 0 ? source : source.slice(0, end)) as EvidenceId;
}

/** Its place in the evidence; empty for the evidence itself. Sources count attachments from 1. */
function attachmentOf(source: string): number[] {
  return source
    .split('/')
    .slice(1)
    .map((number) => Number(number) - 1);
}

function headOf({ sent, header }: Pick<Occurrence, 'sent' | 'header'>) {
  const { from, to, subject } = header;
  if (sent === null) return { sent, from, to, subject };
  const { raw, shown, precision, zone, utc } = sent;
  return { sent: { raw, shown, precision, zone, utc }, from, to, subject };
}

function answered(id: string, parent: Distinct | undefined) {
  const best = parent && bestCopy(parent)?.occurrence;
  return { message: id, from: best?.header.from ?? null, shown: best?.sent?.shown ?? null };
}

function findingsByMessage({ findings }: ChainReading): ReadonlyMap<string, readonly ToldFinding[]> {
  const byMessage = new Map<string, ToldFinding[]>();
  for (const finding of findings) {
    const told = 'message' in finding ? toldFinding(finding) : undefined;
    if (!told || !('message' in finding)) continue;
    const known = byMessage.get(finding.message) ?? [];
    known.push(told);
    byMessage.set(finding.message, known);
  }
  return byMessage;
}

/** Where all copies of a message stand, and why they are one. */
export function copiesOf({ copies, why }: Distinct): MessageCopy[] {
  const reasons = new Map(why.map((reason) => [reason.copy, mergeInWords(reason)]));
  return copies.map(({ source, occurrence: { line, form } }, at) => ({
    source: evidenceOf(source),
    attachment: attachmentOf(source),
    line,
    form,
    why: reasons.get(at) ?? null,
  }));
}

function headWords({ from, to, subject, sent, source }: ConversationRow): string {
  const day = sent === null ? undefined : parseLocalDate(sent.shown.slice(0, 10));
  return [from, to, subject, sent?.shown, day && formatDate(day), source].filter(Boolean).join(' ');
}

/** One message where it stands in its source. */
export function shownOccurrence(
  occurrence: Occurrence,
  message: { readonly row: ConversationRow; readonly copies: readonly MessageCopy[] } | null,
): ChainOccurrence {
  const { line, endLine, level, form, header, ownText, redacted } = occurrence;
  return { line, endLine, level, form, ...headOf(occurrence), cc: header.cc, text: ownText, redacted, message };
}
