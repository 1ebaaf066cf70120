import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseEnvelope } from './envelope.ts';

it('parses the value with the reply schema of the contract', () => {
  expect(parseEnvelope(z.string(), { ok: true, value: 'text' })).toEqual({ ok: true, value: 'text' });
});

it('hands a refusal on with its code, sentence and detail', () => {
  const refusal = {
    ok: false,
    code: 'alreadyImported',
    message: 'This message is already here.',
    detail: { case: 'UD-2022-0001' },
  };
  expect(parseEnvelope(z.string(), refusal)).toEqual(refusal);
});

it.each([{ ok: true, value: 3 }, { ok: true }, { value: 'text' }, undefined, 'text'])(
  'throws on %j, which the main process must never answer',
  (answer) => {
    expect(() => parseEnvelope(z.string(), answer)).toThrow(z.ZodError);
  },
);
