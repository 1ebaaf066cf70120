import { referenceParts } from './reference-text.ts';

/** Paths whose own words would be no answer to "what is it?". */
const words: Readonly<Record<string, string>> = {
  due: 'due date',
  originalDue: 'original due date',
  responseDue: 'answer due',
  decisionDue: 'decision due',
  finalActionDue: 'final action due',
  closeoutDue: 'closeout due',
  asOf: 'record as of',
  isClosed: 'open or closed',
};

const subjects: Readonly<Record<string, string>> = {
  case: 'The case',
  recommendation: 'The recommendation',
  report: 'The report',
  figure: 'The whole docket',
  letter: 'This letter',
  quarter: 'The quarter',
  signatory: 'Who signs',
  docket: 'The docket',
};

/** What a live reference tells of its record, without the record. @example pathInWords('M-00093.originalDue|short') // 'original due date, short' */
export function pathInWords(reference: string): string {
  const parts = referenceParts(reference);
  if (parts === undefined) return reference;
  const { path, form } = parts;
  const plain = words[path] ?? path.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return form === undefined ? plain : `${plain}, ${form}`;
}

/** A live reference as a reader names it; what is none stays as it is. @example referenceInWords('M-00093.due') // 'M-00093, due date' */
export function referenceInWords(reference: string): string {
  const subject = referenceParts(reference)?.subject;
  return subject === undefined ? reference : `${subjects[subject] ?? subject}, ${pathInWords(reference)}`;
}
