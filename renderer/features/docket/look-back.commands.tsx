import type { Look } from '../../../shared/contracts/rows.contract.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { FormDialog } from './record-form/form-dialog.tsx';
import type { FormField, FormValues } from './record-form/form-field.ts';
import { aDocket } from './requirements.ts';

type LookBack = (look: Look | undefined) => Promise<Result<null>>;

/** Both ways: to another day, and back to today. */
export function lookBackCommands(lookBack: LookBack): readonly WorkbenchCommand[] {
  return [
    {
      id: 'docket.lookBack',
      title: 'Look Back to Another Day…',
      category: 'Docket',
      icon: 'history',
      requires: [aDocket],
      menus: [{ menu: 'menuBar.docket', group: '1_show', order: 3 }],
      run: ({ dialogs }) =>
        dialogs.show((close) => (
          <FormDialog
            title="Look back to another day"
            intro="Records, what is owed and problems are shown as they stood at the end of that day; lists of evidence and the journal stay whole. Nothing can be recorded meanwhile."
            fields={lookFields()}
            action="Look back"
            onClose={close}
            submit={(values) => submit(values, lookBack)}
          />
        )),
    },
    {
      id: 'docket.backToToday',
      title: 'Back to Today',
      category: 'Docket',
      icon: 'calendar',
      requires: [aDocket, { when: 'docket.isLookingBack', otherwise: 'The docket is shown as it stands today.' }],
      menus: [{ menu: 'menuBar.docket', group: '1_show', order: 4 }],
      async run() {
        await lookBack(undefined);
      },
    },
  ];
}

function lookFields(): readonly FormField[] {
  const { status, lookingBack } = docketSession.getState();
  return [
    {
      name: 'asOf',
      label: 'As of',
      kind: 'date',
      isRequired: true,
      initial: lookingBack?.look.asOf ?? status?.today,
      hint: 'What was true by the end of this day.',
    },
    {
      name: 'knownOn',
      label: 'As known on',
      kind: 'date',
      initial: lookingBack?.look.knownOn,
      hint: 'Only what was recorded by the end of this day; all that is recorded, where it is left empty.',
    },
  ];
}

function submit({ asOf, knownOn }: FormValues, lookBack: LookBack): Promise<Result<null>> {
  const [day, known] = [parseLocalDate(asOf ?? ''), parseLocalDate(knownOn ?? '')];
  if (day === undefined || (knownOn !== undefined && known === undefined))
    return Promise.resolve(refuse('docket.dayUnreadable', 'Give each day as year, month and day.'));
  return lookBack({ asOf: day, ...(known === undefined ? {} : { knownOn: known }) });
}
