import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { officeChoices } from './choices.ts';
import { docketSession } from './docket-session.ts';
import { record } from './record.ts';
import { FormDialog } from './record-form/form-dialog.tsx';
import type { FormField } from './record-form/form-field.ts';
import { aWritableDocket } from './requirements.ts';

export const addOffice: WorkbenchCommand = {
  id: 'office.add',
  title: 'Add an Office…',
  category: 'Docket',
  icon: 'organization',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '6_people', order: 1 }],
  run(workbench) {
    const fields: readonly FormField[] = [
      { name: 'office', label: 'Short name', kind: 'line', isRequired: true, placeholder: 'RIM' },
      { name: 'name', label: 'Name', kind: 'line', isRequired: true, isWide: true },
    ];
    workbench.dialogs.show((close) => (
      <FormDialog
        title="Add an office"
        fields={fields}
        action="Add the office"
        onClose={close}
        submit={({ office = '', name = '' }) => record(workbench, { intent: 'AddOffice', office, name })}
      />
    ));
  },
};

export const addPerson: WorkbenchCommand = {
  id: 'person.add',
  title: 'Add a Person…',
  category: 'Docket',
  icon: 'person-add',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '6_people', order: 2 }],
  run(workbench) {
    const { records } = docketSession.getState();
    const fields: readonly FormField[] = [
      { name: 'name', label: 'Name', kind: 'line', isRequired: true },
      { name: 'person', label: 'Short name', kind: 'line', isRequired: true, placeholder: 'a.rivera' },
      { name: 'title', label: 'Title', kind: 'line', isWide: true },
      { name: 'office', label: 'Office', kind: 'choice', choices: records === undefined ? [] : officeChoices(records) },
      { name: 'email', label: 'E-mail', kind: 'line' },
    ];
    workbench.dialogs.show((close) => (
      <FormDialog
        title="Add a person"
        fields={fields}
        action="Add the person"
        onClose={close}
        submit={({ person = '', name = '', ...rest }) =>
          record(workbench, { intent: 'AddPerson', person, name, ...rest })
        }
      />
    ));
  },
};
