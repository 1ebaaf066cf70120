import { z } from 'zod';
import { type MilestoneId, milestoneIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, effectiveField, peopleChoices, record, showForm } from '../docket/api.ts';

/** As many as one step of the record holds. */
const mostAtOnce = 1_000;
const argsSchema = z.object({ milestones: z.array(milestoneIdSchema).min(1).max(mostAtOnce) });

/** For milestones chosen together, as when their owner has left: one step for undo. */
export const reassignThese: WorkbenchCommand<z.infer<typeof argsSchema>> = {
  id: 'milestone.reassignThese',
  title: 'Assign the Selected Milestones…',
  category: 'Corrective actions',
  requires: aWritableDocket,
  args: argsSchema,
  run: (workbench, { milestones }) => ask(workbench, milestones),
};

function ask(workbench: Workbench, milestones: readonly MilestoneId[]): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const what = counted(milestones.length, 'milestone');
  showForm(workbench, {
    title: `Assign ${what}`,
    intro: `${milestones.slice(0, 12).join(', ')}${milestones.length > 12 ? ' and more' : ''}`,
    fields: [
      {
        name: 'owner',
        label: 'New owner',
        kind: 'choice',
        choices: peopleChoices(records),
        hint: 'None: nobody owns them any more.',
        refusals: ['ownerDeparted'],
      },
      effectiveField('Since'),
    ],
    action: 'Record the owner',
    async submit({ owner, ...rest }) {
      const recorded = await record(
        workbench,
        ...milestones.map(
          (milestone) => ({ intent: 'AssignMilestone', milestone, owner: owner ?? null, ...rest }) as const,
        ),
      );
      if (recorded.ok)
        workbench.notifications.show({
          severity: 'done',
          message: `${what} assigned`,
          actions: [{ title: 'Undo', command: 'record.undo' }],
        });
      return recorded;
    },
  });
}
