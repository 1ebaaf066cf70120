import { expect, it } from 'vitest';
import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import { menuCommandChosen } from '../../../shared/contracts/menu.contract.ts';
import { createBridgeDouble } from './bridge-double.ts';
import { connectMainProcess } from './connect.ts';

const copy = (answer: unknown) =>
  connectMainProcess(createBridgeDouble({ 'clipboard.writeText': () => answer })).call(writeClipboardText, {
    text: 'CAP-0022',
  });

it('parses the answer, hands on a refusal as data, and throws at a broken envelope', async () => {
  expect(await copy({ ok: true, value: null })).toEqual({ ok: true, value: null });
  expect(await copy({ ok: false, code: 'refused', message: 'The clipboard is locked.' })).toMatchObject({
    ok: false,
    code: 'refused',
  });
  await expect(copy(3)).rejects.toThrow();
});

it('parses what is broadcast and stops listening', () => {
  const bridge = createBridgeDouble();
  const chosen: string[] = [];
  const stop = connectMainProcess(bridge).on(menuCommandChosen, ({ command }) => chosen.push(command));
  bridge.broadcast('menu.commandChosen', { command: 'docket.open' });
  stop();
  bridge.broadcast('menu.commandChosen', { command: 'docket.close' });
  expect(chosen).toEqual(['docket.open']);
});
