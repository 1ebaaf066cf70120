import { z } from 'zod';
import { type MilestoneId, milestoneIdSchema } from '../../../shared/domain/ids.ts';
import type { Milestone } from '../../../shared/domain/milestone/milestone.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, openRecord, selectedRecord } from '../docket/api.ts';
import { milestoneTask, type TaskName } from './milestone-task.ts';

interface TaskGesture {
  readonly name: TaskName;
  readonly title: string;
  readonly icon: string;
  readonly key?: string;
}

const gestures: readonly TaskGesture[] = [
  { name: 'reschedule', title: 'Reschedule a Milestone…', icon: 'calendar', key: 'Ctrl+Alt+R' },
  { name: 'complete', title: 'Complete a Milestone…', icon: 'pass', key: 'Ctrl+Alt+D' },
  { name: 'reopen', title: 'Reopen a Milestone…', icon: 'debug-restart' },
  { name: 'assign', title: 'Assign a Milestone…', icon: 'person-add' },
  { name: 'note', title: 'Add a Note to a Milestone…', icon: 'note', key: 'Ctrl+Alt+T' },
];

/** For the palette and the keys: on the selected milestone, else on the one that the officer then chooses. */
export const milestoneCommands: readonly WorkbenchCommand[] = gestures.map(({ name, title, icon, key }, index) => ({
  id: `milestone.${name}`,
  title,
  category: 'Corrective actions',
  icon,
  ...(key === undefined ? {} : { keys: [key] }),
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '4_milestone', order: index }],
  async run(workbench) {
    const milestone = selectedMilestone() ?? (await chooseMilestone(workbench, title, name === 'reopen'));
    if (milestone !== undefined) begin(workbench, name, milestone);
  },
}));

const argsSchema = z.looseObject({ milestone: milestoneIdSchema });

/** For links: the arguments of the intents that fixes of problems name. */
export const milestoneLinkCommands: readonly WorkbenchCommand<z.infer<typeof argsSchema>>[] = gestures.map(
  ({ name, title }) => ({
    id: `milestone.${name}This`,
    title,
    category: 'Corrective actions',
    requires: aWritableDocket,
    args: argsSchema,
    run: (workbench, { milestone }) => begin(workbench, name, milestone),
  }),
);

/** What can be done with one milestone of a list. */
export function milestoneMenu(
  { commands }: Workbench,
  { id: milestone, completedOn }: Pick<Milestone, 'id' | 'completedOn'>,
): readonly (readonly MenuEntry[])[] {
  const unfit: Partial<Record<TaskName, string>> =
    completedOn === undefined ? { reopen: 'It is not complete.' } : { complete: 'It is complete already.' };
  return [
    gestures.map(({ name, title }) => ({
      id: name,
      title: title.replace(/( to)? a Milestone/, ''),
      reason: commands.reasonAgainst(`milestone.${name}This`) ?? unfit[name],
      choose: () => void commands.runLink({ command: `milestone.${name}This`, args: { milestone } }),
    })),
  ];
}

function begin(workbench: Workbench, name: TaskName, milestone: MilestoneId): void {
  openRecord(workbench, { kind: 'milestone', id: milestone });
  milestoneTask.setState({ task: { name, milestone } });
}

function selectedMilestone(): MilestoneId | undefined {
  const { record } = selectedRecord.getState();
  const { records } = docketSession.getState();
  return record?.kind === 'milestone' ? records?.milestones.find(({ id }) => id === record.id)?.id : undefined;
}

function chooseMilestone(
  { quickInput }: Workbench,
  title: string,
  isOfCompleted: boolean,
): Promise<MilestoneId | undefined> {
  const milestones = docketSession.getState().records?.milestones ?? [];
  const options = milestones
    .filter(({ completedOn }) => (completedOn !== undefined) === isOfCompleted)
    .map(({ id, description }) => ({ title: `${id} ${description}`, value: id, icon: 'milestone' }));
  return quickInput.choose(title, options);
}
