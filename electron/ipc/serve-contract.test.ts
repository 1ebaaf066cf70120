import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contracts/contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Sender } from './door.ts';
import { createServe } from './serve-contract.ts';

const trusted: Sender = { url: 'app://workbench/index.html', windowId: 1 };
const double = contract('runtime.describe', z.strictObject({ number: z.int() }), z.int().max(100));

const bytes = contract('evidence.readPdf', z.null(), z.instanceof(Uint8Array), { hasBytes: true });

/** A border with nothing behind it but what a test puts there. */
function border() {
  const listeners = new Map<string, (sender: Sender, payload: unknown) => Promise<unknown>>();
  const logged: string[] = [];
  const handled: unknown[] = [];
  const serve = createServe({
    door: { handle: (channel, listener) => void listeners.set(channel, listener) },
    log: { write: (_level, code) => void logged.push(code) },
    handleError: (error) => `incident-${handled.push(error)}`,
    isTrusted: (url) => url.startsWith('app://workbench/'),
  });
  const call = async (payload: unknown, sender = trusted) =>
    JSON.parse(String(await listeners.get(double.channel)?.(sender, payload)));
  const read = () => listeners.get(bytes.channel)?.(trusted, null);
  return { serve, call, read, logged, handled };
}

it('parses, calls, parses, and answers with an envelope', async () => {
  const { serve, call } = border();
  serve(double, ({ number }) => ok(number * 2));
  expect(await call({ number: 21 })).toEqual({ ok: true, value: 42 });
});

it('answers with bytes as they are', async () => {
  const { serve, read } = border();
  serve(bytes, () => ok(Uint8Array.of(1)));
  expect(await read()).toEqual({ ok: true, value: Uint8Array.of(1) });
});

it('hands a refusal on as data', async () => {
  const { serve, call } = border();
  serve(double, () => refuse('tooSmall', 'The number is too small.'));
  expect(await call({ number: 1 })).toEqual({ ok: false, code: 'tooSmall', message: 'The number is too small.' });
});

it.each([undefined, 'https://evil.example/', 'app://workbench.evil.example/'])(
  'refuses a sender at %s without running the handler',
  async (url) => {
    const { serve, call, logged } = border();
    serve(double, () => expect.unreachable('ran for a stranger'));
    expect(await call({ number: 1 }, { url, windowId: 1 })).toMatchObject({ ok: false, code: 'untrustedSender' });
    expect(logged).toEqual(['call.untrusted']);
  },
);

it.each([{ number: 1.5 }, { number: 1, path: '/etc/passwd' }, null])('refuses the request %j', async (payload) => {
  const { serve, call } = border();
  serve(double, () => expect.unreachable('ran on a malformed request'));
  expect(await call(payload)).toMatchObject({ ok: false, code: 'malformedRequest' });
});

it('turns a bug, in the handler or in its reply, into an incident', async () => {
  const { serve, call, handled } = border();
  serve(double, ({ number }) => {
    if (number === 0) throw new TypeError('bug');
    return ok(number * 1000);
  });
  expect(await call({ number: 0 })).toMatchObject({
    ok: false,
    code: 'internalError',
    detail: { incident: 'incident-1' },
  });
  expect(await call({ number: 1 })).toMatchObject({
    ok: false,
    code: 'internalError',
    detail: { incident: 'incident-2' },
  });
  expect(handled).toEqual([expect.any(TypeError), expect.any(z.ZodError)]);
});
