import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import {
  conversationsChanged,
  readChain,
  readConversation,
  readConversationMessage,
} from '../../shared/contracts/conversation.contract.ts';
import { chooseEvidenceFiles, importEvidence } from '../../shared/contracts/evidence-import.contract.ts';
import { jobIdSchema } from '../../shared/contracts/job.contract.ts';
import { readProblems } from '../../shared/contracts/problem.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import { searchDocket } from '../../shared/contracts/search.contract.ts';
import { createIn, type DocketDesk, openDesk } from './testing/docket-desk.ts';

const sought = { isTyping: false, kinds: [], order: 'newest', limit: 10, offset: 0 } as const;
const all = { scope: { kind: 'all' }, words: '', from: 0, limit: 100 } as const;

const question = [
  'From: Inspector <inspector@oig.example>',
  'To: Liaison <liaison@agency.example>',
  'Subject: Deleted chats',
  'Date: Thu, 17 Feb 2022 09:00:00 -0500',
  'Message-ID: <question@oig.example>',
  '',
  'Please tell us by Friday who deleted the chats of the office and when that was noticed.',
  '',
].join('\r\n');

const answer = [
  'From: Liaison <liaison@agency.example>',
  'To: Inspector <inspector@oig.example>',
  'Subject: RE: Deleted chats',
  'Date: Fri, 18 Feb 2022 10:00:00 -0500',
  'Message-ID: <answer@agency.example>',
  'In-Reply-To: <question@oig.example>',
  '',
  'We acknowledge your question and will answer within ten days.',
  '',
  '-----Original Message-----',
  'From: Inspector <inspector@oig.example>',
  'Sent: Thursday, February 17, 2022 9:00 AM',
  'To: Liaison <liaison@agency.example>',
  'Subject: Deleted chats',
  '',
  'Please tell us by Friday who deleted the chats of the office and when that was noticed.',
  '',
  '-----Original Message-----',
  'From: Chief <chief@agency.example>',
  'Sent: Wednesday, February 16, 2022 4:00 PM',
  'To: Inspector <inspector@oig.example>',
  'Subject: Deleted chats',
  '',
  'I have to report that chats of this office are missing since the new phones came.',
  '',
].join('\r\n');

async function importMail(desk: DocketDesk, mails: Readonly<Record<string, string>>): Promise<void> {
  const folder = join(desk.folder, 'mail');
  mkdirSync(folder, { recursive: true });
  desk.answers.mail = Object.entries(mails).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const files = await desk.ask(chooseEvidenceFiles, { kind: 'files' });
  const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');
  await desk.ask(importEvidence, { job, files: files?.map(({ token }) => token) ?? [], links: [] });
}

it('lists each message once, says what answers what, and knows what stands only in quotes', async () => {
  const desk = openDesk();
  expect(await desk.call(readConversation, all)).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  await createIn(desk, 'OIT');
  await importMail(desk, { 'answer.eml': answer });
  expect(await desk.ask(readConversation, all)).toMatchObject({ state: { isReady: false, done: 0 }, rows: [] });
  const rows = async (words = '') => (await desk.ask(readConversation, { ...all, words })).rows;
  await expect.poll(async () => (await rows()).length, { timeout: 20_000 }).toBe(3);
  expect((await rows())[1]).toMatchObject({ subject: 'Deleted chats', evidence: null, copies: 1 });

  await importMail(desk, { 'question.eml': question });
  await expect.poll(async () => (await rows())[1]?.copies, { timeout: 20_000 }).toBe(2);
  const [report, asked, answered] = await rows();
  expect(report).toMatchObject({ evidence: null, findings: [{ kind: 'knownOnlyFromQuotes' }] });
  expect(report?.sent).toMatchObject({ shown: '2022-02-16T16:00', utc: '2022-02-16T21:00:00.000Z' });
  expect(asked?.evidence).toMatch(/^E-/);
  expect(answered?.answers).toMatchObject({ message: asked?.message });
  expect(await rows('18 feb acknowledge')).toEqual([answered]);

  const told = await desk.ask(readConversationMessage, { message: asked?.message ?? '' });
  expect(told?.copies.map(({ why }) => why)).toContain('Same sender, subject and moment; the same words.');
  const whole = await desk.ask(readConversation, {
    ...all,
    scope: { kind: 'withEvidence', evidence: answered?.evidence ?? '' },
  });
  expect(whole).toMatchObject({ count: 3, conversations: 1, unread: 0 });
  const chain = await desk.ask(readChain, { evidence: answered?.evidence ?? '' });
  expect(chain.occurrences.map(({ level, message }) => [level, message?.row.evidence])).toEqual([
    [0, answered?.evidence],
    [1, asked?.evidence],
    [2, null],
  ]);
  expect(desk.toldOf(conversationsChanged).at(-1)).toMatchObject({ isReady: true, done: 2, failure: null });

  // A link is a word for search, which writes the message again; what it says has not changed, and nothing is joined anew.
  const { revision } = (await desk.ask(readConversation, all)).state;
  const subject = { kind: 'case', id: 'UD-2022-0001' } as const;
  const dates = { letterDate: '2022-02-18', responseDue: '2022-03-25', effective: '2022-02-18' };
  const openCase = {
    intent: 'OpenCase',
    case: subject.id,
    title: 'Chats',
    grounds: ['retentionNotEnded'],
    ...dates,
  } as const;
  const link = { intent: 'LinkEvidence', evidence: answered?.evidence ?? '', subject, role: 'acknowledges' } as const;
  await desk.ask(handleIntents, { intents: [openCase, link] });
  const found = async () =>
    (await desk.ask(searchDocket, { ...sought, text: `case:${subject.id} kind:message` })).count;
  await expect.poll(found, { timeout: 20_000 }).toBe(1);
  await setTimeout(2_500);
  expect((await desk.ask(readConversation, all)).state).toMatchObject({ isReady: true, revision });
  await desk.dockets.close();
  expect(desk.toldOf(conversationsChanged).at(-1)).toBeNull();
}, 60_000);

it('tells what the evidence says as problems, anew once the mail domains of the agency are set', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  await importMail(desk, { 'question.eml': question, 'answer.eml': answer });
  const codes = async () =>
    (await desk.ask(readProblems, {})).problems.map(({ code }) => code).filter((code) => code.startsWith('evidence.'));
  await expect.poll(codes, { timeout: 20_000 }).toContain('evidence.knownOnlyFromQuotes');
  expect(await codes()).not.toContain('evidence.senderOutside');
  await desk.ask(handleIntents, { intents: [{ intent: 'SetMailDomains', domains: ['agency.example'] }] });
  await expect.poll(codes, { timeout: 20_000 }).toContain('evidence.senderOutside');
}, 60_000);
