import { z } from 'zod';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { disposeOfEvidence } from '../../../shared/contracts/evidence.contract.ts';
import { type EvidenceId, evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, type FormValues, selectedRecord, showForm, told } from '../docket/api.ts';
import { chronologiesCiting, DisposalTold, fieldsOf, heldBy } from './disposal-form.tsx';

const args = z.object({ evidence: evidenceIdSchema });

/** For links and menus: with this piece of evidence. */
export const disposeThis: WorkbenchCommand<z.infer<typeof args>> = {
  id: 'evidence.disposeThis',
  title: 'Destroy This Evidence Under a Schedule…',
  category: 'Evidence',
  requires: aWritableDocket,
  args,
  run: (workbench, { evidence }) => askWhy(workbench, evidence),
};

export const disposeSelected: WorkbenchCommand = {
  id: 'evidence.dispose',
  title: 'Destroy Evidence Under a Schedule…',
  category: 'Evidence',
  icon: 'trash',
  requires: aWritableDocket,
  run(workbench) {
    const selected = selectedRecord.getState().record;
    const id = selected?.kind === 'evidence' ? evidenceIdSchema.safeParse(selected.id) : undefined;
    if (id?.success) return askWhy(workbench, id.data);
    workbench.notifications.show({ severity: 'note', message: 'No message is selected: choose one in a list first.' });
  },
};

async function askWhy(workbench: Workbench, evidence: EvidenceId): Promise<void> {
  const { notifications } = workbench;
  const { projection } = shownProjection.getState();
  const row = await projection?.read(evidenceById(evidence));
  if (row === undefined)
    return void notifications.show({ severity: 'note', message: `${evidence} is not in this docket.` });
  if (row.format === 'pst')
    return void notifications.show({
      severity: 'note',
      message: `${evidence} lies inside an Outlook store, from which one message cannot be destroyed alone.`,
    });
  const held = heldBy(row, docketSession.getState().records);
  const citing = await chronologiesCiting(workbench, evidence);
  showForm(workbench, {
    title: `Destroy ${evidence}`,
    intro: <DisposalTold row={row} citing={citing} />,
    fields: fieldsOf(held),
    action: 'Go on…',
    submit: (values) => confirmAndDispose(workbench, evidence, values),
  });
}

const yes = 'Destroy it for good';

async function confirmAndDispose(workbench: Workbench, evidence: EvidenceId, values: FormValues) {
  const { authority = '', schedule = '', reason = '', holds = '', despiteCase } = values;
  const answer = await workbench.dialogs.ask({
    title: `Destroy ${evidence} for good?`,
    detail:
      'Its original, what was read from it, its place in the search index, and every backup on the shelf that holds it are destroyed. Nothing brings them back. Backups carried away in files, exports and copies elsewhere are not reached.',
    answers: [yes, 'Keep it'],
  });
  if (answer !== yes) return refuse('disposal.notConfirmed', 'Nothing was destroyed.');
  const asked = { evidence, authority, schedule, reason, holds, ...(despiteCase !== undefined && { despiteCase }) };
  const disposed = told(await workbench.mainProcess.call(disposeOfEvidence, asked));
  if (disposed.ok) {
    const severity = disposed.value.noBackup === null ? 'note' : 'warning';
    workbench.notifications.show({ severity, message: disposalInWords(evidence, disposed.value) });
  }
  return disposed;
}

/** What was destroyed, as sentences. */
export function disposalInWords(
  evidence: EvidenceId,
  { removed, separated, backups, noBackup }: ParsedReplyOf<typeof disposeOfEvidence>,
): string {
  const sentences = [`${evidence} is destroyed: ${counted(removed, 'original')} removed.`];
  if (separated > 0)
    sentences.push(`${counted(separated, 'message')} of the same mailbox file now stand alone; the file is gone.`);
  if (backups > 0) sentences.push(`${counted(backups, 'backup')} that held it removed from the shelf.`);
  if (noBackup !== null) sentences.push(`No new backup could be made: ${noBackup}`);
  else if (backups > 0) sentences.push('A new one was made without it.');
  return sentences.join(' ');
}
