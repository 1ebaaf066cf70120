import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/workbench.fixture.ts';
import { answerSaveDialog } from '../support/answer-dialogs.ts';
import { invoke } from '../support/bridge.ts';
import { launchWorkbench, readLog } from '../support/workbench-app.ts';

/** The docket through the real border: contracts, dialogs, and mail read in utility processes. */

const job = '0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11';

async function ask<Value>(page: Page, channel: string, request: unknown): Promise<Value> {
  const answer = (await invoke(page, channel, request)) as { ok: boolean; value: Value };
  expect(answer, channel).toMatchObject({ ok: true });
  return answer.value;
}

/** Bytes are made in the page, as a drop would bring them. */
function receive(page: Page, name: string, text: string): Promise<unknown> {
  return page.evaluate(
    async ([fileName, content]) =>
      JSON.parse(
        await Reflect.get(window, 'workbench').invoke('evidence.receiveFile', {
          name: fileName,
          bytes: new TextEncoder().encode(content),
        }),
      ),
    [name, text] as const,
  );
}

test('the sample is made, its mail read in utility processes, and it is there after a restart', async ({
  workbench,
  userDataDir,
}) => {
  const status = await ask<{ entryCount: number; folderName: string }>(workbench.page, 'docket.openSample', {
    actor: 'A. Liaison',
  });
  expect(status.folderName).toBe('Sample docket');
  const evidence = await messagesOf(workbench.page);
  expect(evidence.length).toBeGreaterThan(10);
  const headers = await ask<{ subject: string }[]>(workbench.page, 'evidence.readHeaders', {
    sha256: evidence.map(({ sha256 }) => sha256),
  });
  expect(headers).toHaveLength(evidence.length);

  await workbench.quit();
  expect(readLog(userDataDir).filter(({ level }) => level === 'error')).toEqual([]);
  const again = await launchWorkbench(userDataDir);
  expect(await ask(again.page, 'docket.describe', null)).toBeNull();
  const [recent] = await ask<{ id: string; isThere: boolean }[]>(again.page, 'docket.listRecent', null);
  expect(recent?.isThere).toBe(true);
  expect(await ask(again.page, 'docket.open', { folder: { recent: recent?.id }, takeOverLock: false })).toMatchObject({
    entryCount: status.entryCount,
    readOnly: null,
    isSample: true,
  });
  await again.quit();
});

test('a dropped message is imported, and its attachment saved', async ({ workbench, userDataDir }) => {
  const { page } = workbench;
  await ask(page, 'docket.openSample', { actor: 'A. Liaison' });
  const eml = [
    'From: a@b.example',
    'Subject: With a plan',
    'Date: Tue, 26 Oct 2021 10:00:00 -0400',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See attached.',
    '--b',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename="plan.txt"',
    '',
    'Boxes 1 to 41.',
    '--b--',
    '',
  ].join('\r\n');
  const { value: file } = (await receive(page, 'plan.eml', eml)) as { value: { token: string } };
  const report = await ask<{ evidence: string[]; receipt: { totals: object } }>(page, 'evidence.import', {
    job,
    files: [file.token],
    links: [],
  });
  expect(report.receipt.totals).toMatchObject({ imported: 1, failed: 0 });
  await answerSaveDialog(workbench, join(userDataDir, 'plan.txt'));
  const [evidence] = report.evidence;
  const saved = await ask(page, 'evidence.saveAttachment', { evidence, attachment: [0], isWarned: true });
  expect(saved).toEqual({ name: 'plan.txt' });
  expect(readFileSync(join(userDataDir, 'plan.txt'), 'utf8').trim()).toBe('Boxes 1 to 41.');
});

test('a letter is laid out, saved as a draft and issued', async ({ workbench, userDataDir }) => {
  const { page } = workbench;
  await ask(page, 'docket.openSample', { actor: 'A. Liaison' });
  const about = { kind: 'case', id: 'UD-2022-0001' };
  const asked = { template: 'quarterly-status', about, quarter: '2022Q2' };
  const draft = await ask<{ letter: string }>(page, 'draft.open', asked);
  const { pages } = await ask<{ pages: unknown[] }>(page, 'draft.layout', draft);
  expect(pages.length).toBeGreaterThan(1);
  await answerSaveDialog(workbench, join(userDataDir, 'draft.pdf'));
  expect(await ask(page, 'letter.save', { draft, format: 'pdf' })).toEqual({ name: 'draft.pdf' });
  expect(readFileSync(join(userDataDir, 'draft.pdf'), 'latin1')).toMatch(/^%PDF-/);
  const { letter } = await ask<{ letter: string }>(page, 'letter.issue', { letter: draft.letter });
  expect(await ask(page, 'letter.readIssued', { letter })).toMatchObject({ document: { status: 'final' } });
  expect(await ask(page, 'docket.verify', { job })).toMatchObject({ intact: true });
});

test('quitting gives the lock back', async ({ userDataDir }) => {
  const workbench = await launchWorkbench(userDataDir);
  await ask(workbench.page, 'docket.openSample', { actor: 'A. Liaison' });
  const shelf = join(userDataDir, 'sample');
  const lock = join(shelf, readdirSync(shelf)[0] ?? '', 'Sample docket/writer.lock');
  expect(existsSync(lock)).toBe(true);
  await workbench.quit();
  expect(existsSync(lock)).toBe(false);
});

async function messagesOf(page: Page): Promise<{ sha256: string }[]> {
  const { entries } = await ask<{ entries: { type: string; data: { sha256: string; format: string } }[] }>(
    page,
    'journal.readPage',
    { after: null, limit: 2_000 },
  );
  return entries
    .filter(({ type, data }) => type === 'evidence.imported' && data.format !== 'document')
    .map(({ data }) => data);
}
