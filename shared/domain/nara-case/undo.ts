import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { caseEvents } from './events.ts';

export const caseInverses: Inverses<typeof caseEvents> = {
  'case.opened': ({ case: id }) => withdrawn({ kind: 'case', id }),
  'case.described': (data, before) => {
    const row = before.cases.get(data.case);
    if (!row) return undefined;
    const { title, grounds, stage, records, custodian, reference, contact } = row;
    const description = { title, grounds, stage, records, custodian, reference, contact };
    return [{ intent: 'DescribeCase', case: data.case, ...description, effective: data.effective }];
  },
  'case.acknowledged': (data) => [{ intent: 'WithdrawAcknowledgement', case: data.case, reason: takenBack }],
  'case.acknowledgementWithdrawn': (data) => [
    { intent: 'RecordAcknowledgement', case: data.case, effective: data.effective },
  ],
  'case.cadenceSet': (data, before) => {
    const cadence = before.cases.get(data.case)?.cadence ?? null;
    return [{ intent: 'SetCadence', case: data.case, cadence, effective: data.effective }];
  },
  'case.inspectionStepRecorded': ({ case: id, step }) => [
    { intent: 'WithdrawInspectionStep', case: id, step, reason: takenBack },
  ],
  'case.inspectionStepWithdrawn': ({ case: id, step }, before) => {
    const fact = before.cases.get(id)?.inspection[step];
    if (!fact) return undefined;
    const { on: effective, note, evidence } = fact;
    return [{ intent: 'RecordInspectionStep', case: id, step, note, evidence, effective }];
  },
  'case.closed': ({ case: id, effective }) => [{ intent: 'ReopenCase', case: id, reason: takenBack, effective }],
  'case.reopened': ({ case: id }, before) => {
    const closure = before.cases.get(id)?.closure;
    if (!closure) return undefined;
    const { on: effective, ...facts } = closure;
    return [{ intent: 'CloseCase', case: id, ...facts, effective }];
  },
  'case.elementAdded': ({ case: id, element }) => [{ intent: 'WithdrawElement', case: id, element, reason: takenBack }],
  'case.elementWithdrawn': ({ case: id, element }, before) => {
    const row = before.cases.get(id)?.elements.find((one) => one.id === element);
    if (!row) return undefined;
    const { text, source, place, addedOn: effective } = row;
    return [{ intent: 'AddElement', case: id, element, text, source, place, effective }];
  },
  'case.elementAssessed': ({ case: id, element }) => [
    { intent: 'WithdrawAssessment', case: id, element, reason: takenBack },
  ],
  'case.assessmentWithdrawn': ({ case: id, element }, before) => {
    const row = before.cases.get(id)?.elements.find((one) => one.id === element);
    const last = row?.assessments.at(-1);
    if (!last) return undefined;
    const { on: effective, ...facts } = last;
    return [{ intent: 'AssessElement', case: id, element, ...facts, effective }];
  },
  'case.elementAssigned': ({ case: id, element, effective }, before) => {
    const row = before.cases.get(id)?.elements.find((one) => one.id === element);
    return [{ intent: 'AssignElement', case: id, element, owner: row?.owner ?? null, effective }];
  },
  'case.letterReceived': ({ case: id, item }) => [{ intent: 'WithdrawReceipt', case: id, item, reason: takenBack }],
  'case.receiptWithdrawn': ({ case: id, item }, before) => {
    const letter = before.cases.get(id)?.received.find((one) => one.id === item);
    if (!letter) return undefined;
    const { on: effective, from, summary, asks, due, evidence } = letter;
    return [{ intent: 'RecordLetterReceived', case: id, item, from, summary, asks, due, evidence, effective }];
  },
  'case.letterAnswered': ({ case: id, item }) => [
    { intent: 'WithdrawLetterAnswered', case: id, item, reason: takenBack },
  ],
  'case.answerWithdrawn': ({ case: id, item }, before) => {
    const answered = before.cases.get(id)?.received.find((one) => one.id === item)?.answered;
    if (!answered) return undefined;
    return [{ intent: 'RecordLetterAnswered', case: id, item, letter: answered.letter, effective: answered.on }];
  },
};
