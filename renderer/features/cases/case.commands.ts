import { z } from 'zod';
import { type CaseId, caseIdSchema } from '../../../shared/domain/ids.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, selectedRecord } from '../docket/api.ts';
import { acknowledge, setCadence, showNewCase, withdrawAcknowledgement } from './case-forms.tsx';

export const newCase: WorkbenchCommand = {
  id: 'case.open',
  title: 'New Case…',
  category: 'Cases',
  icon: 'add',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.docket', group: '5_new', order: 2 },
    { menu: 'viewTitle.cases', isInline: true },
  ],
  run: showNewCase,
};

interface CaseGesture {
  readonly id: string;
  readonly linkId: string;
  readonly title: string;
  readonly run: (workbench: Workbench, id: CaseId) => void;
}

const gestures: readonly CaseGesture[] = [
  {
    id: 'case.acknowledge',
    linkId: 'case.acknowledgeThis',
    title: 'Record NARA’s Acknowledgement…',
    run: acknowledge,
  },
  {
    id: 'case.withdrawAcknowledgement',
    linkId: 'case.withdrawAcknowledgementOf',
    title: 'Take an Acknowledgement Back…',
    run: withdrawAcknowledgement,
  },
  { id: 'case.setCadence', linkId: 'case.setCadenceOf', title: 'Set the Cadence of Updates…', run: setCadence },
];

/** On the selected case, else the only one, else the one that the officer then chooses. */
export const caseCommands: readonly WorkbenchCommand[] = gestures.map(({ id, title, run }) => ({
  id,
  title,
  category: 'Cases',
  icon: 'briefcase',
  requires: aWritableDocket,
  async run(workbench) {
    const { record: selected } = selectedRecord.getState();
    const cases = docketSession.getState().records?.cases ?? [];
    const options = cases.map((row) => ({ title: `${row.id} ${row.title}`, value: row.id, icon: 'briefcase' }));
    const own = cases.find((row) => cases.length === 1 || (selected?.kind === 'case' && selected.id === row.id))?.id;
    const chosen = own ?? (await workbench.quickInput.choose(title, options));
    if (chosen !== undefined) run(workbench, chosen);
  },
}));

const argsSchema = z.object({ case: caseIdSchema });

export const caseLinkCommands: readonly WorkbenchCommand<z.infer<typeof argsSchema>>[] = gestures.map(
  ({ linkId, title, run }) => ({
    id: linkId,
    title,
    category: 'Cases',
    requires: aWritableDocket,
    args: argsSchema,
    run: (workbench, args) => run(workbench, args.case),
  }),
);
