import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { caseGestures, newCase } from './case.commands.ts';
import { caseEditor } from './case.editor.tsx';
import { CasesView } from './cases.view.tsx';
import { elementLinks, stepLink } from './element-links.ts';

export const contributeCases: Contribution = ({ commands, editors, views }) => {
  views.containers.add({ id: 'cases', title: 'Cases', icon: 'briefcase', order: 3 });
  views.views.add({ id: 'cases.open', container: 'cases', title: 'Open', order: 1, component: CasesView });
  editors.register(caseEditor);
  for (const command of [newCase, ...gestureCommands(caseGestures)]) commands.add(command);
  for (const command of gestureLinks(caseGestures)) commands.add(command);
  for (const command of elementLinks) commands.add(command);
  commands.add(stepLink);
  addFixes();
  recordKinds.add({
    id: 'case',
    icon: 'briefcase',
    noun: 'case',
    open: (workbench, id, where) => workbench.editors.open(caseEditor, { case: id as CaseId }, where),
  });
};

function addFixes(): void {
  quickFixes.add({ id: 'AssessElement', title: 'Assess…', command: 'case.assessElement' });
  quickFixes.add({ id: 'AssignElement', title: 'Assign…', command: 'case.assignElement' });
  quickFixes.add({ id: 'RecordInspectionStep', title: 'Record the step…', command: stepLink.id });
  quickFixes.add({ id: 'RecordAcknowledgement', title: 'Acknowledged…', command: 'case.acknowledgeThis' });
  quickFixes.add({ id: 'SetCadence', title: 'Set the cadence…', command: 'case.setCadenceThis' });
  quickFixes.add({ id: 'DescribeCase', title: 'Describe…', command: 'case.describeThis' });
  quickFixes.add({ id: 'RecordLetterAnswered', title: 'Record the answer…', command: 'case.answerLetterThis' });
}
