import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { importEvidence } from '../../../shared/contracts/evidence-import.contract.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { cancelJob, jobIdSchema, jobProgressed } from '../../../shared/contracts/job.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { verdictOf } from '../../../shared/mail/import-verdict.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { attachmentsAsEvidence } from './attachments-as-evidence.setting.ts';
import { paceInWords } from './pace-in-words.ts';

/** Imports mail as a job of the status bar, and ends with a notification that says first what is missing. Answers the ids of what the files hold, new or there already. */
export async function runImport(workbench: Workbench, files: readonly ChosenFile[]): Promise<readonly EvidenceId[]> {
  const { mainProcess, progress, notifications, settings } = workbench;
  const job = jobIdSchema.parse(crypto.randomUUID());
  const shown = progress.start('Importing', () => void mainProcess.call(cancelJob, { job }));
  const stop = mainProcess.on(jobProgressed, (told) => {
    if (told.job !== job) return;
    const pace = paceInWords(told);
    shown.report(told.done, told.total, {
      ...(told.fraction === undefined ? {} : { fraction: told.fraction }),
      ...(pace === undefined ? {} : { detail: pace }),
    });
  });
  try {
    const request = {
      job,
      files: files.map(({ token }) => token),
      links: [],
      withAttachments: settings.get(attachmentsAsEvidence),
    };
    const imported = await mainProcess.call(importEvidence, request);
    if (imported.ok) tellReport(workbench, imported.value);
    else notifications.show({ severity: 'error', message: refusedMessage(imported.code), result: imported.message });
    return imported.ok ? imported.value.evidence : [];
  } finally {
    stop();
    shown.finish();
  }
}

/** An import that broke off by a bug has no receipt, though what came before is in. */
function refusedMessage(code: string): string {
  return code === 'internalError'
    ? 'The import broke off; importing the files again brings what is missing'
    : 'Nothing was imported';
}

function tellReport({ notifications, output }: Workbench, report: ParsedReplyOf<typeof importEvidence>): void {
  const { totals, files } = report.receipt;
  const verdict = verdictOf(report.receipt);
  for (const { path, failed } of files)
    for (const { place, reason } of failed) output.append('Import', `${path}, ${place}: ${reason}`);
  const args = { import: report.import };
  notifications.show({
    severity: verdict.isWhole ? 'done' : 'warning',
    message: verdict.message,
    result: verdict.result,
    actions: [
      { title: 'Open the receipt', command: 'import.openReceipt', args },
      ...(totals.imported === 0 ? [] : [{ title: 'Show the messages', command: 'evidence.showImport', args }]),
    ],
  });
}
