import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { DomainEvent } from '../../../shared/domain/evolve.ts';
import { createHistories, recordKey } from '../../../shared/domain/histories.ts';
import type { DeviceId } from '../../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../../shared/journal/ledger-entry.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { JournalSource } from '../journal-source.ts';

export interface MemoryJournal extends JournalSource {
  readonly entries: readonly LedgerEntry[];
  /** The pages that were asked for, by the position that they begin after. */
  readonly asked: readonly number[];
  append(...events: readonly DomainEvent[]): void;
  /** Another history from the first entry on, of so many entries. */
  forge(length?: number): void;
}

const start = Date.UTC(2022, 0, 3);

/** A journal without a disk: hashes are made up, but differ as real ones do. `headerOf` stands for the parsed store. */
export function createMemoryJournal(headerOf: (sha256: Sha256) => MessageHeaders | undefined): MemoryJournal {
  let entries: LedgerEntry[] = [];
  let history = 0;
  const asked: number[] = [];
  const hashOf = (seq: number) => `${history}${seq}`.padStart(64, '0') as Sha256;

  function entry(event: DomainEvent, index: number): LedgerEntry {
    const seq = index + 1;
    const recordedAt = instantOf(start + index * 1000);
    const chain = { prev: hashOf(index), hash: hashOf(seq) };
    return { seq, device: '00112233445566aa' as DeviceId, recordedAt, actor: 'A. Rivera', ...event, ...chain };
  }

  return {
    get entries() {
      return entries;
    },
    asked,
    append(...events) {
      for (const event of events) entries.push(entry(event, entries.length));
    },
    forge(length = entries.length) {
      history += 1;
      entries = entries
        .slice(0, length)
        .map(({ type, v, data }, index) => entry({ type, v, data } as DomainEvent, index));
    },
    async readPage({ after, limit }) {
      const from = after?.position ?? 0;
      asked.push(from);
      if (after && entries[from - 1]?.hash !== after.hash) return ok({ reset: true });
      const page = entries.slice(from, from + limit);
      const position = from + page.length;
      const about = entries
        .map(createHistories())
        .map((names) => names.map(recordKey))
        .slice(from, from + limit);
      return ok({ entries: page, about, position, hash: hashOf(position), isEnd: position === entries.length });
    },
    readHeaders: async (sha256s) => ok(sha256s.map(headerOf).filter((header) => header !== undefined)),
  };
}

/** Every third message cannot be read, every other has no moment. */
export function headerOf(sha256: Sha256): MessageHeaders | undefined {
  const number = Number.parseInt(sha256[0] ?? '0', 16);
  if (number % 3 === 2) return undefined;
  const utc = number % 2 === 0 ? instantOf(Date.UTC(2022, 1, 1 + number)) : null;
  const addresses = { from: 'A. Rivera', to: 'NARA' };
  return { sha256, subject: `Message ${number}`, ...addresses, utc, shown: null, attachmentCount: number, notes: [] };
}
