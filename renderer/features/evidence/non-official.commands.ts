/** Messages that went over a non-official account, and the copies that an official account then got (44 U.S.C. 2911). */
import { z } from 'zod';
import { type EvidenceId, evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, effectiveField, reasonField, record, selectedRecord, showForm } from '../docket/api.ts';

const argsSchema = z.looseObject({ evidence: evidenceIdSchema });
type Args = z.infer<typeof argsSchema>;

function link(id: string, title: string, run: (workbench: Workbench, id: EvidenceId) => void | Promise<void>) {
  const command: WorkbenchCommand<Args> = {
    id,
    title,
    category: 'Evidence',
    requires: aWritableDocket,
    args: argsSchema,
    run: (workbench, { evidence }) => run(workbench, evidence),
  };
  return command;
}

export const noteNonOfficialThis = link(
  'evidence.noteNonOfficialThis',
  'Note That This Message Was Sent from a Non-official Account…',
  noteNonOfficial,
);
export const recordCopyThis = link(
  'evidence.recordCopyThis',
  'Record the Copy of This Message to an Official Account…',
  (workbench, evidence) =>
    showForm(workbench, {
      title: `The copy of ${evidence} in an official account`,
      fields: [
        {
          name: 'how',
          label: 'How it got there',
          kind: 'line',
          isRequired: true,
          isWide: true,
          placeholder: 'Forwarded to the official mailbox of the sender',
          refusals: ['alreadyCopied'],
        },
        effectiveField('Forwarded on'),
      ],
      action: 'Record the copy',
      submit: ({ how = '', ...rest }) => record(workbench, { intent: 'RecordCopy', evidence, how, ...rest }),
    }),
);
export const withdrawNonOfficialThis = link(
  'evidence.withdrawNonOfficialThis',
  'Take Back That This Message Was Sent from a Non-official Account…',
  (workbench, evidence) => takeBack(workbench, evidence, 'WithdrawNonOfficial', 'It was no non-official account'),
);
export const withdrawCopyThis = link(
  'evidence.withdrawCopyThis',
  'Take the Copy of This Message Back…',
  (workbench, evidence) => takeBack(workbench, evidence, 'WithdrawCopy', `Take the copy of ${evidence} back`),
);

/** For the palette. */
export const noteSelectedNonOfficial: WorkbenchCommand = {
  id: 'evidence.noteNonOfficial',
  title: 'Note That the Selected Message Was Sent from a Non-official Account…',
  category: 'Evidence',
  requires: aWritableDocket,
  async run(workbench) {
    const selected = selectedRecord.getState().record;
    const id = selected?.kind === 'evidence' ? evidenceIdSchema.safeParse(selected.id) : undefined;
    if (id?.success) return noteNonOfficial(workbench, id.data);
    workbench.notifications.show({ severity: 'note', message: 'No message is selected: choose one in a list first.' });
  },
};

async function noteNonOfficial(workbench: Workbench, evidence: EvidenceId): Promise<void> {
  const row = await read(evidence);
  const { initial: _, ...day } = effectiveField('Sent on', ['dayNeeded']);
  showForm(workbench, {
    title: `${evidence} was sent from a non-official account`,
    intro:
      'A complete copy must then reach an official account within 20 days, unless one was copied when it was sent.',
    fields: [
      { ...day, initial: row && !row.isUndated ? row.on : undefined },
      { ...reasonField, label: 'How it is known' },
    ],
    action: 'Note it',
    submit: ({ reason = '', ...rest }) => record(workbench, { intent: 'NoteNonOfficial', evidence, reason, ...rest }),
  });
}

function takeBack(
  workbench: Workbench,
  evidence: EvidenceId,
  intent: 'WithdrawNonOfficial' | 'WithdrawCopy',
  title: string,
): void {
  showForm(workbench, {
    title,
    fields: [{ ...reasonField, refusals: ['copyRecorded'] }],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent, evidence, reason }),
  });
}

async function read(evidence: EvidenceId): Promise<EvidenceRow | undefined> {
  const { projection } = shownProjection.getState();
  return projection?.read(evidenceById(evidence));
}
