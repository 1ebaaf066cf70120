/** What the window asks of an issued letter: its signed copy, and how it stands to other letters and to the docket. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSampleDocket } from '../../shared/contracts/docket.contract.ts';
import { openDraft } from '../../shared/contracts/draft.contract.ts';
import { issueLetter, saveLetter } from '../../shared/contracts/letter.contract.ts';
import { compareLetters, registerSignedCopy } from '../../shared/contracts/letter-course.contract.ts';
import { undoStep } from '../../shared/contracts/record.contract.ts';
import { openDesk } from './testing/docket-desk.ts';

const letter = 'L-UD-2022-0001-2022Q2';
const asked = {
  template: 'quarterly-status',
  about: { kind: 'case', id: 'UD-2022-0001' },
  quarter: '2022Q2',
} as const;

it('keeps a signed copy, says how it stands to the issued bytes, and takes it back by undo', async () => {
  const desk = openDesk();
  await desk.ask(openSampleDocket, { actor: 'A. Liaison' });
  await desk.ask(openDraft, asked);
  const early = join(desk.folder, 'early.pdf');
  writeFileSync(early, 'x');
  desk.answers.signedCopy = early;
  expect(await desk.call(registerSignedCopy, { letter })).toMatchObject({ ok: false, code: 'letter.notIssued' });

  await desk.ask(issueLetter, { letter });
  desk.answers.signedCopy = undefined;
  expect(await desk.ask(registerSignedCopy, { letter })).toBeNull();
  const signed = join(desk.folder, 'signed.pdf');
  desk.answers.saveAs = signed;
  await desk.ask(saveLetter, { letter, format: 'pdf' });
  appendFileSync(signed, '\n%%EOF\n');
  desk.answers.signedCopy = signed;
  expect(await desk.ask(registerSignedCopy, { letter })).toEqual({ name: 'signed.pdf', fit: 'continues' });
  expect(await desk.call(registerSignedCopy, { letter })).toMatchObject({ ok: false, code: 'alreadyRegistered' });
  await desk.ask(undoStep, null);
  expect(await desk.ask(registerSignedCopy, { letter })).toMatchObject({ fit: 'continues' });

  expect(await desk.ask(compareLetters, { before: letter, after: letter })).toMatchObject({ told: [] });
  const today = await desk.ask(compareLetters, { before: letter, after: 'today' });
  expect(today).toMatchObject({ sections: [] });
  expect(await desk.call(compareLetters, { before: 'L-9', after: 'today' })).toMatchObject({ code: 'unknownId' });
}, 120_000);
