import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { JournalPlace } from '../../../shared/contracts/journal.contract.ts';
import type { DomainEvent } from '../../../shared/domain/evolve.ts';
import { createHistories, recordKey } from '../../../shared/domain/histories.ts';
import type { EvidenceId, ImportId, MilestoneId } from '../../../shared/domain/ids.ts';
import type { DeviceId } from '../../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { JournalSource } from '../journal-source.ts';

const firstDayMs = Date.UTC(2019, 0, 1);
const dayMs = 86_400_000;
/** Messages come as mailboxes hold them: by date, 91 a day over three years. */
const messagesPerDay = 91;

export interface SyntheticJournal extends JournalSource {
  /** Links a message to a milestone: the smallest edit of a row. */
  link(message: number): EvidenceId;
}

/** A journal of so many imported messages. Entries are made when they are asked for, and come as copies, as from another process. */
export function createSyntheticJournal(messageCount: number): SyntheticJournal {
  const edits: DomainEvent[] = [];

  const eventAt = (index: number): DomainEvent | undefined =>
    index < messageCount ? importedAt(index) : edits[index - messageCount];

  return {
    link(message) {
      const evidence = evidenceIdOf(message);
      const subject = { kind: 'milestone', id: 'M-00093' as MilestoneId } as const;
      const data = { effective: localDate('2022-02-18'), evidence, subject, role: 'supports' } as const;
      edits.push({ type: 'evidence.linked', v: 1, data });
      return evidence;
    },
    async readPage({ after, limit }: { readonly after: JournalPlace | null; readonly limit: number }) {
      const from = after?.position ?? 0;
      const total = messageCount + edits.length;
      const entries: LedgerEntry[] = [];
      for (let index = from; index < Math.min(from + limit, total); index += 1) {
        const event = eventAt(index);
        if (event) entries.push(entryOf(event, index));
      }
      const position = from + entries.length;
      const about = entries.map(createHistories()).map((names) => names.map(recordKey));
      return ok(structuredClone({ entries, about, position, hash: hashOf(position), isEnd: position === total }));
    },
    readHeaders: async (sha256s) => ok(structuredClone(sha256s.map(headersOf))),
  };
}

function importedAt(message: number): DomainEvent {
  return {
    type: 'evidence.imported',
    v: 1,
    data: {
      effective: localDate(new Date(sentMs(message)).toISOString().slice(0, 10)),
      evidence: evidenceIdOf(message),
      sha256: hashOf(message),
      size: 4_096 + message,
      format: 'mbox',
      container: { sha256: hashOf(7), offset: message * 5_000 },
      import: `I-${Math.floor(message / 20_000)}` as ImportId,
    },
  };
}

function entryOf(event: DomainEvent, index: number): LedgerEntry {
  const chain = { prev: hashOf(index), hash: hashOf(index + 1) };
  const recordedAt = instantOf(Date.UTC(2022, 3, 1) + index);
  return { seq: index + 1, device: '00112233445566aa' as DeviceId, recordedAt, actor: 'A. Rivera', ...event, ...chain };
}

function headersOf(sha256: Sha256): MessageHeaders {
  const message = Number.parseInt(sha256, 16);
  return {
    sha256,
    subject: `RE: Retention of the pilot mailbox, message ${message}`,
    from: `Office of Records ${message % 17}`,
    to: 'Alma Rivera, Records Officer; Benedict Osei',
    utc: instantOf(sentMs(message)),
    shown: new Date(sentMs(message)).toISOString().slice(0, 19),
    attachmentCount: message % 3,
    notes: [],
  };
}

function sentMs(message: number): number {
  return firstDayMs + Math.floor((message * dayMs) / messagesPerDay);
}

function hashOf(number: number): Sha256 {
  return number.toString(16).padStart(64, '0') as Sha256;
}

function evidenceIdOf(message: number): EvidenceId {
  return `E-${message.toString(16).padStart(10, '0')}` as EvidenceId;
}
