import { z } from 'zod';
import type { RecentId } from '../../../shared/contracts/docket.contract.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { openFolder } from './open-docket.ts';

const recentArgs = z.object({ recent: z.string(), name: z.string() });

export const openThisRecent: WorkbenchCommand<z.infer<typeof recentArgs>> = {
  id: 'docket.openThisRecent',
  title: 'Open This Docket',
  category: 'Docket',
  args: recentArgs,
  run: (workbench, { recent, name }) => openFolder(workbench, name, { recent: recent as RecentId }),
};
