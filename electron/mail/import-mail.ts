import type { Result } from '../../shared/kernel/result.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { type ImportReceipt, totalsOf } from '../../shared/mail/import-receipt.ts';
import { attachmentCandidates, type Carrier, mayCarry } from './attachment-candidates.ts';
import { type Candidate, candidatesOf, type Finds, type ImportFile, inBatches } from './candidates.ts';
import { closeTally, openTally } from './file-tally.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import type { EvidencePort, ImportPorts, ImportRequest } from './import-ports.ts';
import { openReadingPool, type ReadingPool } from './reading-pool.ts';
import { type BatchDesk, type DeskPorts, type Flight, openBatchDesk } from './settle-batches.ts';
import { sizeInWords } from './unpack-archive.ts';

/** Batches read ahead of the journal: enough to keep the children busy. */
const flightsAhead = 4;

/**
 * Imports mail files and whatever else lies with them, and folders and zips of them. Originals are stored before anything names them; each message is read in a killable process and
 * journaled through `ports.record` in the order of the files. A bad file or message costs itself only. The receipt says what became
 * of each, and is incomplete when the import was cancelled, the journal refused, or a store could not be written. Importing the same
 * again changes nothing.
 */
export async function importMail(request: ImportRequest, ports: ImportPorts): Promise<ImportReceipt> {
  const startedAt = ports.clock.now();
  const { files, totalBytes } = talliesOf(await findFiles(request.paths));
  const pool = openReadingPool(ports);
  const killReaders = (): void => void pool.close();
  ports.signal?.addEventListener('abort', killReaders);
  try {
    const room = await checkRoom(totalBytes, ports.evidence);
    const outcome = room.ok ? await importFiles(files, request, pool, { ...ports, totalBytes }) : room;
    return receiptOf(files, outcome, { startedAt, finishedAt: ports.clock.now() });
  } finally {
    ports.signal?.removeEventListener('abort', killReaders);
    await pool.close();
  }
}

function talliesOf(found: readonly FoundFile[]): {
  readonly files: readonly ImportFile[];
  readonly totalBytes: number;
} {
  let totalBytes = 0;
  const files = found.map((file): ImportFile => {
    const tally = openTally(file.path, totalBytes);
    totalBytes += file.size;
    return { file, tally };
  });
  return { files, totalBytes };
}

/** Before anything is copied: an import that is sure to fill the disk is not begun. */
async function checkRoom(needed: number, evidence: EvidencePort): Promise<Result<null>> {
  const free = await evidence.freeBytes();
  if (!free.ok || needed <= free.value) return free.ok ? ok(null) : free;
  return refuse(
    'import.noSpace',
    `The files need ${sizeInWords(needed)}, and only ${sizeInWords(free.value)} are free where the docket keeps its evidence; nothing was imported.`,
    { needed, free: free.value },
  );
}

async function importFiles(
  files: readonly ImportFile[],
  { withAttachments = false }: ImportRequest,
  pool: ReadingPool,
  ports: DeskPorts,
): Promise<Result<null>> {
  const desk = openBatchDesk(pool, ports);
  const carriers = new Map<Sha256, Carrier>();
  const finding = { evidence: ports.evidence, listStore: pool.listStore };
  const messages = await settleAll(inBatches(candidatesOf(files, finding)), desk, ports.signal, (batch) => {
    if (!withAttachments) return;
    for (const { tally, job } of batch)
      if (mayCarry(job) && !carriers.has(job.sha256)) carriers.set(job.sha256, { tally, job });
  });
  if (!messages.ok || !withAttachments) return messages;
  const taking = { ...finding, parsedStore: ports.parsedStore, extract: pool.extract };
  return settleAll(inBatches(attachmentCandidates([...carriers.values()], taking)), desk, ports.signal);
}

/** Reads some batches ahead and settles them in order, until there are none, the journal refuses, or the officer cancels. */
async function settleAll(
  batches: Finds,
  desk: BatchDesk,
  signal: AbortSignal | undefined,
  onBatch?: (batch: readonly Candidate[]) => void,
): Promise<Result<null>> {
  const flights: Flight[] = [];
  const settleDownTo = async (left: number): Promise<Result<null>> => {
    while (flights.length > left) {
      const flight = flights.shift();
      const settled = flight ? await desk.settle(flight) : ok(null);
      if (signal?.aborted) return cancelled();
      if (!settled.ok) return settled;
    }
    return ok(null);
  };
  if (signal?.aborted) return cancelled();
  for await (const batch of batches) {
    if (signal?.aborted) return cancelled();
    // What is stored already is still journaled before the import stops.
    if (batch.ok) flights.push(desk.launch(batch.value));
    if (batch.ok) onBatch?.(batch.value);
    const settled = await settleDownTo(batch.ok ? flightsAhead : 0);
    if (!settled.ok) return settled;
    if (!batch.ok) return batch;
  }
  return settleDownTo(0);
}

function cancelled(): Result<null> {
  return refuse(
    'import.cancelled',
    'The import was cancelled before its end; what the receipt counts as imported is kept.',
  );
}

function receiptOf(
  files: readonly ImportFile[],
  outcome: Result<null>,
  times: Pick<ImportReceipt, 'startedAt' | 'finishedAt'>,
): ImportReceipt {
  const receipts = files.flatMap(({ tally }) => closeTally(tally));
  const stopped = outcome.ok ? null : { code: outcome.code, message: outcome.message };
  return {
    ...times,
    files: receipts,
    totals: totalsOf(receipts),
    complete: outcome.ok && receipts.every((file) => file.complete),
    stopped,
  };
}
