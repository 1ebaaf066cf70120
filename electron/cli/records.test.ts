/** The commands as an officer's shell runs them: real processes, real folders. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const program = join(import.meta.dirname, 'records.ts');
const demoMail = join(import.meta.dirname, '../../assets/demo/2022-04-01-archiving-status.eml');

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** `home` is the user's data folder; `input` goes to standard input. */
function run(home: string, args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, RECORDS_WORKBENCH_HOME: home },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });
}

function mboxMessage(index: number): string {
  const header = `From: Ann <ann@a.example>\nTo: Bo <bo@b.example>\nSubject: Number ${index}\nMessage-ID: <n${index}@a.example>`;
  return `From ann@a.example Tue Mar  1 12:00:00 2022\n${header}\nDate: Tue, 1 Mar 2022 12:00:00 -0500\n\nText ${index}.\n\n`;
}

/** Starts the command and kills it, with no chance to tidy up. */
function killedAfter(delayMs: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, RECORDS_WORKBENCH_HOME: home },
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), delayMs);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** One sample docket for all tests; each that writes works on a copy. */
let home = '';
let original = '';

beforeAll(async () => {
  const folder = join(process.env.RUNNER_TEMP ?? '/tmp', `records-cli-${process.pid}`);
  home = join(folder, 'home');
  original = join(folder, 'sample');
  const made = await run(home, ['sample', original, '--as', 'tester']);
  expect(made).toMatchObject({ status: 0, err: '' });
  return async () => (await import('node:fs')).rmSync(folder, { recursive: true, force: true });
});

function copyOfSample(): string {
  const dir = join(temporaryFolder(), 'docket');
  cpSync(original, dir, { recursive: true });
  return dir;
}

const records = (...args: string[]) => run(home, args);

async function json(...args: string[]) {
  const { status, out, err } = await records(...args, '--json');
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out);
}

describe('the sample', () => {
  it('holds the affair: records, seventeen messages and the earlier letter', async () => {
    expect((await json('list', original, 'evidence')).length).toBe(18);
    expect((await json('list', original, 'cases'))[0]).toMatchObject({
      id: 'UD-2022-0001',
      responseDue: '2021-11-25',
      acknowledgedOn: '2022-02-18',
    });
    expect((await json('list', original, 'milestones')).map((row: { id: string }) => row.id)).toEqual([
      'M-00093',
      'M-00094',
      'M-00095',
    ]);
    expect((await json('list', original, 'letters'))[0]).toMatchObject({ origin: 'external', status: 'sent' });
    expect((await json('list', original, 'recommendations'))[0]).toMatchObject({
      id: 'OIG-21-62-R5',
      printedStatus: 'resolved and open',
    });
    expect((await json('list', original, 'caps'))[0]).toMatchObject({ id: 'CAP-0022', milestones: 3, complete: 0 });
  });

  it('says what was past due when the liaison asked, and what was not yet', async () => {
    const on = async (day: string) =>
      (await json('problems', original, '--as-of', day))
        .filter((problem: { code: string }) => problem.code === 'milestone.pastDue')
        .map((problem: { subject: string }) => problem.subject);
    expect(await on('2021-11-30')).toEqual([]);
    expect(await on('2021-12-01')).toEqual(['M-00093', 'M-00094']);
    expect(await on('2022-10-01')).toEqual(['M-00093', 'M-00094', 'M-00095']);
  });

  it('is intact', async () => {
    expect(await json('verify', original)).toMatchObject({ intact: true, faults: [] });
  });
});

