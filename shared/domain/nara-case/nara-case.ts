import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId, EvidenceId, LetterId, OfficeId } from '../ids.ts';
import { type CaseElement, evolveElements } from './element.ts';
import type { Cadence, caseEvents, descriptionShape, InspectionStep, outcomeSchema } from './events.ts';
import { evolveReceived, type ReceivedLetter } from './received-letter.ts';

/** A case that NARA opened for unauthorized disposition of records (36 CFR 1230). */
export interface NaraCase {
  readonly id: CaseId;
  readonly title: string;
  /** Ids of the rule table's grounds. */
  readonly grounds: readonly string[];
  readonly stage?: 'actual' | 'impending' | 'threatened' | undefined;
  readonly records?: z.infer<NonNullable<typeof descriptionShape.records>> | undefined;
  readonly custodian?: OfficeId | undefined;
  readonly reference?: string | undefined;
  readonly contact?: string | undefined;
  readonly letterDate: LocalDate;
  readonly responseDue: LocalDate;
  readonly responseBasis?: string | undefined;
  readonly acknowledgedOn?: LocalDate | undefined;
  readonly cadence?: Cadence | undefined;
  /** By place. */
  readonly elements: readonly CaseElement[];
  /** Letters that came in after the opening one, by day. */
  readonly received: readonly ReceivedLetter[];
  readonly inspection: { readonly [Step in InspectionStep]?: InspectionFact | undefined };
  readonly closure?: Closure | undefined;
}

export interface InspectionFact {
  readonly on: LocalDate;
  readonly note?: string | undefined;
  readonly evidence?: EvidenceId | undefined;
}

export interface Closure {
  readonly on: LocalDate;
  readonly outcome: z.infer<typeof outcomeSchema>;
  readonly naraWords?: string | undefined;
  readonly letter?: LetterId | undefined;
  readonly evidence?: EvidenceId | undefined;
}

type Cases = Table<CaseId, NaraCase>;

export function evolveCases(cases: Cases, event: EventOf<typeof caseEvents>): Cases {
  if (event.type === 'case.opened') {
    const { case: id, effective: _, ...facts } = event.data;
    return cases.set(id, { id, ...facts, elements: [], received: [], inspection: {} });
  }
  return changeRow(cases, event.data.case, (row) => evolveCase(row, event));
}

type Change = Exclude<EventOf<typeof caseEvents>, { type: 'case.opened' }>;

function evolveCase(row: NaraCase, event: Change): NaraCase {
  switch (event.type) {
    case 'case.described': {
      const { title, grounds, stage, records, custodian, reference, contact } = event.data;
      return { ...row, title, grounds, stage, records, custodian, reference, contact };
    }
    case 'case.acknowledged':
      return { ...row, acknowledgedOn: event.data.effective };
    case 'case.acknowledgementWithdrawn':
      return { ...row, acknowledgedOn: undefined };
    case 'case.cadenceSet':
      return { ...row, cadence: event.data.cadence ?? undefined };
    case 'case.inspectionStepRecorded': {
      const { step, effective: on, note, evidence } = event.data;
      return { ...row, inspection: { ...row.inspection, [step]: { on, note, evidence } } };
    }
    case 'case.inspectionStepWithdrawn':
      return { ...row, inspection: { ...row.inspection, [event.data.step]: undefined } };
    case 'case.closed': {
      const { effective: on, outcome, naraWords, letter, evidence } = event.data;
      return { ...row, closure: { on, outcome, naraWords, letter, evidence } };
    }
    case 'case.reopened':
      return { ...row, closure: undefined };
    case 'case.elementAdded':
    case 'case.elementWithdrawn':
    case 'case.elementAssessed':
    case 'case.assessmentWithdrawn':
    case 'case.elementAssigned':
      return { ...row, elements: evolveElements(row.elements, event) };
    case 'case.letterReceived':
    case 'case.receiptWithdrawn':
    case 'case.letterAnswered':
    case 'case.answerWithdrawn':
      return { ...row, received: evolveReceived(row.received, event) };
  }
}
