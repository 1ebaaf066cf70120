/** Every kind of finding about mail, from files as an officer imports them to the problem with its line and the step that settles it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Result } from '../../shared/kernel/result.ts';
import { systemDocketPorts } from '../docket/docket-ports.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createLedger } from './create-ledger.ts';
import { importEvidence } from './import-evidence.ts';
import { openLedger } from './ledger.ts';
import { problemsOf } from './problems-of.ts';
import { openMailReading, readMessages } from './read-messages.ts';
import { readSaid } from './read-said.ts';

function mail(id: string, date: string, head: Readonly<Record<string, string>>, text: string): string {
  const all = { From: 'Ada Quill <a.quill@example.gov>', To: 'Bea Marlow <b.marlow@example.gov>', Date: date, ...head };
  const lines = Object.entries({ ...all, 'Message-ID': `<${id}@example.gov>` }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `${lines.join('\r\n')}\r\n\r\n${text.replaceAll('\n', '\r\n')}`;
}

/** Two releases print one message; the second hides the recipient. */
const printed = (to: string, banner: string) =>
  `Message\n\nFrom: Ada Quill\nSent: 5/5/2022 8:12:33 PM\nTo: ${to}\nSubject: Boxes\n\n${banner}\nBoxes twelve to forty may go to the centre once the survey of the old shelves has ended.\n`;

const files: Readonly<Record<string, string>> = {
  'open.txt': printed('Bea Marlow', 'CUI//PRIV'),
  'hidden.txt': printed('(b)(6)', ''),
  // Central time as it is quoted, Eastern time as it is sent: the answer seems to be the older one.
  'clock.eml': mail(
    'clock',
    'Fri, 18 Feb 2022 14:09:00 -0500',
    { Subject: 'RE: Survey' },
    'It is done.\n\nFrom: Bea Marlow <b.marlow@example.gov>\nSent: Friday, February 18, 2022 3:04 PM\nTo: Ada Quill <a.quill@example.gov>\nSubject: Survey\n\nIs the survey of the old shelves done by now?\n',
  ),
  'gone.eml': mail(
    'gone',
    'Mon, 21 Feb 2022 09:00:00 -0500',
    { Subject: 'RE: Keys', 'In-Reply-To': '<nowhere@example.gov>' },
    'The keys are with me.\n',
  ),
  'attached.eml': mail(
    'attached',
    'Tue, 22 Feb 2022 09:00:00 -0500',
    { Subject: 'Plan' },
    'Please find attached the plan for the shelves.\n',
  ),
  'outside.eml': mail(
    'outside',
    'Wed, 23 Feb 2022 09:00:00 -0500',
    { Subject: 'Offer', From: 'C. Vendor <c@vendor.example>' },
    'Here is our price for the shelves.\n',
  ),
  'personal.eml': mail(
    'personal',
    'Thu, 24 Feb 2022 09:00:00 -0500',
    { Subject: 'Shelves', From: 'Ada Quill <ada.quill@gmail.com>', To: 'C. Vendor <c@vendor.example>' },
    'Send the shelves on Monday.\n',
  ),
  'counsel.eml': mail(
    'counsel',
    'Fri, 25 Feb 2022 09:00:00 -0500',
    { Subject: 'Advice' },
    'This is an attorney-client communication.\n',
  ),
};

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

it('tells all ten, each at the line where it stands and with the step that settles it', async () => {
  const folder = temporaryFolder();
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') });
  const dir = join(folder, 'docket');
  const facts = { name: 'T', agency: 'A', office: 'RIM', timeZone: 'America/New_York', mailDomains: ['example.gov'] };
  given(await createLedger(dir, facts, 'a', ports));
  const ledger = given(await openLedger(dir, { mode: 'write' }, ports));
  mkdirSync(join(folder, 'mail'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'mail', name), content);
  const reading = await openMailReading(ledger, ports, { runner: createForkRunner() });
  given(await importEvidence(ledger, { paths: [join(folder, 'mail')], links: [], actor: 'a' }, reading));

  const messages = await readMessages(ledger, reading);
  const { findings } = await readSaid(ledger, messages);
  const { problems } = problemsOf(ledger, {}, { said: findings });
  const told = new Map(
    await Promise.all(
      problems.map(async ({ code, place, fix }) => {
        const row = place && ledger.state().evidence.get(place.evidence);
        const text = row && (await messages.get(row.sha256))?.text;
        const line = place?.line ? text?.split(/\r?\n/)[place.line - 1] : 'the message itself';
        return [code.replace('evidence.', ''), [line, fix?.command]] as const;
      }),
    ),
  );
  expect(Object.fromEntries(told)).toMatchObject({
    redactedDifferently: ['From: Ada Quill', undefined],
    controlBanner: ['CUI//PRIV', undefined],
    releaseMarks: ['To: █', undefined],
    clockAgainstQuoting: ['the message itself', undefined],
    parentMissing: ['the message itself', 'OpenSuspense'],
    attachmentAbsent: ['the message itself', 'OpenSuspense'],
    knownOnlyFromQuotes: ['From: Bea Marlow <b.marlow@example.gov>', 'OpenSuspense'],
    senderOutside: ['the message itself', 'SetMailDomains'],
    nonOfficialAccount: ['the message itself', 'NoteNonOfficial'],
    privilegeNotice: ['the message itself', undefined],
  });
  for (const { message } of problems) expect(message).toMatch(/^[^{}<>]+\.$/);
  await ledger.close();
}, 60_000);
