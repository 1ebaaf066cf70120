import { expect, it } from 'vitest';
import { menuMove } from './menu.tsx';

const titles = ['New…', 'Open…', 'Open the Sample', 'Close'];

it('moves round a menu and finds entries by their first letter', () => {
  expect(menuMove(titles, 3, 'ArrowDown')).toBe(0);
  expect(menuMove(titles, 0, 'ArrowUp')).toBe(3);
  expect(menuMove(titles, -1, 'ArrowDown')).toBe(0);
  expect(menuMove(titles, 0, 'End')).toBe(3);
  expect(menuMove(titles, 1, 'o')).toBe(2);
  expect(menuMove(titles, 2, 'o')).toBe(1);
  expect(menuMove(titles, 2, 'Enter')).toBeUndefined();
});
