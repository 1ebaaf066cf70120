import { describe, expect, it } from 'vitest';
import { matchTitle } from './match-title.ts';
import { createQuickInput, type QuickSource } from './quick-input.ts';

describe('matchTitle', () => {
  it('finds every word, anywhere, and says where', () => {
    expect(matchTitle('Draft the Quarterly Update', 'upd quart')?.ranges).toEqual([
      [10, 15],
      [20, 23],
    ]);
    expect(matchTitle('Draft the Quarterly Update', 'zebra')).toBeUndefined();
    expect(matchTitle('Show the State of the Docket', 'show the state of the docket')?.ranges).toEqual([
      [0, 4],
      [5, 8],
      [9, 14],
      [15, 17],
      [22, 28],
    ]);
    expect(matchTitle('Reschedule a Milestone', 'mile milestone')?.ranges).toEqual([[13, 22]]);
    expect(matchTitle('Anything', '')).toEqual({ score: 0, ranges: [] });
  });
  it('puts the start of a word before its middle', () => {
    const start = matchTitle('Show the Quarter', 'quart')?.score ?? 0;
    const middle = matchTitle('Headquarters', 'quart')?.score ?? 0;
    expect(start).toBeLessThan(middle);
  });
  it('takes signs of regular expressions for letters', () =>
    expect(matchTitle('What (b)(6) hides', '(b)(6)')?.ranges).toEqual([[5, 11]]));
});

describe('quick input', () => {
  const source = (prefix: string): QuickSource => ({
    prefix,
    label: prefix,
    placeholder: '',
    noun: 'x',
    find: () => ({ items: [], total: 0 }),
  });

  it('asks the source with the longest fitting prefix', () => {
    const input = createQuickInput();
    input.addSource(source(''));
    input.addSource(source('>'));
    expect(input.sourcesOf('> quart')[0]?.prefix).toBe('>');
    expect(input.sourcesOf('quart')[0]?.prefix).toBe('');
  });

  it('answers a choice with what was chosen, or with nothing when closed', async () => {
    const input = createQuickInput();
    const chosen = input.choose('Theme', [
      { title: 'Dark', value: 'dark' },
      { title: 'Light', value: 'light' },
    ]);
    const answer = await input.sourcesOf('')[0]?.find('lig');
    answer?.items[0]?.choose();
    input.close();
    expect(await chosen).toBe('light');
    const left = input.choose('Theme', [{ title: 'Dark', value: 'dark' }]);
    input.close();
    expect(await left).toBeUndefined();
  });
});
