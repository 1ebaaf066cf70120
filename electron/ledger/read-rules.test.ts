import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { orThrow, withDocket } from '../docket/testing/temporary-docket.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLedger } from './ledger.ts';
import { builtInRules, readRules } from './read-rules.ts';

const closing = { day: '2022-01-03', name: 'Snow', citation: 'OPM', verification: 'verified' };

/** Reads a folder's rules where its rules.json holds this text. */
async function readWith(text: string) {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'rules.json'), text);
  return { ...(await readRules(dir)), file: join(dir, 'rules.json') };
}

it('is the built-in table where the docket has no rules.json', async () => {
  expect(await readRules(temporaryFolder())).toEqual({ rules: await builtInRules(), findings: [] });
});

it("lays the docket's own rules over the built-in ones, with or without a byte order mark", async () => {
  for (const mark of ['', '\uFEFF']) {
    const { rules, findings } = await readWith(`${mark}${JSON.stringify({ closings: [closing] })}`);
    expect(findings).toEqual([]);
    expect(rules.closings[0]).toEqual({ ...closing, isOfDocket: true });
  }
});

it('names the line and the column of what is not JSON, and keeps the built-in table', async () => {
  const { rules, findings, file } = await readWith('{\n  "closings": [],\n}\n');
  expect(findings).toEqual([
    {
      code: 'rules.unreadable',
      severity: 'warning',
      message: `${file} is not JSON from line 3, column 1 on. The built-in rules are in force.`,
      file,
      line: 3,
    },
  ]);
  expect(rules).toEqual(await builtInRules());
});

it.each([
  [{ closings: [{ ...closing, day: '2022-02-30' }] }, 'closings.0.day must be a calendar date such as 2022-02-18'],
  [{ closings: [{ ...closing, citation: undefined }] }, 'closings.0.citation is needed'],
  [{ rule: [] }, '"rule" is not known here'],
  [{ rules: [{ id: 'a.b', unit: 'weeks' }] }, 'rules.0.unit must be calendarDays, businessDays'],
  [[], 'must be an object in braces.'],
  [{ area: 'dc' }, 'area "dc" is that of no holiday; it must be DC, or be left out'],
  [
    { checks: [{ id: 'milestone.dueSoon' }, { id: 'milestone.dueSonn', days: 9 }] },
    'checks.1.id "milestone.dueSonn" is the code of no problem',
  ],
])('names the place in %j', async (own, place) => {
  const { findings, file } = await readWith(JSON.stringify(own));
  expect(findings[0]?.message).toContain(`${file} cannot be used: `);
  expect(findings[0]?.message).toContain(place);
});

it('opens the docket on the built-in table, with the finding', async () => {
  await withDocket(async ({ dir, ports }) => {
    mkdirSync(join(dir, 'rules.json'));
    const ledger = orThrow(await openLedger(dir, { mode: 'write' }, ports));
    expect(ledger.findings().filter(({ code }) => code === 'rules.unreadable')).toMatchObject([
      { message: expect.stringContaining('is a folder and not a file. The built-in rules are in force.') },
    ]);
    expect(ledger.readOnly).toBeUndefined();
    expect(ledger.rules).toEqual(await builtInRules());
    await ledger.close();
  });
});
