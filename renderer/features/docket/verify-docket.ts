import { cancelJob, jobIdSchema, jobProgressed } from '../../../shared/contracts/job.contract.ts';
import { type DocketReport, verifyDocket } from '../../../shared/contracts/verify.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';

/** Reads the journal and every original again; says what was found, faults first. */
export async function verify(workbench: Workbench): Promise<void> {
  const { mainProcess, progress, notifications } = workbench;
  const job = jobIdSchema.parse(crypto.randomUUID());
  const shown = progress.start('Verifying originals', () => void mainProcess.call(cancelJob, { job }));
  const stop = mainProcess.on(jobProgressed, (told) => told.job === job && shown.report(told.done, told.total));
  const verified = await mainProcess.call(verifyDocket, { job });
  stop();
  shown.finish();
  if (verified.ok) {
    docketSession.setState({ verified: verified.value });
    tell(workbench, verified.value);
  } else notifications.show({ severity: 'warning', message: verified.message });
}

function tell({ notifications, output }: Workbench, report: DocketReport): void {
  const held = `${counted(report.entries, 'entry', 'entries')} and ${counted(report.originals, 'original')}`;
  for (const fault of [...report.faults, ...report.drafts]) output.append('Verify', `${fault.code}: ${fault.message}`);
  if (report.drafts.length > 0)
    notifications.show({
      severity: 'warning',
      message: `${counted(report.drafts.length, 'draft')} cannot be read`,
      result: report.drafts[0]?.message ?? '',
      actions: [{ title: 'Show what was found', command: 'docket.showState' }],
    });
  if (report.intact) {
    output.append('Verify', `${held} are as they were recorded.`);
    notifications.show({ severity: 'done', message: 'The docket is intact', result: `${held} are as recorded.` });
  } else {
    notifications.show({
      severity: 'error',
      message: `The docket is not intact: ${counted(report.faults.length, 'fault')}`,
      result: `${report.faults[0]?.message ?? ''} Besides, ${held} are as recorded.`,
      actions: [{ title: 'Show every fault', command: 'docket.showState' }],
    });
  }
}
