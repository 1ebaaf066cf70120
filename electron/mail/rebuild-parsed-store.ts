import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { EvidencePort, ImportedMessage } from './import-ports.ts';
import { openReadingPool, type ReadingPoolOptions } from './reading-pool.ts';
import type { ReadingJob } from './reading-protocol.ts';

interface RebuildPorts extends ReadingPoolOptions {
  readonly evidence: Pick<EvidencePort, 'pathOf'>;
}

const batchMessages = 128;

/** Reads again, from the stored originals, those messages that the parsed store lacks: it may have been deleted, damaged or outdated. */
export async function rebuildParsedStore(
  messages: Iterable<ImportedMessage>,
  ports: RebuildPorts,
): Promise<Result<{ readonly read: number; readonly failed: number }>> {
  const jobs = [...messages]
    .filter(({ sha256 }) => !ports.parsedStore.has(sha256))
    .map((message) => jobOf(message, ports.evidence));
  const pool = openReadingPool(ports);
  const total = { read: 0, failed: 0 };
  try {
    for (let at = 0; at < jobs.length; at += batchMessages) {
      const outcomes = await pool.read(jobs.slice(at, at + batchMessages));
      if (!outcomes.ok) return outcomes;
      for (const { outcome } of outcomes.value) total[outcome]++;
    }
    return ok(total);
  } finally {
    await pool.close();
  }
}

function jobOf(
  { sha256, size, format, container }: ImportedMessage,
  evidence: Pick<EvidencePort, 'pathOf'>,
): ReadingJob {
  return {
    sha256,
    format,
    path: evidence.pathOf(container?.sha256 ?? sha256),
    offset: container?.offset ?? 0,
    length: size,
  };
}
