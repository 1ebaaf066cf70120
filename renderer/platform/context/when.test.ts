import { describe, expect, it } from 'vitest';
import { createContextKeys } from './context-keys.ts';
import { excludeEachOther, parseWhen } from './when.ts';

describe('context keys', () => {
  it('holds when every condition holds, a missing key counting as false', () => {
    const context = createContextKeys({ 'docket.isOpen': true, part: 'panel' });
    expect(context.holds(undefined)).toBe(true);
    expect(context.holds('docket.isOpen && !docket.isReadOnly')).toBe(true);
    expect(context.holds('docket.isOpen && part == editor')).toBe(false);
    expect(context.holds('part != editor')).toBe(true);
  });

  it('tells its listeners only of real changes', () => {
    const context = createContextKeys({ part: 'panel' });
    let changes = 0;
    context.store.subscribe(() => changes++);
    context.set('part', 'panel');
    context.set('part', 'editor');
    expect(changes).toBe(1);
  });

  it('refuses a condition it cannot read, naming it', () => {
    expect(() => parseWhen('a || b')).toThrow('"a || b" in the condition');
    expect(() => parseWhen('!a == b')).toThrow('is not "key"');
  });
});

describe('excludeEachOther', () => {
  const exclude = (left: string, right: string) => excludeEachOther(parseWhen(left), parseWhen(right));
  it('sees a key required by one and forbidden by the other', () => {
    expect(exclude('a && b', '!b')).toBe(true);
    expect(exclude('part == panel', 'part != panel')).toBe(true);
  });
  it('sees two values of one key', () => expect(exclude('part == panel', 'part == editor')).toBe(true));
  it('does not claim more', () => {
    expect(exclude('a', 'b')).toBe(false);
    expect(exclude('!a', '!a')).toBe(false);
    expect(exclude('part != panel', 'part != editor')).toBe(false);
    expect(exclude('', 'a')).toBe(false);
  });
});
