import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, type RecordGestures } from '../docket/api.ts';
import {
  acknowledge,
  answerLetter,
  closeCase,
  describe,
  receiveLetter,
  reopenCase,
  setCadence,
  withdrawAcknowledgement,
} from './case-forms.tsx';
import { addElement } from './element-forms.ts';
import { showNewCase } from './new-case.tsx';

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

export const caseGestures: RecordGestures<NaraCase> = {
  kind: 'case',
  category: 'Cases',
  icon: 'briefcase',
  rows: ({ cases }) => cases,
  words: ({ title }) => title,
  all: [
    {
      id: 'case.acknowledge',
      title: 'Record NARA’s Acknowledgement…',
      verb: 'Record the acknowledgement…',
      unfit: (row) =>
        row.acknowledgedOn === undefined ? undefined : `${row.id} was acknowledged on ${row.acknowledgedOn} already.`,
      run: acknowledge,
    },
    {
      id: 'case.receiveLetter',
      title: 'Record a Letter Received in a Case…',
      verb: 'Record a letter received…',
      run: receiveLetter,
    },
    {
      id: 'case.answerLetter',
      title: 'Record an Answer Given in a Case…',
      verb: 'Record an answer…',
      unfit: unansweredNone,
      run: answerLetter,
    },
    { id: 'case.describe', title: 'Describe a Case…', verb: 'Describe…', run: describe },
    { id: 'case.setCadence', title: 'Set the Cadence of Updates…', verb: 'Set the cadence…', run: setCadence },
    {
      id: 'case.addElement',
      title: 'Add What the Report in a Case Must Hold…',
      verb: 'Add an element…',
      run: addElement,
    },
    {
      id: 'case.withdrawAcknowledgement',
      title: 'Take an Acknowledgement Back…',
      verb: 'Take the acknowledgement back…',
      unfit: (row) => (row.acknowledgedOn === undefined ? `${row.id} is not acknowledged.` : undefined),
      run: withdrawAcknowledgement,
    },
    {
      id: 'case.close',
      title: 'Close a Case…',
      verb: 'Close the case…',
      unfit: ({ id, closure }) => (closure === undefined ? undefined : `${id} was closed on ${closure.on} already.`),
      run: closeCase,
    },
    {
      id: 'case.reopen',
      title: 'Reopen a Case…',
      verb: 'Reopen…',
      unfit: ({ id, closure }) => (closure === undefined ? `${id} is not closed.` : undefined),
      run: reopenCase,
    },
  ],
};

function unansweredNone({ id, received }: NaraCase): string | undefined {
  const waits = received.some(({ answered }) => answered === undefined);
  return waits ? undefined : `No letter received in ${id} waits for an answer.`;
}