describe('import', () => {
  it('links one of our mails to a milestone, and changes nothing the second time', async () => {
    const dir = copyOfSample();
    const first = await json('import', dir, demoMail, '--milestone', 'M-00095', '--role', 'answers');
    expect(first.receipt.totals).toEqual({ found: 1, imported: 1, alreadyThere: 0, failed: 0 });
    const again = await json('import', dir, demoMail, '--milestone', 'M-00095', '--role', 'answers');
    expect(again.receipt.totals).toEqual({ found: 1, imported: 0, alreadyThere: 1, failed: 0 });
    const row = (await json('list', dir, 'evidence')).find((each: { id: string }) => each.id === first.evidence[0]);
    expect(row).toMatchObject({
      on: '2022-04-01',
      links: [{ subject: { kind: 'milestone', id: 'M-00095' }, role: 'answers' }],
    });
    expect(await json('verify', dir)).toMatchObject({ intact: true });
  });

  it('links what was there already', async () => {
    const dir = copyOfSample();
    await json('import', dir, demoMail);
    const linked = await json('import', dir, demoMail, '--case', 'UD-2022-0001');
    const row = (await json('list', dir, 'evidence')).find((each: { id: string }) => each.id === linked.evidence[0]);
    expect(row.links).toEqual([{ subject: { kind: 'case', id: 'UD-2022-0001' }, role: 'supports' }]);
  });

  it('lets a bad file cost that file only, says which, and keeps what is no mail; the account goes into a table or a text', async () => {
    const dir = copyOfSample();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'empty.eml'), '');
    writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    cpSync(demoMail, join(folder, 'good.eml'));
    const accounts = temporaryFolder();
    const table = join(accounts, 'receipt.csv');
    const { status, out } = await records('import', dir, folder, '--receipt', table);
    expect(status).toBe(0);
    expect(out).toMatch(/Found 3: 2 imported, 0 already there, 1 failed\./);
    expect(out).toMatch(/empty\.eml.*empty/);
    const rows = readFileSync(table, 'utf8');
    expect(rows).toContain(`folder,${folder},,,,3,2,0,1,,`);
    expect(rows).toMatch(/file,[^,]*picture\.png,,picture \(PNG\),[0-9a-f]{64},1,1,0,0/);
    const text = join(accounts, 'receipt.txt');
    await records('import', dir, folder, '--receipt', text);
    expect(readFileSync(text, 'utf8')).toMatch(
      /: complete\n.*By folder\n.*found 3, imported 0, already there 2, failed 1/s,
    );
  });

  it('hands nothing to the terminal that it would obey', async () => {
    const dir = copyOfSample();
    const mail = join(temporaryFolder(), 'bad\u001b[31mname\n.eml');
    writeFileSync(
      mail,
      'From: "\u001b[31mEvil" <e@e.example>\r\nSubject: \u001b[2J =?utf-8?Q?=1B]0;pwn=07?=\r\n\r\nBody\r\n',
    );
    const imported = await records('import', dir, mail);
    const listed = await records('list', dir, 'evidence');
    expect(listed.out).toMatch(/Evil/);
    for (const { out, err } of [imported, listed]) expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('says in a sentence that the folder of this user cannot be written', async () => {
    const occupied = join(temporaryFolder(), 'a-file');
    writeFileSync(occupied, '');
    const { status, err } = await run(occupied, ['list', original, 'evidence']);
    expect(status).toBe(1);
    expect(err).toMatch(/^\S*a-file\S* cannot be used: a part of it is a file and not a folder\.\n$/);
  });

  it('refuses a record that is not there before it reads anything', async () => {
    const { status, err } = await records('import', copyOfSample(), demoMail, '--milestone', 'M-99999');
    expect(status).toBe(1);
    expect(err).toBe('There is no milestone M-99999 in this docket.\n');
  });

  it('loses nothing when it is killed at any moment: what was recorded stays, and importing again completes it', async () => {
    const dir = copyOfSample();
    const mailbox = join(temporaryFolder(), 'many.mbox');
    writeFileSync(mailbox, Array.from({ length: 1500 }, (_, index) => mboxMessage(index)).join(''));
    for (const delayMs of [700, 1000, 1300]) {
      await killedAfter(delayMs, ['import', dir, mailbox, '--case', 'UD-2022-0001']);
      const { status, out } = await records('verify', dir, '--json');
      expect({ status, faults: JSON.parse(out).faults }).toEqual({ status: 0, faults: [] });
    }
    const { out } = await records('import', dir, mailbox, '--case', 'UD-2022-0001', '--json');
    expect(JSON.parse(out).receipt).toMatchObject({ complete: true, totals: { found: 1500, failed: 0 } });
    const listed = await records('list', dir, 'evidence', '--json');
    const fromMailbox = JSON.parse(listed.out).filter((row: { format: string }) => row.format === 'mbox');
    expect(fromMailbox).toHaveLength(1500 + 6);
    expect(fromMailbox.filter((row: { links: unknown[] }) => row.links.length === 0)).toHaveLength(0);
  });

  it('ends with 1 where nothing could be imported', async () => {
    const { status, out } = await records('import', copyOfSample(), '/no/such/file.eml');
    expect(status).toBe(1);
    expect(out).toMatch(/no\/such\/file\.eml/);
  });
});

