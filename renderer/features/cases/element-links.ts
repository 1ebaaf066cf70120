/** Links to what is done with one element or one step of a case, as fixes of problems name it. */
import { z } from 'zod';
import { caseIdSchema, elementIdSchema } from '../../../shared/domain/ids.ts';
import type { CaseElement } from '../../../shared/domain/nara-case/element.ts';
import { inspectionStepSchema } from '../../../shared/domain/nara-case/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession } from '../docket/api.ts';
import { assessElement, assignElement } from './element-forms.ts';
import { recordStep } from './inspection-forms.ts';

const elementArgs = z.looseObject({ case: caseIdSchema, element: elementIdSchema });
const stepArgs = z.looseObject({ case: caseIdSchema, step: inspectionStepSchema });

function elementLink(
  id: string,
  title: string,
  act: (workbench: Workbench, row: NaraCase, element: CaseElement) => void,
): WorkbenchCommand<z.infer<typeof elementArgs>> {
  return {
    id,
    title,
    category: 'Cases',
    requires: aWritableDocket,
    args: elementArgs,
    run(workbench, { case: of, element: wanted }) {
      const row = caseOf(of);
      const element = row?.elements.find((one) => one.id === wanted);
      if (row !== undefined && element !== undefined) act(workbench, row, element);
    },
  };
}

export const elementLinks = [
  elementLink('case.assessElement', 'Assess an Element…', assessElement),
  elementLink('case.assignElement', 'Assign an Element…', assignElement),
];

export const stepLink: WorkbenchCommand<z.infer<typeof stepArgs>> = {
  id: 'case.recordStep',
  title: 'Record a Step of an Inspection…',
  category: 'Cases',
  requires: aWritableDocket,
  args: stepArgs,
  run(workbench, { case: of, step }) {
    const row = caseOf(of);
    return row === undefined ? undefined : recordStep(workbench, row, step);
  },
};

function caseOf(id: NaraCase['id']): NaraCase | undefined {
  return docketSession.getState().records?.cases.find((row) => row.id === id);
}
