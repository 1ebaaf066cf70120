import { expect, test } from 'vitest';
import { pathInWords, referenceInWords } from './reference-in-words.ts';

test('live references read as words', () => {
  expect(referenceInWords('M-00093.due')).toBe('M-00093, due date');
  expect(referenceInWords('figure.pastDue')).toBe('The whole docket, past due');
  expect(referenceInWords('OIG-21-62-R5.issuedOn')).toBe('OIG-21-62-R5, issued on');
  expect(pathInWords('M-00093.originalDue|short')).toBe('original due date, short');
  expect(referenceInWords('Encl. 3')).toBe('Encl. 3');
});