describe('letter', () => {
  it('renders a DRAFT, the same bytes for the same record, and records nothing', async () => {
    const folder = temporaryFolder();
    const [a, b] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    const before = await json('verify', original);
    await json('letter', original, '--case', 'UD-2022-0001', '--quarter', '2022Q2', '-o', a);
    await json('letter', original, '--case', 'UD-2022-0001', '--quarter', '2022Q2', '-o', b);
    expect(readFileSync(a).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(await json('verify', original)).toEqual(before);
  });

  it('is made from any template, in the form that the file name asks for', async () => {
    const folder = temporaryFolder();
    const words = ['--template', 'closeout', '--recommendation', 'OIG-21-62-R5', '--as-of', '2022-04-04'];
    const closeout = await json('letter', original, ...words, '-o', join(folder, 'x.txt'));
    expect(closeout).toMatchObject({ letter: 'L-OIG-21-62-R5-closeout', faults: [] });
    expect(readFileSync(closeout.file, 'utf8')).toMatch(/^DRAFT\nU\.S\. Customs and Border Protection\n/);
    const brief = await json(
      'brief',
      original,
      '--quarter',
      '2022Q2',
      '--as-of',
      '2022-04-04',
      '-o',
      join(folder, 'b.pdf'),
    );
    expect(brief).toMatchObject({ letter: 'L-pre-brief-2022Q2', template: 'pre-brief', faults: [] });
  });

  it('says which template does not fit, and what a docket has of its own that cannot be used', async () => {
    const dir = copyOfSample();
    mkdirSync(join(dir, 'templates'));
    writeFileSync(join(dir, 'templates/closeout.json'), '{"id": 3}');
    const to = join(temporaryFolder(), 'x.txt');
    const unfit = await records('letter', dir, '--template', 'closeout', '--case', 'UD-2022-0001', '-o', to);
    expect(unfit.err).toBe('The template closeout is about a recommendation, not about case UD-2022-0001.\n');
    const own = await records('letter', dir, '--template', 'closeout', '--recommendation', 'OIG-21-62-R5', '-o', to);
    expect(own.status).toBe(0);
    expect(own.err).toContain(
      `${join(dir, 'templates/closeout.json')} cannot be used: id must be text; name is needed`,
    );
  });

  it('shows a stored draft, names what cannot be filled, and is not issued so', async () => {
    const dir = copyOfSample();
    const words = ['--case', 'UD-2022-0001', '--template', 'response-30day'];
    const draft = {
      letter: 'L-UD-2022-0001-response-30day',
      template: 'response-30day',
      kind: 'response',
      to: 'NARA',
      about: { kind: 'case', id: 'UD-2022-0001' },
      isSigned: true,
      title: 'Response',
      addressee: [],
      references: [],
      subject: 'Response',
      salutation: 'Dear Officer:',
      blocks: [{ kind: 'paragraph', content: [{ kind: 'reference', reference: 'M-9.due' }] }],
      closing: 'Sincerely,',
      copiesTo: [],
    };
    writeFileSync(join(dir, `drafts/${draft.letter}.json`), JSON.stringify(draft));
    const sentence = 'The paragraph “{{M-9.due}}”: “M-9.due” names no record of this docket.\n';
    const shown = await records('letter', dir, ...words, '-o', join(temporaryFolder(), 'x.txt'));
    expect(shown).toMatchObject({ status: 0, err: sentence });
    expect(await records('letter', 'issue', dir, ...words)).toMatchObject({ status: 1, err: sentence });
  });

  it('is issued once, frozen in the docket, and can then be sent', async () => {
    const dir = copyOfSample();
    const words = ['--case', 'UD-2022-0001', '--quarter', '2022Q2'];
    const issued = await json('letter', 'issue', dir, ...words);
    expect(statSync(issued.file).size).toBeGreaterThan(10_000);
    const again = await records('letter', 'issue', dir, ...words);
    expect(again).toMatchObject({
      status: 1,
      err: 'L-UD-2022-0001-2022Q2 is already issued: an issued letter is never changed.\n',
    });
    await json('record', dir, 'letter.sent', `letter=${issued.letter}`, 'means=e-mail');
    expect((await json('list', dir, 'letters')).at(0)).toMatchObject({ id: issued.letter, status: 'sent' });
    expect(await json('verify', dir)).toMatchObject({ intact: true });
  });

  it('is issued where its draft stands alone, as a crash between the two entries leaves it', async () => {
    const dir = copyOfSample();
    const draft = ['letter=L-UD-2022-0001-2022Q2', 'kind=quarterlyStatus', 'case=UD-2022-0001', 'title=Draft'];
    await json('record', dir, 'letter.drafted', ...draft);
    const issued = await json('letter', 'issue', dir, '--case', 'UD-2022-0001', '--quarter', '2022Q2');
    expect(issued).toMatchObject({ letter: 'L-UD-2022-0001-2022Q2', status: 'issued' });
  });

  it('writes no PDF over what the docket keeps, and none that another user could read', async () => {
    const dir = copyOfSample();
    const draftTo = (path: string) =>
      records('letter', dir, '--case', 'UD-2022-0001', '--quarter', '2022Q2', '-o', join(dir, path));
    const before = readFileSync(join(dir, 'docket.json'), 'utf8');
    for (const path of ['x.pdf', 'evidence/x.pdf', 'exports/../journal/x.pdf'])
      expect(await draftTo(path)).toMatchObject({ status: 1, err: expect.stringMatching(/lies inside the docket/) });
    expect(await draftTo('docket.json')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/must end with \.pdf, /),
    });
    expect(readFileSync(join(dir, 'docket.json'), 'utf8')).toBe(before);
    expect(await draftTo('exports/x.pdf')).toMatchObject({ status: 0 });
    expect(statSync(join(dir, 'exports/x.pdf')).mode & 0o077).toBe(0);
  });

  it('is not written of a day to come, nor from a journal that was altered', async () => {
    const dir = copyOfSample();
    const words = ['--case', 'UD-2022-0001', '--quarter', '2022Q2', '-o', join(temporaryFolder(), 'x.pdf')];
    expect((await records('letter', dir, ...words, '--as-of', '2999-01-01')).err).toMatch(
      /^A letter cannot report the record as of 2999-01-01: today is /,
    );
    const [device = ''] = readdirSync(join(dir, 'journal'));
    const segment = join(dir, 'journal', device, '000001.ndjson');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('"2021-11-30"', '"2022-11-30"'));
    const altered = await records('letter', dir, ...words);
    expect(altered.status).toBe(1);
    expect(altered.err).toMatch(/^No letter can be written from a record that is not whole\. The journal was altered/);
  });

  it('refuses a case that is not there, and a folder where nothing can be written', async () => {
    const unknown = await records(
      'letter',
      original,
      '--case',
      'UD-2022-0009',
      '--quarter',
      '2022Q2',
      '-o',
      join(temporaryFolder(), 'x.pdf'),
    );
    expect(unknown.status).toBe(1);
    expect(unknown.err).toMatch(/UD-2022-0009/);
    const nowhere = await records(
      'letter',
      original,
      '--case',
      'UD-2022-0001',
      '--quarter',
      '2022Q2',
      '-o',
      '/no/such/folder/x.pdf',
    );
    expect(nowhere.status).toBe(1);
    expect(nowhere.err).toMatch(/\/no\/such\/folder/);
  });
});

