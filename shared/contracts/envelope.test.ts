import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseEnvelope } from './envelope.ts';

const read = (answer: unknown) => parseEnvelope(z.string(), JSON.stringify(answer));

it('parses the value with the reply schema of the contract', () => {
  expect(read({ ok: true, value: 'text' })).toEqual({ ok: true, value: 'text' });
});

it('hands a refusal on with its code, sentence and detail', () => {
  const refusal = {
    ok: false,
    code: 'alreadyImported',
    message: 'This message is already here.',
    detail: { case: 'UD-2022-0001' },
  };
  expect(read(refusal)).toEqual(refusal);
});

it.each([{ ok: true, value: 3 }, { ok: true }, { value: 'text' }, null, 'text'])(
  'throws on %j, which the main process must never answer',
  (answer) => {
    expect(() => read(answer)).toThrow(z.ZodError);
  },
);
