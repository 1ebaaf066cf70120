import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disposeOfEvidence, readMessage } from '../../shared/contracts/evidence.contract.ts';
import { chooseEvidenceFiles, importEvidence } from '../../shared/contracts/evidence-import.contract.ts';
import { jobIdSchema } from '../../shared/contracts/job.contract.ts';
import { undoStep } from '../../shared/contracts/record.contract.ts';
import { createIn, type DocketDesk, openDesk } from './testing/docket-desk.ts';

const why = { authority: 'Records Officer', schedule: 'GRS 5.2 item 010', reason: 'Retention ended.', holds: 'None' };
const mail = (subject: string) =>
  `From: a@agency.example\nSubject: ${subject}\nDate: Fri, 18 Feb 2022 14:03:00 -0500\n\nText of ${subject}.\n`;

async function importTwo(desk: DocketDesk) {
  const folder = join(desk.folder, 'mail');
  mkdirSync(folder);
  for (const name of ['one', 'two']) writeFileSync(join(folder, `${name}.eml`), mail(name));
  desk.answers.mail = ['one', 'two'].map((name) => join(folder, `${name}.eml`));
  const files = await desk.ask(chooseEvidenceFiles, { kind: 'files' });
  const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');
  return desk.ask(importEvidence, { job, files: files?.map(({ token }) => token) ?? [], links: [] });
}

it('destroys a piece of evidence, cannot be undone, and leaves the others readable', async () => {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  const { evidence } = await importTwo(desk);
  const [one, two] = evidence;
  if (!one || !two) throw new Error('nothing was imported');
  expect(await desk.ask(disposeOfEvidence, { evidence: one, ...why })).toMatchObject({ removed: 1, separated: 0 });
  expect(await desk.call(readMessage, { evidence: one })).toMatchObject({ ok: false, code: 'evidence.unknown' });
  expect(await desk.ask(readMessage, { evidence: two })).toMatchObject({
    text: expect.stringContaining('Text of two'),
  });
  expect(await desk.call(undoStep, null)).toMatchObject({ ok: false, code: 'undo.impossible' });
}, 60_000);
