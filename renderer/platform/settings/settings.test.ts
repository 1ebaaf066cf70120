import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/memory-storage.ts';
import type { ChoiceSetting, NumberSetting } from './setting.ts';
import { createSettings } from './settings.ts';

const theme: ChoiceSetting<'dark' | 'light'> = {
  id: 'workbench.theme',
  title: 'Theme',
  description: 'The colours.',
  category: 'Workbench',
  kind: 'choice',
  initial: 'dark',
  choices: [
    { value: 'dark', title: 'Dark' },
    { value: 'light', title: 'Light' },
  ],
};
const zoom: NumberSetting = {
  id: 'workbench.zoom',
  title: 'Zoom',
  description: 'The size.',
  category: 'Workbench',
  kind: 'number',
  initial: 100,
  min: 50,
  max: 300,
  step: 10,
  unit: '%',
};

describe('settings', () => {
  it('keeps a value for the next start, and forgets it on reset', () => {
    const storage = createMemoryStorage();
    const first = createSettings(storage);
    expect(first.set(theme, 'light').ok).toBe(true);
    const second = createSettings(storage);
    expect(second.get(theme)).toBe('light');
    second.reset(theme);
    expect(createSettings(storage).get(theme)).toBe('dark');
  });

  it('refuses a value outside the declaration, with a sentence', () => {
    const settings = createSettings(createMemoryStorage());
    expect(settings.set(zoom, 400)).toMatchObject({ ok: false, message: 'Zoom lies between 50 and 300 %.' });
    expect(settings.set(theme, 'sepia')).toMatchObject({ ok: false, message: 'Theme is one of: Dark, Light.' });
    expect(settings.get(zoom)).toBe(100);
  });

  it('takes the initial value for a stored one that no longer fits', () => {
    const settings = createSettings(
      createMemoryStorage({ settings: '{"workbench.zoom":"big","workbench.theme":"light"}' }),
    );
    expect(settings.get(zoom)).toBe(100);
    expect(settings.get(theme)).toBe('light');
    expect(createSettings(createMemoryStorage({ settings: 'not json' })).get(theme)).toBe('dark');
  });

  it('tells a follower the value of now and each change once', () => {
    const settings = createSettings(createMemoryStorage());
    const seen: string[] = [];
    const stop = settings.follow(theme, (value) => seen.push(value));
    settings.set(zoom, 120);
    settings.set(theme, 'light');
    stop();
    settings.set(theme, 'dark');
    expect(seen).toEqual(['dark', 'light']);
  });
});
