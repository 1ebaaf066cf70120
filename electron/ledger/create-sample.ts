/** Makes the sample docket from assets/sample: its records, its e-mail, and the links between them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { linkShape } from '../../shared/domain/evidence/events.ts';
import { evidenceIdFor } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ImportReceipt } from '../../shared/mail/import-receipt.ts';
import { assetsFolder } from '../disk/assets-folder.ts';
import { docketFactsSchema } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { createLedger } from './create-ledger.ts';
import { importEvidence } from './import-evidence.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type MailReaders, type MailReading, openMailReading, readMessages } from './read-messages.ts';

const sampleFolder = join(assetsFolder, 'sample');

const asked = z.looseObject({ intent: z.string() });

const sampleSchema = z.strictObject({
  docket: docketFactsSchema,
  records: z.array(asked),
  /** Letters sent before the workbench, each with the file that is its evidence. */
  letters: z.array(z.strictObject({ file: z.string(), register: asked.extend({ effective: z.string() }) })),
  links: z.array(z.strictObject({ messageId: z.string(), ...linkShape })),
});
type Sample = z.infer<typeof sampleSchema>;

export interface SampleRequest {
  readonly actor: string;
  readonly readers: MailReaders;
  readonly signal?: AbortSignal | undefined;
}

export interface SampleReport {
  /** Entries in the journal. */
  readonly records: number;
  readonly receipt: ImportReceipt;
}

/** Refuses as createLedger does. What the sample's own files say is checked by tests, so a fault in them throws. */
export async function createSample(
  dir: string,
  asked: SampleRequest,
  ports: DocketPorts,
): Promise<Result<SampleReport>> {
  const sample = sampleSchema.parse(JSON.parse(await readFile(join(sampleFolder, 'records.json'), 'utf8')));
  const created = await createLedger(dir, sample.docket, asked.actor, ports);
  if (!created.ok) return created;
  const opened = await openLedger(dir, { mode: 'write' }, ports);
  if (!opened.ok) return opened;
  try {
    return await fill(opened.value, sample, asked, ports);
  } finally {
    await opened.value.close();
  }
}

async function fill(
  ledger: Ledger,
  sample: Sample,
  { actor, signal, readers }: SampleRequest,
  ports: DocketPorts,
): Promise<Result<SampleReport>> {
  const reading = await openMailReading(ledger, ports, readers);
  const recorded = await ledger.handle(sample.records, actor);
  if (!recorded.ok) return recorded;
  const mail = join(sampleFolder, 'mail');
  const imported = await importEvidence(ledger, { paths: [mail], links: [], actor, signal }, reading);
  if (!imported.ok) return imported;
  const linked = await ledger.handle(await linkIntents(ledger, sample, reading), actor);
  if (!linked.ok) return linked;
  for (const letter of sample.letters) {
    const registered = await registerLetter(ledger, letter, actor);
    if (!registered.ok) return registered;
  }
  return ok({ records: ledger.entries().length, receipt: imported.value.receipt });
}

async function linkIntents(ledger: Ledger, sample: Sample, reading: MailReading) {
  const byMessageId = await evidenceByMessageId(ledger, reading);
  return sample.links.map(({ messageId, ...link }) => {
    const evidence = byMessageId.get(messageId);
    if (!evidence) throw new Error(`the sample links ${messageId}, which is not among its messages`);
    return { intent: 'LinkEvidence', evidence, ...link };
  });
}

async function evidenceByMessageId(ledger: Ledger, reading: MailReading): Promise<ReadonlyMap<string, EvidenceId>> {
  const parsed = await readMessages(ledger, reading);
  const found = new Map<string, EvidenceId>();
  for (const { id, sha256 } of ledger.state().evidence.values()) {
    const messageId = (await parsed.get(sha256))?.messageId;
    if (messageId) found.set(messageId, id);
  }
  return found;
}

async function registerLetter(ledger: Ledger, { file, register }: Sample['letters'][number], actor: string) {
  const stored = await ledger.evidence.putFile(join(sampleFolder, file));
  if (!stored.ok) return stored;
  const { sha256, size } = stored.value;
  const original = { sha256, size, format: 'document', dated: register.effective };
  const evidence = evidenceIdFor(sha256, ledger.state().evidence);
  return ledger.handle(
    [
      { intent: 'ImportEvidence', import: `I-${ledger.newId()}`, originals: [original] },
      { ...register, evidence },
    ],
    actor,
  );
}
