import { basename } from 'node:path';
import {
  chooseEvidenceFiles,
  importEvidence,
  readImportReceipt,
  receiveEvidenceFile,
  takeAttachment,
} from '../../shared/contracts/evidence-import.contract.ts';
import type { FileToken } from '../../shared/contracts/file-token.ts';
import { evidenceIdFor } from '../../shared/domain/evidence/evidence.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { type ImportReceipt, importReceiptSchema } from '../../shared/mail/import-receipt.ts';
import { sha256Of } from '../disk/sha256.ts';
import type { JobControl, RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import * as ledger from '../ledger/import-evidence.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { ReceivedFiles } from './received-files.ts';
import { attachmentOf, nameOfAttachment } from './stored-evidence.ts';

interface ImportParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly received: ReceivedFiles;
  readonly jobs: RunningJobs;
}

/** Serves the import of mail: which files, the import itself, and what it left as its account. */
export function serveImport(serve: Serve, { host, dialogs, tokens, received, jobs }: ImportParts): void {
  serve(chooseEvidenceFiles, async ({ kind }) => {
    const paths = await dialogs.chooseMail(kind);
    return ok(paths?.map((path) => tokens.give(path)) ?? null);
  });
  serve(receiveEvidenceFile, async ({ name, bytes }) => {
    const path = await received.keep(name, bytes);
    return path.ok ? ok(tokens.give(path.value)) : path;
  });
  serve(importEvidence, ({ job, files, ...how }) => {
    const session = host.session();
    if (!session.ok) return session;
    const paths = pathsOf(files, tokens);
    if (!paths.ok) return paths;
    return jobs.run(job, (control) => runImport(session.value, paths.value, how, control));
  });
  serve(takeAttachment, async ({ evidence, attachment: place }) => {
    const session = host.session();
    if (!session.ok) return session;
    const file = await attachmentOf(session.value, evidence, place);
    if (!file.ok) return file;
    const { attachment, bytes } = file.value;
    const held = session.value.ledger.state().evidence;
    const known = evidenceIdFor(sha256Of(bytes), held);
    if (held.has(known)) return ok({ evidence: known });
    const path = await received.keep(nameOfAttachment(attachment), bytes);
    if (!path.ok) return path;
    const taken = await runImport(session.value, [path.value], { links: [], attachedTo: { evidence, place } }, quietly);
    if (!taken.ok) return taken;
    const [id] = taken.value.evidence;
    return id ? ok({ evidence: id }) : whyNotTaken(taken.value.receipt);
  });
  serve(readImportReceipt, async ({ receipt }) => {
    const session = host.session();
    if (!session.ok) return session;
    const stored = await session.value.ledger.evidence.read(receipt);
    return stored.ok ? parseReceipt(stored.value) : stored;
  });
}

/** One attachment is taken in a moment: nobody watches it, and nobody stops it. */
const quietly: JobControl = { signal: new AbortController().signal, report: () => undefined };

function whyNotTaken({ files, stopped }: ImportReceipt): Refusal {
  const reason = stopped?.message ?? files.flatMap(({ failed }) => failed)[0]?.reason;
  return refuse('evidence.unreadable', reason ?? 'The attachment could not be imported.');
}

function pathsOf(files: readonly FileToken[], tokens: FileTokens): Result<readonly string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const path = tokens.pathOf(file);
    if (!path.ok) return path;
    paths.push(path.value);
  }
  return ok(paths);
}

async function runImport(
  session: DocketSession,
  paths: readonly string[],
  how: Pick<ledger.EvidenceImport, 'links' | 'withAttachments' | 'attachedTo'>,
  { signal, report }: JobControl,
): Promise<Result<ledger.EvidenceImportReport>> {
  report({ done: 0, step: 'Looking at the files' });
  const imported = await ledger.importEvidence(
    session.ledger,
    {
      paths,
      ...how,
      actor: session.actor(),
      signal,
      onProgress: ({ path, settled, doneBytes, totalBytes }) =>
        report({
          done: settled,
          step: `Reading ${basename(path)}`,
          ...(totalBytes > 0 && { fraction: Math.min(1, doneBytes / totalBytes) }),
        }),
    },
    await session.reading(),
  );
  const finished = session.ledger.entries().at(-1);
  if (imported.ok && finished) session.noteHappened(finished);
  return imported;
}

function parseReceipt(bytes: Uint8Array) {
  try {
    const receipt = importReceiptSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (receipt.success) return ok(receipt.data);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return refuse('import.receiptUnreadable', 'This stored document is not the receipt of an import.');
}
