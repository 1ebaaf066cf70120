import { expect, it } from 'vitest';
import { foundFrom, foundTo, plainOfRuns, textRuns, withoutMarks } from './marked-text.ts';

it('takes a snippet apart into runs, on one line', () => {
  const runs = textRuns(`the ${foundFrom}final${foundTo} \n  ${foundFrom}action${foundTo}.`);
  expect(runs.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['final', 'action']);
  expect(plainOfRuns(runs)).toBe('the final action.');
});

it('takes marks out of what a stranger wrote', () => {
  expect(textRuns(withoutMarks(`${foundFrom}bad${foundTo}`))).toEqual([{ text: ' bad ', isFound: false }]);
});
