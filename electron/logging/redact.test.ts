import { expect, it } from 'vitest';
import { redact } from './redact.ts';

it.each([
  ['from Ana.Ortiz@treasury.gov to b@x.gov', 'from <address> to <address>'],
  ['SSN 123-45-6789 found', 'SSN <number> found'],
  ['ENOENT: /home/aortiz/Dockets/OIT-2022/journal/0001.jsonl', 'ENOENT: <folder>/0001.jsonl'],
  ['C:\\Users\\aortiz\\Dockets\\letter.pdf', '<folder>/letter.pdf'],
  ['at file:///opt/app/dist/main/main.js:10:3', 'at file://<folder>/main.js:10:3'],
  ['incident 8f14e45f on 2022-02-18, 3 of 4', 'incident 8f14e45f on 2022-02-18, 3 of 4'],
])('%s', (text, expected) => {
  expect(redact(text)).toBe(expected);
});
