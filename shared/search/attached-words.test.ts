import { expect, it } from 'vitest';
import { attachedWords, foundInAttached } from './attached-words.ts';
import { foundFrom, foundTo } from './marked-text.ts';

const sought = (text: string, isPrefix = false) => [{ text, isPrefix }];
const marked = (text: string) => `${foundFrom}${text}${foundTo}`;

const words = attachedWords([
  { name: 'plan.pdf', text: 'The Señor signed the final\naction.' },
  { name: 'budget.xlsx', text: `${'cell '.repeat(100)}custodian ${'cell '.repeat(100)}` },
  { name: 'scan-of-action.png', text: '' },
]);

it('says in which file words stand, and how', () => {
  expect(foundInAttached(words, sought('final action'))).toEqual({
    name: 'plan.pdf',
    snippet: `The Señor signed the ${marked('final\naction')}.`,
  });
  const far = foundInAttached(words, sought('CUSTOD', true));
  expect(far?.name).toBe('budget.xlsx');
  expect(far?.snippet).toMatch(new RegExp(`^…(cell )+${marked('custodian')}( cell)+…$`));
  expect(far?.snippet.length).toBeLessThan(200);
});

it('passes over accents on both sides, and keeps them in what is shown', () => {
  expect(foundInAttached(words, sought('senor'))?.snippet).toContain(marked('Señor'));
  expect(foundInAttached(words, sought('señor'))?.snippet).toContain(marked('Señor'));
});

it('finds whole words only, unless a beginning is sought', () => {
  expect(foundInAttached(words, sought('fin'))).toBeUndefined();
  expect(foundInAttached(words, sought('fin', true))?.name).toBe('plan.pdf');
});

it('names no file where its name is what was found', () => {
  expect(foundInAttached(words, sought('scan'))).toEqual({ name: null, snippet: `${marked('scan')}-of-action.png` });
});

it('shows the stretch in which most of the words stand', () => {
  const text = `retention ${'x '.repeat(200)}retention schedule ${'y '.repeat(200)}`;
  const found = foundInAttached(attachedWords([{ name: 'a', text }]), [...sought('schedule'), ...sought('retention')]);
  expect(found?.snippet).toContain(`${marked('retention')} ${marked('schedule')}`);
});

it('keeps apart what a stranger put together', () => {
  const forged = attachedWords([{ name: 'a\u001fb', text: 'one\u001etwo' }]);
  expect(foundInAttached(forged, sought('two'))).toEqual({ name: 'a b', snippet: `one ${marked('two')}` });
});
