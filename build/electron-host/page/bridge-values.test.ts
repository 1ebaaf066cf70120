import { expect, it } from 'vitest';
import { deepFreeze, FunctionTable, withFunctions, withMarks } from './bridge-values.ts';

it('carries functions at every depth as numbers, and calls the right one', () => {
  const table = new FunctionTable();
  const marked = withMarks({ add: (a: number, b: number) => a + b, list: [() => 'second'] }, table);
  expect(structuredClone(marked)).toEqual(marked);
  const api = withFunctions(
    marked,
    (number) =>
      (...args: unknown[]) =>
        table.get(number)?.(...args),
  ) as { add: (a: number, b: number) => number; list: [() => string] };
  expect([api.add(2, 3), api.list[0]()]).toEqual([5, 'second']);
});

it('gives one function one number for good', () => {
  const table = new FunctionTable();
  const fn = () => undefined;
  expect(table.numberOf(fn)).toBe(table.numberOf(fn));
});

it('freezes plain objects at every depth', () => {
  const api = deepFreeze({ inner: { value: 1 } });
  expect(Object.isFrozen(api) && Object.isFrozen(api.inner)).toBe(true);
});
