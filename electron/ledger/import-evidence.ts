/** Imports e-mail into a docket: originals into the evidence store, their entries into the journal, and the account of it all as a receipt. */
import type { EvidenceRole } from '../../shared/domain/evidence/events.ts';
import { type Evidence, evidenceIdFor } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId, ImportId, Subject } from '../../shared/domain/ids.ts';
import { unknownSubject } from '../../shared/domain/subject.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ImportReceipt } from '../../shared/mail/import-receipt.ts';
import { importMail } from '../mail/import-mail.ts';
import type { ImportProgress, MessageRead } from '../mail/import-ports.ts';
import type { Ledger } from './ledger.ts';
import type { MailReading } from './read-messages.ts';

export interface EvidenceImport {
  readonly paths: readonly string[];
  /** What every imported message is linked to. */
  readonly links: readonly { readonly subject: Subject; readonly role: EvidenceRole }[];
  /** Attachments become evidence of their own and are linked as their messages are. */
  readonly withAttachments?: boolean;
  /** What is imported was taken out of this message, where it stood at `place`. */
  readonly attachedTo?: NonNullable<Evidence['attachedTo']>;
  readonly actor: string;
  readonly signal?: AbortSignal | undefined;
  onProgress?(progress: ImportProgress): void;
}

export interface EvidenceImportReport {
  readonly import: ImportId;
  readonly receipt: ImportReceipt;
  /** The stored receipt. */
  readonly receiptSha256: Sha256;
  /** Every message of the import, whether it came now or was there already, in order of the files. */
  readonly evidence: readonly EvidenceId[];
}

/** Refuses as a whole only where nothing can be recorded or a link names nothing; what is wrong with single files stands in the receipt. */
export async function importEvidence(
  ledger: Ledger,
  asked: EvidenceImport,
  reading: MailReading,
): Promise<Result<EvidenceImportReport>> {
  const refusal =
    ledger.readOnly ?? asked.links.map(({ subject }) => unknownSubject(ledger.state(), subject)).find(Boolean);
  if (refusal) return refusal;
  const importId = `I-${ledger.newId()}` as ImportId;
  const shelf = shelfOf(ledger, asked, importId);
  const receipt = await importMail(
    { paths: asked.paths, ...(asked.withAttachments && { withAttachments: true }) },
    {
      ...reading,
      evidence: ledger.evidence,
      clock: ledger,
      alreadyHeld: shelf.alreadyHeld,
      record: shelf.record,
      ...(asked.signal && { signal: asked.signal }),
      ...(asked.onProgress && { onProgress: asked.onProgress }),
    },
  );
  const linked = await shelf.linkHeld();
  if (!linked.ok) return linked;
  return finish(ledger, asked.actor, importId, receipt, shelf.evidence());
}

/** Records batches of one import, and remembers what was in the docket before so that it is linked all the same. */
function shelfOf(ledger: Ledger, { links, actor, attachedTo }: EvidenceImport, importId: ImportId) {
  const heldBefore = new Set<EvidenceId>();
  const seen = new Set<Sha256>();

  function alreadyHeld(sha256: Sha256): boolean {
    const { evidence } = ledger.state();
    const held = evidence.get(evidenceIdFor(sha256, evidence));
    // The row's own words, so that a million of them are not kept twice.
    seen.add(held?.sha256 ?? sha256);
    if (held) heldBefore.add(held.id);
    return held !== undefined;
  }

  async function record(batch: readonly MessageRead[]): Promise<Result<unknown>> {
    const originals = batch.map(({ date, attachedTo: carrier, ...message }) => {
      const brought = carrier
        ? { evidence: evidenceIdFor(carrier.sha256, ledger.state().evidence), place: carrier.place }
        : attachedTo;
      const dated = dayOfMessage(date, ledger);
      const told = dated ? { ...message, dated } : message;
      return brought ? { ...told, attachedTo: brought } : told;
    });
    return ledger.handle([{ intent: 'ImportEvidence', import: importId, originals, links }], actor);
  }

  async function linkHeld(): Promise<Result<unknown>> {
    if (links.length === 0 || heldBefore.size === 0) return ok(undefined);
    const { evidence } = ledger.state();
    const originals = [...heldBefore].flatMap((id) => {
      const row = evidence.get(id);
      return row ? [{ sha256: row.sha256, size: row.size, format: row.format }] : [];
    });
    return ledger.handle([{ intent: 'ImportEvidence', import: importId, originals, links }], actor);
  }

  const evidence = () => {
    const held = ledger.state().evidence;
    return [...seen].map((sha256) => evidenceIdFor(sha256, held)).filter((id) => held.has(id));
  };
  return { alreadyHeld, record, linkHeld, evidence };
}

/** The docket's day of a message; a clock without a zone gives the day that it shows. Undefined without a readable date. */
function dayOfMessage(date: MessageRead['date'], ledger: Ledger): LocalDate | undefined {
  if (date?.utc) return ledger.dayOf(date.utc);
  return date?.shown ? parseLocalDate(date.shown.slice(0, 10)) : undefined;
}

/** The receipt names files, so it is stored as a document; the journal has its hash and its sums. */
async function finish(
  ledger: Ledger,
  actor: string,
  importId: ImportId,
  receipt: ImportReceipt,
  evidence: readonly EvidenceId[],
): Promise<Result<EvidenceImportReport>> {
  const stored = await ledger.evidence.putBytes(new TextEncoder().encode(`${JSON.stringify(receipt, undefined, 2)}\n`));
  if (!stored.ok) return stored;
  const { sha256: receiptSha256 } = stored.value;
  const { totals, complete } = receipt;
  const finished = await ledger.handle(
    [{ intent: 'FinishImport', import: importId, receipt: receiptSha256, ...totals, complete }],
    actor,
  );
  return finished.ok ? ok({ import: importId, receipt, receiptSha256, evidence }) : finished;
}
