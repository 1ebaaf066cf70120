import type { Office } from '../../../shared/domain/office/office.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { effectiveField, type RecordGestures, reasonField, record, showForm } from '../docket/api.ts';

export const officeGestures: RecordGestures<Office> = {
  kind: 'office',
  category: 'People',
  icon: 'organization',
  rows: ({ offices }) => offices,
  words: ({ name }) => name,
  all: [
    { id: 'office.rename', title: 'Rename an Office…', verb: 'Rename…', unfit: isClosed, run: rename },
    { id: 'office.close', title: 'Close an Office…', verb: 'Close…', unfit: isClosed, run: close },
    {
      id: 'office.reopen',
      title: 'Reopen an Office…',
      verb: 'Reopen…',
      unfit: ({ id, closed }) => (closed === undefined ? `${id} is not closed.` : undefined),
      run: reopen,
    },
    {
      id: 'office.withdrawRename',
      title: 'Take the Last Name of an Office Back…',
      verb: 'Take the last name back…',
      unfit: ({ id, formerNames }) => (formerNames.length === 0 ? `${id} has never been renamed.` : undefined),
      run: withdrawRename,
    },
  ],
};

function isClosed({ id, closed }: Office): string | undefined {
  return closed === undefined ? undefined : `${id} was closed on ${closed.on}.`;
}

function rename(workbench: Workbench, { id, name }: Office): void {
  showForm(workbench, {
    title: `Another name for ${id}`,
    intro: 'The names that it had stay in the record with their days.',
    fields: [
      {
        name: 'name',
        label: 'Name',
        kind: 'line',
        isRequired: true,
        isWide: true,
        initial: name,
        refusals: ['sameName'],
      },
      effectiveField('From'),
    ],
    action: 'Record the name',
    submit: ({ name: given = '', ...rest }) =>
      record(workbench, { intent: 'RenameOffice', office: id, name: given, ...rest }),
  });
}

function close(workbench: Workbench, { id }: Office): void {
  showForm(workbench, {
    title: `Close ${id}`,
    intro: 'What it holds stays its until it is given to another.',
    fields: [
      effectiveField('Closed on'),
      { name: 'note', label: 'Note', kind: 'text', placeholder: 'What came in its place' },
    ],
    action: 'Close the office',
    submit: (values) => record(workbench, { intent: 'CloseOffice', office: id, ...values }),
  });
}

function reopen(workbench: Workbench, { id }: Office): void {
  showForm(workbench, {
    title: `Reopen ${id}`,
    fields: [effectiveField('Reopened on'), { ...reasonField, isRequired: false }],
    action: 'Reopen the office',
    submit: (values) => record(workbench, { intent: 'ReopenOffice', office: id, ...values }),
  });
}

function withdrawRename(workbench: Workbench, { id }: Office): void {
  showForm(workbench, {
    title: `Take the last name of ${id} back`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawRename', office: id, reason }),
  });
}
