import { z } from 'zod';
import { type MilestoneId, milestoneIdSchema } from '../../../shared/domain/ids.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, type MilestoneRow, openRecord, selectedRecord } from '../docket/api.ts';
import { milestoneTask, type TaskName } from './milestone-task.ts';
import { type MilestoneTask, milestoneTasks } from './milestone-tasks.ts';

/** For the palette and the keys: on the selected milestone, else on the one that the officer then chooses. */
export const milestoneCommands: readonly WorkbenchCommand[] = milestoneTasks.map(
  ({ name, title, icon, key, unfit, isUsual }, index) => ({
    id: `milestone.${name}`,
    title,
    category: 'Corrective actions',
    icon,
    ...(key === undefined ? {} : { keys: [key] }),
    requires: aWritableDocket,
    ...(isUsual ? { menus: [{ menu: 'menuBar.docket', group: '4_milestone', order: index } as const] } : {}),
    async run(workbench) {
      const milestone = selectedMilestone() ?? (await chooseMilestone(workbench, title, unfit));
      if (milestone !== undefined) begin(workbench, name, milestone);
    },
  }),
);

const argsSchema = z.looseObject({ milestone: milestoneIdSchema });

/** For links: the arguments of the intents that fixes of problems name. */
export const milestoneLinkCommands: readonly WorkbenchCommand<z.infer<typeof argsSchema>>[] = milestoneTasks.map(
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
export function milestoneMenu({ commands }: Workbench, row: MilestoneRow): readonly (readonly MenuEntry[])[] {
  const { id: milestone } = row;
  const entry = ({ name, verb, unfit }: MilestoneTask): MenuEntry => ({
    id: name,
    title: verb,
    reason: commands.reasonAgainst(`milestone.${name}This`) ?? unfit?.(row),
    choose: () => void commands.runLink({ command: `milestone.${name}This`, args: { milestone } }),
  });
  const [usual = [], rare = []] = Map.groupBy(milestoneTasks, ({ isUsual }) => isUsual === true).values();
  return [usual.map(entry), rare.map(entry)];
}

function begin(workbench: Workbench, name: TaskName, milestone: MilestoneId): void {
  const row = docketSession.getState().records?.milestones.find(({ id }) => id === milestone);
  const reason = row && milestoneTasks.find((task) => task.name === name)?.unfit?.(row);
  if (reason !== undefined) {
    workbench.notifications.show({ severity: 'note', message: `${milestone}: ${reason}` });
    return;
  }
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
  unfit: MilestoneTask['unfit'],
): Promise<MilestoneId | undefined> {
  const milestones = docketSession.getState().records?.milestones ?? [];
  const options = milestones
    .filter((row) => unfit?.(row) === undefined)
    .map(({ id, description }) => ({ title: `${id} ${description}`, value: id, icon: 'milestone' }));
  return quickInput.choose(title, options);
}