describe('record', () => {
  it('takes an event with members, JSON, and a batch on standard input', async () => {
    const dir = copyOfSample();
    await json('record', dir, 'milestone.completed', 'milestone=M-00094', 'effective=2022-03-01');
    await json('record', dir, '{"type":"milestone.noted","milestone":"M-00093","text":"A second pilot."}');
    const batch =
      '[{"intent":"AddOffice","office":"OCC","name":"Chief Counsel"},{"type":"person.added","person":"j","name":"J","office":"OCC"}]';
    expect(await run(home, ['record', dir, '-'], batch)).toMatchObject({ status: 0 });
    const problems = await json('problems', dir, '--as-of', '2022-04-04');
    expect(problems.map((each: { code: string }) => each.code)).toContain('milestone.completedWithoutEvidence');
  });

  it('refuses a move of a past-due milestone without reason and approver', async () => {
    const { status, err } = await records(
      'record',
      copyOfSample(),
      'milestone.rescheduled',
      'milestone=M-00093',
      'to=2022-06-30',
      'effective=2022-03-01',
    );
    expect(status).toBe(1);
    expect(err).toMatch(/M-00093 was due on 2021-11-30 and is past due: moving it needs a reason and an approver\./);
  });

  it.each([
    [['[]'], /^Nothing was given to record\.\n$/],
    [['{"milestone":"M-00093"}'], /^It is not said what is to be recorded/],
    [['toString'], /^The record knows no "toString"\.\n$/],
    [['milestone.completed'], /^milestone\.completed: milestone is needed\.\n$/],
    [
      ['plan.opened', 'plan=CAP-1', 'title=x', 'recommendations=OIG-21-62-R5'],
      /^plan\.opened: recommendations must be a list, such as \["A", "B"\]\.\n$/,
    ],
    [['milestone.completed', 'milestone=M-00093', 'milestone=M-00094'], /^milestone was given twice\.\n/],
    [
      ['case.described', 'case=UD-2022-0001', 'title=Messages', 'grounds=["byFire"]'],
      /^"byFire" is no ground of the rule table\. It knows: noApprovedDisposition, permanentRecord, retentionNotEnded, underHold\./,
    ],
    [
      ['recommendation.benefitEstimated', 'recommendation=OIG-21-62-R5', 'amount=10', 'kind=savings'],
      /^"savings" is no kind of monetary benefit of the rule table\. It knows: questionedCosts, /,
    ],
    [
      ['case.elementAssessed', 'case=UD-2022-0001', 'element=safeguards', 'state=notApplicable', 'reason=x'],
      /cannot be said not to apply: every report must hold it \(36 CFR 1230\.14\(a\).*only these may be: /,
    ],
    [['letter.issued', 'letter=L-1'], /^IssueLetter is for the command "records letter issue" only/],
  ])('refuses %j in words', async (asked, sentence) => {
    const { status, err } = await records('record', original, ...(asked as string[]));
    expect(status).toBeGreaterThan(0);
    expect(err).toMatch(sentence as RegExp);
  });

  it('signs with the name given', async () => {
    const dir = copyOfSample();
    const [entry] = await json(
      'record',
      dir,
      'office.added',
      'office=OCC',
      'name=Chief Counsel',
      '--as',
      'I. Varga-Pelham',
    );
    expect(entry.actor).toBe('I. Varga-Pelham');
  });

  it('lists what can be recorded', async () => {
    expect((await records('record', original, '--list')).out).toMatch(/milestone\.rescheduled +milestone= to=/);
  });
});

describe('tampering', () => {
  function segmentOf(dir: string): string {
    const [device = ''] = readdirSync(join(dir, 'journal'));
    return join(dir, 'journal', device, '000001.ndjson');
  }

  it('names every original of an evidence folder that is gone', async () => {
    const dir = copyOfSample();
    rmSync(join(dir, 'evidence'), { recursive: true });
    const { status, out } = await records('verify', dir, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).faults).toHaveLength(14);
  });

  it('is found, named by file, line and entry, and closes the docket for writing', async () => {
    const dir = copyOfSample();
    const text = readFileSync(segmentOf(dir), 'utf8');
    writeFileSync(segmentOf(dir), text.replace('"originalDue":"2021-11-30"', '"originalDue":"2022-11-30"'));
    const verified = await records('verify', dir);
    expect(verified.status).toBe(1);
    expect(verified.out).toMatch(/^First bad place: The journal was altered: .*000001\.ndjson, line \d+, entry \d+/);
    const written = await records('record', dir, 'office.added', 'office=X', 'name=X');
    expect(written.status).toBe(1);
    expect(written.err).toMatch(/The journal was altered/);
  });

  it('leaves a torn tail behind without losing what was acknowledged', async () => {
    const dir = copyOfSample();
    const before = await json('verify', dir);
    writeFileSync(segmentOf(dir), '{"seq":9999,"device":"', { flag: 'a' });
    const read = await records('list', dir, 'cases');
    expect(read).toMatchObject({ status: 0 });
    expect(read.err).toMatch(/22 bytes of an entry that was never finished/);
    const written = await records('record', dir, 'office.added', 'office=X', 'name=X');
    expect(written.status).toBe(0);
    const verified = await records('verify', dir, '--json');
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ intact: true, entries: before.entries + 1 });
  });
});

