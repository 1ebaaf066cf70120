import { expect, it } from 'vitest';
import { z } from 'zod';
import { createBridgeDouble } from './bridge-double.ts';
import { connectMainProcess } from './connect.ts';

const countEntries = { channel: 'journal.count', payload: z.object({ day: z.string() }), value: z.number() };
const headMoved = { channel: 'journal.headMoved', payload: z.object({ seq: z.number() }) };

it('parses the answer, hands on a refusal as data, and throws at a broken envelope', async () => {
  const bridge = createBridgeDouble({ 'journal.count': () => ({ ok: true, value: 3 }) });
  expect(await connectMainProcess(bridge).call(countEntries, { day: '2022-04-04' })).toEqual({ ok: true, value: 3 });
  const refusing = createBridgeDouble({
    'journal.count': () => ({ ok: false, code: 'locked', message: 'The docket is locked.' }),
  });
  expect(await connectMainProcess(refusing).call(countEntries, { day: '2022-04-04' })).toMatchObject({
    ok: false,
    code: 'locked',
  });
  const broken = createBridgeDouble({ 'journal.count': () => 3 });
  await expect(connectMainProcess(broken).call(countEntries, { day: '2022-04-04' })).rejects.toThrow();
});

it('parses what is broadcast and stops listening', () => {
  const bridge = createBridgeDouble();
  const heads: number[] = [];
  const stop = connectMainProcess(bridge).on(headMoved, ({ seq }) => heads.push(seq));
  bridge.broadcast('journal.headMoved', { seq: 7 });
  stop();
  bridge.broadcast('journal.headMoved', { seq: 8 });
  expect(heads).toEqual([7]);
});
