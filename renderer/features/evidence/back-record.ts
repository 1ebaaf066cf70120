import { z } from 'zod';
import { evidenceRoleSchema } from '../../../shared/domain/evidence/events.ts';
import { elementIdSchema, subjectSchema } from '../../../shared/domain/ids.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, chooseEvidence, record } from '../docket/api.ts';

const args = z.looseObject({
  subject: subjectSchema,
  role: evidenceRoleSchema,
  element: elementIdSchema.optional(),
});

/** From a record to the message that backs it, as fixes of problems ask. */
export const backRecord: WorkbenchCommand<z.infer<typeof args>> = {
  id: 'evidence.backRecord',
  title: 'Link Evidence to This Record…',
  category: 'Evidence',
  requires: aWritableDocket,
  args,
  async run(workbench, { subject, role, element }) {
    const chosen = await chooseEvidence(workbench, `Link evidence to ${subject.id}`, subject);
    if (chosen === undefined) return;
    const link = { subject, role, ...(element !== undefined && { element }) };
    const answer = await record(workbench, { intent: 'LinkEvidence', evidence: chosen.id, ...link });
    workbench.notifications.show(
      answer.ok
        ? {
            severity: 'done',
            message: `Linked ${chosen.id} to ${subject.id}`,
            actions: [{ title: 'Undo', command: 'record.undo' }],
          }
        : { severity: 'warning', message: answer.message },
    );
  },
};
