import type { CaseId } from '../../domain/ids.ts';
import { elementState } from '../../domain/nara-case/element.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import { sentLettersTo } from '../compose/correspondence.ts';
import { nextUpdateDue } from '../compose/next-update.ts';
import { capitalized, ordinalInWords } from '../compose/wording.ts';
import { actionFigures } from './action-figures.ts';
import { day, type Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

type OfCase = Reading<NaraCase, RecordView>;

/** What can be told of a NARA case. */
export const ofCase: Readonly<Record<string, OfCase>> = {
  ...actionFigures<NaraCase>(({ id }) => ({ kind: 'case', id })),
  id: ({ id }) => id,
  title: ({ title }) => title,
  reference: ({ reference }) => reference,
  contact: ({ contact }) => contact,
  letterDate: ({ letterDate }) => day(letterDate),
  responseDue: ({ responseDue }) => day(responseDue),
  responseBasis: ({ responseBasis }) => responseBasis,
  acknowledgedOn: ({ acknowledgedOn }) => day(acknowledgedOn),
  closedOn: ({ closure }) => day(closure?.on),
  status: ({ closure }) => (closure ? 'closed' : 'open'),
  custodian: ({ custodian }, { state }) => custodian && (state.offices.get(custodian)?.name ?? custodian),
  records: ({ records }) => records?.description,
  volume: ({ records }) => records?.volume,
  elements: ({ elements }) => elements.length,
  elementsMet: ({ elements }) => elements.filter((element) => elementState(element) === 'met').length,
  respondedOn: ({ id }, { state }) =>
    day(sentLettersTo(state, { kind: 'case', id }, 'NARA').find(({ kind }) => kind === 'response')?.sent.on),
  lastLetterOn: ({ id }, { state }) => day(sentLettersTo(state, { kind: 'case', id }, 'NARA').at(-1)?.sent.on),
  updateNumber: ({ id }, view) => ordinalInWords(updateNumber(id, view)),
  updateName: ({ id }, view) => capitalized(ordinalInWords(updateNumber(id, view))),
  nextUpdate: (row, view) => day(nextUpdateDue(row, view)),
};

/** 1 for the first quarterly update of the case. */
function updateNumber(id: CaseId, { state }: RecordView): number {
  const sent = sentLettersTo(state, { kind: 'case', id }, 'NARA');
  return sent.filter(({ kind }) => kind === 'quarterlyStatus').length + 1;
}
