/** Linking evidence to records, and taking links back: from lists, from messages, from the palette. */
import { z } from 'zod';
import { type EvidenceRole, evidenceRoleSchema } from '../../../shared/domain/evidence/events.ts';
import {
  type EvidenceId,
  evidenceIdSchema,
  isSameSubject,
  type Subject,
  subjectSchema,
} from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  type DocketRecords,
  docketSession,
  record,
  recordKinds,
  roleWords,
  selectedRecord,
} from '../docket/api.ts';

/** As many as one step of the record holds, so that undo takes all of them back. */
export const mostLinkedAtOnce = 1_000;

const theseArgs = z.object({ evidence: z.array(evidenceIdSchema).min(1).max(mostLinkedAtOnce) });

export const linkThese: WorkbenchCommand<z.infer<typeof theseArgs>> = {
  id: 'evidence.linkThese',
  title: 'Link These Messages to a Record…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: theseArgs,
  run: (workbench, { evidence }) => askAndLink(workbench, evidence),
};

export const linkSelected: WorkbenchCommand = {
  id: 'evidence.link',
  title: 'Link the Selected Message to a Record…',
  category: 'Evidence',
  icon: 'link',
  keys: ['Ctrl+Alt+K'],
  requires: aWritableDocket,
  run(workbench) {
    const selected = selectedRecord.getState().record;
    const id = selected?.kind === 'evidence' ? evidenceIdSchema.safeParse(selected.id) : undefined;
    if (id?.success) return askAndLink(workbench, [id.data]);
    workbench.notifications.show({ severity: 'note', message: 'No message is selected: choose one in a list first.' });
  },
};

const toThisArgs = z.object({ evidence: evidenceIdSchema, subject: subjectSchema });

export const linkToThis: WorkbenchCommand<z.infer<typeof toThisArgs>> = {
  id: 'evidence.linkToThis',
  title: 'Link a Message to This Record…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: toThisArgs,
  run: (workbench, { evidence, subject }) => askRoleAndLink(workbench, [evidence], subject),
};

const toRecordArgs = z.object({ ...theseArgs.shape, subject: subjectSchema });

export const linkTheseToThis: WorkbenchCommand<z.infer<typeof toRecordArgs>> = {
  id: 'evidence.linkTheseToThis',
  title: 'Link These Messages to This Record…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: toRecordArgs,
  run: (workbench, { evidence, subject }) => askRoleAndLink(workbench, evidence, subject),
};

const linkArgs = z.object({ evidence: evidenceIdSchema, subject: subjectSchema, role: evidenceRoleSchema });

export const unlinkThis: WorkbenchCommand<z.infer<typeof linkArgs>> = {
  id: 'evidence.unlink',
  title: 'Unlink a Message from a Record',
  category: 'Evidence',
  requires: aWritableDocket,
  args: linkArgs,
  async run(workbench, link) {
    const { notifications } = workbench;
    const answer = await record(workbench, { intent: 'UnlinkEvidence', ...link });
    if (!answer.ok) return void notifications.show({ severity: 'warning', message: answer.message });
    notifications.show({
      severity: 'done',
      message: `${link.evidence} unlinked from ${link.subject.id}`,
      result: `It no longer ${roleWords[link.role]}.`,
      actions: [{ title: 'Undo', command: 'record.undo' }],
    });
  },
};

async function askAndLink(workbench: Workbench, evidence: readonly EvidenceId[]): Promise<void> {
  const { quickInput, notifications } = workbench;
  const subjects = linkableRecords(docketSession.getState().records);
  if (subjects.length === 0)
    return void notifications.show({
      severity: 'note',
      message: 'There is no record to link to yet: a case, a recommendation or a milestone comes first.',
    });
  const what = counted(evidence.length, 'message');
  const subject = await quickInput.choose(`Link ${what} to which record?`, subjects);
  if (subject !== undefined) await askRoleAndLink(workbench, evidence, subject);
}

