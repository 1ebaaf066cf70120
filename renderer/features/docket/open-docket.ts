/** Opening, making and leaving dockets, and what the officer sees where that is refused. */

import type { RequestOf } from '../../../shared/contracts/contract.ts';
import {
  chooseDocketFolder,
  closeDocket,
  createDocket,
  type DocketStatus,
  openDocket,
  openSampleDocket,
} from '../../../shared/contracts/docket.contract.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { rememberThatOpen } from './reopen.ts';

type Folder = RequestOf<typeof openDocket>['folder'];

export async function openChosenFolder(workbench: Workbench): Promise<void> {
  const chosen = await workbench.mainProcess.call(chooseDocketFolder, { purpose: 'open' });
  if (!chosen.ok) workbench.notifications.show({ severity: 'error', message: chosen.message });
  else if (chosen.value !== null) await openFolder(workbench, chosen.value.name, { token: chosen.value.token });
}

/** `name` is what the officer knows the folder by. */
export async function openFolder(
  workbench: Workbench,
  name: string,
  folder: Folder,
  takeOverLock = false,
): Promise<void> {
  const opened = await workbench.mainProcess.call(openDocket, { folder, takeOverLock });
  settleOpening(workbench, name, opened, (takeOver) => openFolder(workbench, name, folder, takeOver));
}

/** As it was left: tabs and side bar stay as they are restored, unless there is something to say of the docket. */
export async function reopenFolder(workbench: Workbench, name: string, folder: Folder): Promise<void> {
  const opened = await workbench.mainProcess.call(openDocket, { folder, takeOverLock: false });
  if (opened.ok && isSound(opened.value)) sayOpened(workbench, opened.value);
  else settleOpening(workbench, name, opened, (takeOver) => openFolder(workbench, name, folder, takeOver));
}

export async function openSample(workbench: Workbench, actor: string): Promise<void> {
  const job = workbench.progress.start('Opening the sample docket');
  const opened = await workbench.mainProcess.call(openSampleDocket, { actor });
  job.finish();
  settleOpening(workbench, 'The sample docket', opened, () => openSample(workbench, actor));
}

/** Answers the refusal, for the form that asked. */
export async function createIn(
  workbench: Workbench,
  folder: ChosenFile,
  { actor, ...facts }: RequestOf<typeof createDocket>['facts'] & { readonly actor: string },
): Promise<Result<DocketStatus>> {
  const created = await workbench.mainProcess.call(createDocket, { folder: folder.token, facts, actor });
  if (created.ok) showOpened(workbench, created.value);
  return created;
}

export async function leaveDocket(workbench: Workbench): Promise<void> {
  const closed = await workbench.mainProcess.call(closeDocket, null);
  if (!closed.ok) workbench.notifications.show({ severity: 'error', message: closed.message });
  else rememberThatOpen(workbench.storage, false);
}

function settleOpening(
  workbench: Workbench,
  name: string,
  opened: Result<DocketStatus>,
  tryAgain: (takeOverLock: boolean) => Promise<void>,
): void {
  if (opened.ok) showOpened(workbench, opened.value);
  else {
    docketSession.setState({ refused: { name, refusal: opened, tryAgain } });
    void workbench.commands.runLink({ command: 'docket.showState' });
  }
}

/** What the officer sees when a docket has been opened. */
export function showOpened(workbench: Workbench, status: DocketStatus): void {
  sayOpened(workbench, status);
  if (workbench.context.get('window.isNarrow') !== true) workbench.layout.showActivity('docket');
  void workbench.commands.runLink({ command: isSound(status) ? 'docket.showOwed' : 'docket.showState' });
}

function sayOpened({ storage, announcer }: Workbench, { name }: DocketStatus): void {
  rememberThatOpen(storage, true);
  announcer.say(`The docket ${name} is open.`);
}

function isSound({ readOnly, findings }: DocketStatus): boolean {
  return readOnly === null && findings.every(({ severity }) => severity === 'note');
}
