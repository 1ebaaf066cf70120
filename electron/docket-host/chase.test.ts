import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveChase } from '../../shared/contracts/chase.contract.ts';
import { describeDocket } from '../../shared/contracts/docket.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import { createIn, type DocketDesk, openDesk } from './testing/docket-desk.ts';

const items = [{ kind: 'suspense', id: 'S-0001' } as const];
const answerBy = '2022-04-11';

async function deskWithSuspense(email: string | undefined): Promise<DocketDesk> {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  const on = { effective: '2022-01-03' };
  await desk.ask(handleIntents, {
    intents: [
      { intent: 'AddPerson', person: 'a.rivera', name: 'A. Rivera / ../x', ...(email && { email }), ...on },
      {
        intent: 'OpenSuspense',
        what: 'Training figures',
        askedOf: { kind: 'person', id: 'a.rivera' },
        due: '2022-02-01',
        ...on,
      },
    ],
  });
  return desk;
}

it('writes drafts where the officer says, never over a file, and records nothing', async () => {
  const desk = await deskWithSuspense('a.rivera@agency.gov');
  const before = await desk.ask(describeDocket, null);
  desk.answers.folder = undefined;
  expect(await desk.ask(saveChase, { items, answerBy })).toBeNull();

  desk.answers.folder = join(desk.folder, 'drafts');
  mkdirSync(desk.answers.folder);
  const first = await desk.ask(saveChase, { items, answerBy });
  expect(first).toEqual({ folder: 'drafts', files: ['Past due 2022-04-04 A. Rivera - ..-x.eml'] });
  const second = await desk.ask(saveChase, { items, answerBy });
  expect(second?.files).toEqual(['Past due 2022-04-04 A. Rivera - ..-x (2).eml']);
  expect(readdirSync(desk.answers.folder)).toHaveLength(2);
  const text = readFileSync(join(desk.answers.folder, first?.files[0] ?? ''), 'utf8');
  expect(text).toMatch(/^X-Unsent: 1\r\nTo: "A\. Rivera \/ \.\.\/x" <a\.rivera@agency\.gov>\r\n/);
  expect(text).toContain('62 days late');
  expect((await desk.ask(describeDocket, null))?.entryCount).toBe(before?.entryCount);
});

it('leaves the address to be filled in where none is known, and refuses where nobody can be reminded', async () => {
  const desk = await deskWithSuspense(undefined);
  desk.answers.folder = desk.folder;
  const saved = await desk.ask(saveChase, { items, answerBy });
  expect(readFileSync(join(desk.folder, saved?.files[0] ?? ''), 'utf8')).not.toMatch(/^To:/m);
  await desk.ask(handleIntents, { intents: [{ intent: 'RecordDeparture', person: 'a.rivera' }] });
  expect(await desk.call(saveChase, { items, answerBy })).toMatchObject({
    ok: false,
    code: 'chase.nothing',
    message: expect.stringContaining('who left on 2022-04-04: assign it first.'),
  });
});
