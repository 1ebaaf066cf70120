/** Messages that are attached to others: opened where they stand, and made evidence of their own. */
import { z } from 'zod';
import { attachmentPlaceSchema } from '../../../shared/contracts/evidence.contract.ts';
import { takeAttachment } from '../../../shared/contracts/evidence-import.contract.ts';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, aWritableDocket, openRecord } from '../docket/api.ts';
import { messageEditor } from './message.editor.tsx';

const attachedArgs = z.object({ evidence: evidenceIdSchema, attachment: attachmentPlaceSchema });

export const openAttached: WorkbenchCommand<z.infer<typeof attachedArgs>> = {
  id: 'evidence.openAttached',
  title: 'Open an Attached Message',
  category: 'Evidence',
  requires: [aDocket],
  args: attachedArgs,
  run: ({ editors }, input) => editors.open(messageEditor, input),
};

export const takeAttached: WorkbenchCommand<z.infer<typeof attachedArgs>> = {
  id: 'evidence.takeAttached',
  title: 'Make an Attachment Evidence of Its Own',
  category: 'Evidence',
  requires: aWritableDocket,
  args: attachedArgs,
  async run(workbench, asked) {
    const { mainProcess, notifications } = workbench;
    const taken = await mainProcess.call(takeAttachment, asked);
    if (!taken.ok)
      return void notifications.show({
        severity: 'warning',
        message: 'The attachment stays a part of its message only',
        result: taken.message,
      });
    const { evidence } = taken.value;
    notifications.show({
      severity: 'done',
      message: `It is the evidence ${evidence} now`,
      result: `It says that it came attached to ${asked.evidence}, and can be linked and enclosed by itself.`,
    });
    openRecord(workbench, { kind: 'evidence', id: evidence });
  },
};
