/** The sheet that this window is bringing in: from where, how it is understood, what would come of it, what came of it. One at a time, as in main. */
import { createStore } from 'zustand/vanilla';
import type { ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import { cancelJob, type JobId, jobIdSchema, jobProgressed } from '../../../shared/contracts/job.contract.ts';
import {
  discardSheet,
  previewSheet,
  recordSheet,
  type SheetPreviewed,
} from '../../../shared/contracts/sheet.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, told as inOfficerDates } from '../docket/api.ts';

export const sheetSteps = ['source', 'columns', 'preview', 'result'] as const;
export type SheetStep = (typeof sheetSteps)[number];

type PreviewRequest = RequestOf<typeof previewSheet>;
type Understanding = Pick<PreviewRequest, 'sheetName' | 'layout' | 'changes' | 'effective'>;

/** What came of the recording, and how many entries the journal held after it: undo is offered as long as it is the last step. */
interface SheetResult extends ParsedReplyOf<typeof recordSheet> {
  readonly entryCount: number;
}

export interface BroughtSheet {
  readonly step: SheetStep;
  /** What runs now, as `Reading the sheet`. */
  readonly running: { readonly job: JobId; readonly words: string } | undefined;
  /** Of the file, or that rows were pasted. */
  readonly name: string;
  readonly told: SheetPreviewed | undefined;
  /** How the officer wants it understood. */
  readonly asked: Understanding;
  /** Why the last step could not be done. */
  readonly refusal: string | undefined;
  readonly isStrict: boolean;
  readonly result: SheetResult | undefined;
}

const nothing: BroughtSheet = {
  step: 'source',
  running: undefined,
  name: '',
  told: undefined,
  asked: {},
  refusal: undefined,
  isStrict: false,
  result: undefined,
};

export const broughtSheet = createStore<BroughtSheet>(() => nothing);

/** Ends what was begun, and begins anew. */
export function startOver({ mainProcess }: Pick<Workbench, 'mainProcess'>): void {
  const { running, told } = broughtSheet.getState();
  if (running !== undefined) void mainProcess.call(cancelJob, { job: running.job });
  if (told !== undefined) void mainProcess.call(discardSheet, { preview: told.preview });
  broughtSheet.setState(nothing, true);
}

/** Reads a sheet and shows what its columns tell. */
export async function readSheet(workbench: Workbench, source: PreviewRequest['source'], name: string): Promise<void> {
  startOver(workbench);
  broughtSheet.setState({ name });
  await preview(workbench, source, {});
}

/** The sheet that is held, understood in another way. */
export async function understandAs(workbench: Workbench, change: Understanding): Promise<void> {
  const { told, asked } = broughtSheet.getState();
  if (told !== undefined) await preview(workbench, { preview: told.preview }, { ...asked, ...change });
}

async function preview(workbench: Workbench, source: PreviewRequest['source'], asked: Understanding): Promise<void> {
  const answer = await running(workbench, 'Looking at the rows', (job) =>
    workbench.mainProcess.call(previewSheet, { job, source, ...asked }),
  );
  if (answer === undefined) return;
  if (!answer.ok) return broughtSheet.setState({ refusal: answer.message });
  const { step } = broughtSheet.getState();
  broughtSheet.setState({
    told: answer.value,
    asked: { ...asked, layout: answer.value.layout },
    refusal: undefined,
    step: step === 'source' ? 'columns' : step,
  });
}

/** Records what is good of the sheet. */
export async function recordTheSheet(workbench: Workbench): Promise<void> {
  const { told, isStrict } = broughtSheet.getState();
  if (told === undefined) return;
  const before = docketSession.getState().status?.entryCount ?? 0;
  const answer = await running(workbench, 'Recording', (job) =>
    workbench.mainProcess.call(recordSheet, { job, preview: told.preview, strict: isStrict }),
  );
  if (answer === undefined) return;
  const said = inOfficerDates(answer);
  if (said.ok) {
    const result = { ...said.value, entryCount: before + said.value.recorded };
    return broughtSheet.setState({ result, refusal: undefined, step: 'result' });
  }
  if (said.code === 'sheet.movedOn') await understandAs(workbench, {});
  broughtSheet.setState({ refusal: said.message });
}

/** Runs a call as a job of the status bar and of the page. Undefined where something else was begun meanwhile, or it was cancelled. */
async function running<T extends { readonly ok: boolean }>(
  { mainProcess, progress }: Workbench,
  words: string,
  call: (job: JobId) => Promise<T>,
): Promise<T | undefined> {
  const job = jobIdSchema.parse(crypto.randomUUID());
  const shown = progress.start(`${words}:`, () => void mainProcess.call(cancelJob, { job }));
  const stop = mainProcess.on(jobProgressed, (told) => {
    if (told.job === job) shown.report(told.done, told.total);
  });
  broughtSheet.setState({ running: { job, words }, refusal: undefined });
  try {
    const answer = await call(job);
    const isLatest = broughtSheet.getState().running?.job === job;
    if (!isLatest) return undefined;
    return 'code' in answer && answer.code === 'cancelled' ? undefined : answer;
  } finally {
    stop();
    shown.finish();
    if (broughtSheet.getState().running?.job === job) broughtSheet.setState({ running: undefined });
  }
}
