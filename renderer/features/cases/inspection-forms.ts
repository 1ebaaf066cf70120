/** The steps of an inspection as the officer records them. */
import type { InspectionStep } from '../../../shared/domain/nara-case/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { inspectionStepWords } from '../../../shared/domain/nara-case/words.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { effectiveField, evidenceField, reasonField, record, showForm } from '../docket/api.ts';

export async function recordStep(workbench: Workbench, { id }: NaraCase, step: InspectionStep): Promise<void> {
  const evidence = await evidenceField('The letter or report', { kind: 'case', id });
  showForm(workbench, {
    title: `The ${inspectionStepWords[step]} of the inspection in ${id}`,
    intro: 'Steps follow each other (36 CFR 1239.22 to 1239.26); each starts the clock of the next.',
    fields: [
      effectiveField('On', ['beforeItsLetter', 'outOfOrder', 'alreadyRecorded']),
      { name: 'note', label: 'Note', kind: 'text' },
      evidence,
    ],
    action: 'Record the step',
    submit: (values) => record(workbench, { intent: 'RecordInspectionStep', case: id, step, ...values }),
  });
}

export function withdrawStep(workbench: Workbench, { id }: NaraCase, step: InspectionStep): void {
  showForm(workbench, {
    title: `Take back the ${inspectionStepWords[step]} of the inspection in ${id}`,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) => record(workbench, { intent: 'WithdrawInspectionStep', case: id, step, reason }),
  });
}