describe('words that do not fit', () => {
  it.each([
    [['problems', '.', '--as-of', '2022-02-30'], /--as-of 2022-02-30 is not a calendar date; write it as 2022-03-31\./],
    [
      ['letter', '.', '--case', 'UD-2022-0001', '--quarter', '2022-Q2', '-o', 'x.pdf'],
      /--quarter 2022-Q2 is not a federal fiscal quarter/,
    ],
    [['letter', '.', '--case', 'UD-1', '--quarter', '2022Q2', '-o', 'x.pdf'], /NARA tracking number/],
    [['letter', '.', '--case', 'UD-2022-0001', '--quarter', '2022Q2'], /--output FILE is needed/],
    [['list', '.', 'unicorns'], /no list of "unicorns"/],
    [['list', '.'], /records list needs recommendations or cases or caps/],
    [['import', '.'], /records import needs PATH\.\n/],
    [['import', '.', ''], /records import was given an empty word/],
    [['letter', '.', '--case', 'UD-2022-0001', '--quarter', '2022Q2', '-o', ''], /--output is empty\./],
    [['import', '.', 'x.eml', '--role', 'wishes'], /--role must be one of provesCompletion/],
    [['init', 'x', '--agency', 'A'], /--office NAME is needed/],
    [['verify', '.', 'more'], /does not take "more"/],
    [['verify', '.', '--colour'], /--colour/],
    [['dance'], /There is no command "dance"/],
  ])('%j: exit 2, a sentence and the help', async (args, sentence) => {
    const { status, err, out } = await run(home, args as string[]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence as RegExp);
    expect(err).toMatch(/records /);
  });

  it('answers --json with JSON whatever is wrong', async () => {
    for (const args of [['dance'], ['list', '.'], ['verify', '/no/such/docket'], ['verify', '.', '--colour']]) {
      const { status, out } = await records(...args, '--json');
      expect(JSON.parse(out)).toMatchObject({ ok: false });
      expect(status).toBeGreaterThan(0);
    }
  });

  it('refuses a folder that is no docket, and one that is not empty', async () => {
    const folder = temporaryFolder();
    expect(await records('list', folder, 'cases')).toMatchObject({
      status: 1,
      err: `${folder} is not a docket: it has no docket.json.\n`,
    });
    mkdirSync(join(folder, 'something'));
    const made = await records('init', folder, '--agency', 'A', '--office', 'O');
    expect(made.status).toBe(1);
    expect(made.err).toMatch(/not empty/);
  });

  it('shows help for all and for one', async () => {
    expect(await records('help')).toMatchObject({ status: 0 });
    expect((await records('letter', 'issue', '--help')).out).toMatch(/records letter issue DIR/);
  });
});
