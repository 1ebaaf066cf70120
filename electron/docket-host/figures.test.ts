import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveChart } from '../../shared/contracts/chart.contract.ts';
import { readCoverage } from '../../shared/contracts/coverage.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import { readTrend } from '../../shared/contracts/trend.contract.ts';
import type { Intent } from '../../shared/domain/domain.ts';
import { createIn, openDesk } from './testing/docket-desk.ts';

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>');

const issued = (issuedOn: string, number: string): Intent => ({
  intent: 'RecordRecommendation',
  source: 'OIG',
  report: 'OIG-21-62',
  issuedOn,
  number,
  text: 'Keep the messages.',
  printedStatus: 'open and unresolved',
  effective: issuedOn,
});

describe('the trend', () => {
  it('counts what was open at the ends of quarters, and today in the running one', async () => {
    const desk = openDesk();
    await createIn(desk, 'OIT');
    await desk.ask(handleIntents, { intents: [issued('2021-09-20', '1'), issued('2021-09-20', '2')] });
    await desk.ask(handleIntents, { intents: [issued('2022-02-01', '3')] });
    const step = { recommendation: 'OIG-21-62-R1', effective: '2021-12-20' };
    await desk.ask(handleIntents, {
      intents: [
        { intent: 'RecordStep', ...step, step: 'resolved' },
        { intent: 'RecordStep', ...step, step: 'closed', effective: '2022-04-01' },
      ],
    });
    const points = await desk.ask(readTrend, { quarters: 5 });
    expect(points.map(({ on, open }) => [on, open.openUnresolved, open.openResolved])).toEqual([
      ['2021-06-30', 0, 0],
      ['2021-09-30', 2, 0],
      ['2021-12-31', 1, 1],
      ['2022-03-31', 2, 1],
      ['2022-04-04', 2, 0],
    ]);
  });

  it('is counted again when something becomes known of a quarter gone by', async () => {
    const desk = openDesk();
    await createIn(desk, 'OIT');
    const open = async () => (await desk.ask(readTrend, { quarters: 3 })).map((point) => point.open.openUnresolved);
    expect(await open()).toEqual([0, 0, 0]);
    await desk.ask(handleIntents, { intents: [issued('2022-04-01', '1')] });
    expect(await open()).toEqual([0, 0, 1]);
    await desk.ask(handleIntents, { intents: [issued('2021-11-02', '2')] });
    expect(await open()).toEqual([1, 1, 2]);
  });

  it('is refused where no docket is open', async () => {
    expect(await openDesk().call(readTrend, { quarters: 4 })).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  });
});

it('counts no demands where there is no case', async () => {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  expect(await desk.ask(readCoverage, null)).toEqual([]);
});

describe('a chart', () => {
  it('is saved where the officer says, under a name that is safe', async () => {
    const desk = openDesk();
    desk.answers.saveAs = join(desk.folder, 'aging.svg');
    expect(await desk.ask(saveChart, { name: '../aging 2022.svg', type: 'svg', bytes: svg })).toEqual({
      name: 'aging.svg',
    });
    expect(desk.suggested()).toBe('aging 2022.svg');
    expect(readFileSync(join(desk.folder, 'aging.svg'))).toEqual(Buffer.from(svg));
  });

  it('is not saved as what it is not', async () => {
    const desk = openDesk();
    expect(await desk.call(saveChart, { name: 'aging', type: 'png', bytes: svg })).toMatchObject({
      ok: false,
      code: 'chart.notAPicture',
    });
    expect(desk.suggested()).toBeUndefined();
  });

  it('is left unsaved where the dialog is cancelled', async () => {
    expect(await openDesk().ask(saveChart, { name: 'aging', type: 'svg', bytes: svg })).toBeNull();
  });
});
