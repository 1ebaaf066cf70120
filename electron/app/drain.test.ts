import { expect, it } from 'vitest';
import { createDrain } from './drain.ts';

function desk(timeoutMs = 1_000) {
  const logged: unknown[] = [];
  return {
    logged,
    drain: createDrain({ write: (_level, code, detail) => void logged.push([code, detail?.step]) }, timeoutMs),
  };
}

it('finishes its steps in order', async () => {
  const { drain } = desk();
  const finished: string[] = [];
  drain.add('jobs', async () => void finished.push('jobs'));
  drain.add('journal', async () => void finished.push('journal'));
  await drain.run();
  expect(finished).toEqual(['jobs', 'journal']);
});

it('goes on after a step that fails or never ends, and logs which', async () => {
  const { drain, logged } = desk(20);
  drain.add('failing', () => Promise.reject(new Error('disk full')));
  drain.add('stuck', () => new Promise(() => undefined));
  drain.add('last', async () => void logged.push('last ran'));
  await drain.run();
  expect(logged).toEqual([['drain.failed', 'failing'], ['drain.late', 'stuck'], 'last ran']);
});