async function askRoleAndLink(workbench: Workbench, evidence: readonly EvidenceId[], subject: Subject): Promise<void> {
  const role = await workbench.quickInput.choose(`How do they bear on ${subject.id}?`, roleChoices);
  if (role !== undefined) await link(workbench, evidence, { subject, role });
}

interface Link {
  readonly subject: Subject;
  readonly role: EvidenceRole;
}

/** Leaves out what is linked so already: the record would refuse the whole step for it. */
async function link(workbench: Workbench, evidence: readonly EvidenceId[], { subject, role }: Link): Promise<void> {
  const rows = await readRows(evidence);
  const fresh = rows.filter(
    ({ links }) => !links.some((own) => own.role === role && isSameSubject(own.subject, subject)),
  );
  const already = rows.length - fresh.length;
  const alreadyWords = already === 0 ? '' : `${counted(already, 'message')} already ${already === 1 ? 'was' : 'were'}.`;
  const { notifications } = workbench;
  if (fresh.length === 0)
    return void notifications.show({ severity: 'note', message: `Nothing to link: ${alreadyWords}` });
  const intents = fresh.map(({ id }) => ({ intent: 'LinkEvidence', evidence: id, subject, role }) as const);
  const answer = await record(workbench, ...intents);
  if (!answer.ok)
    return void notifications.show({ severity: 'warning', message: 'Nothing was linked', result: answer.message });
  notifications.show({
    severity: 'done',
    message: `Linked ${counted(fresh.length, 'message')} to ${subject.id} (${roleWords[role]})`,
    ...(already === 0 ? {} : { result: alreadyWords }),
    actions: [{ title: 'Undo', command: 'record.undo' }],
  });
}

async function readRows(ids: readonly EvidenceId[]): Promise<readonly EvidenceRow[]> {
  const { projection } = shownProjection.getState();
  if (projection === undefined) return [];
  const rows = await Promise.all(ids.map((id) => projection.read(evidenceById(id))));
  return rows.filter((row) => row !== undefined);
}

/** What each role says of a message, for whoever chooses one. */
const roleMeanings: Readonly<Record<EvidenceRole, string>> = {
  provesCompletion: 'what was promised is done',
  asks: 'wants a reply or a step',
  answers: 'replies to what was wanted',
  acknowledges: 'confirms that something came',
  directs: 'orders what is to be done',
  supports: 'bears on it in any other way',
};

const roleChoices = evidenceRoleSchema.options.map((role) => ({
  title: `${capitalised(roleWords[role])}: ${roleMeanings[role]}`,
  value: role,
  icon: 'link',
}));

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What evidence can be linked to, each with its number and words; what is worked on most comes first. */
export function linkableRecords(
  records: DocketRecords | undefined,
): readonly { readonly title: string; readonly value: Subject; readonly icon: string }[] {
  if (records === undefined) return [];
  const option = (subject: Subject, words: string) => ({
    title: `${subject.id} ${words}`,
    value: subject,
    icon: recordKinds.get(subject.kind)?.icon ?? 'link',
  });
  return [
    ...records.milestones.map(({ id, description }) => option({ kind: 'milestone', id }, description)),
    ...records.cases.map(({ id, title }) => option({ kind: 'case', id }, title)),
    ...records.recommendations.map(({ id, text }) => option({ kind: 'recommendation', id }, text)),
    ...records.plans.map(({ id, title }) => option({ kind: 'plan', id }, title)),
    ...records.letters.map(({ id, title }) => option({ kind: 'letter', id }, title)),
    ...records.suspenses.map(({ id, what }) => option({ kind: 'suspense', id }, what)),
    ...records.pilots.map(({ id, title }) => option({ kind: 'pilot', id }, title)),
    ...records.rosters.map(({ id, system }) => option({ kind: 'roster', id }, system)),
  ];
}
