import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

it.each([
  ['archive.encrypted', /^Unpack it with its password/],
  ['archive.damaged', /^Unpack it with another program/],
  ['child.timedOut', /^Save the message as/],
  ['disk.full', /^Make room/],
  ['disk.notFound', /^Look where it lies/],
  ['disk.failing', /^Copy it/],
] as const)('after %s', (code, step) => {
  expect(nextStep(code)).toMatch(step);
});

it('has nothing to add to what it does not know', () => expect(nextStep('parsedStore.unwritable')).toBeUndefined());
