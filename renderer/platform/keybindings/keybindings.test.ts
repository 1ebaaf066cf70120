import { describe, expect, it } from 'vitest';
import { createContextKeys } from '../context/context-keys.ts';
import { createMemoryStorage } from '../storage/memory-storage.ts';
import { chordLabel, type KeyPress, parseChord, strokeOf } from './key-chord.ts';
import { findConflicts } from './keybinding-conflicts.ts';
import { createKeybindings } from './keybinding-registry.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('key chords', () => {
  it('reads one spelling of a key, whatever the order of its modifiers', () => {
    expect(parseChord('Shift+Ctrl+P')).toEqual(['ctrl+shift+p']);
    expect(parseChord('Ctrl+K Ctrl+T')).toEqual(['ctrl+k', 'ctrl+t']);
    expect(() => parseChord('Ctrl+Shft+P')).toThrow('is not written as in');
  });
  it('reads a press by its place where Shift changes the character', () => {
    expect(strokeOf(press('#', 'Digit3', { ctrlKey: true, shiftKey: true }), false)).toBe('ctrl+shift+3');
    expect(strokeOf(press('+', 'Equal', { ctrlKey: true }), false)).toBe('ctrl+=');
    expect(strokeOf(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeUndefined();
  });
  it('takes Command for Ctrl on a Mac', () => {
    expect(strokeOf(press('p', 'KeyP', { metaKey: true }), true)).toBe('ctrl+p');
    expect(chordLabel(parseChord('Ctrl+Shift+P'), true)).toBe('⌘⇧P');
    expect(chordLabel(parseChord('Ctrl+K Ctrl+T'), false)).toBe('Ctrl+K Ctrl+T');
  });
});

describe('conflicts', () => {
  it('finds the same key, and a key that begins another', () => {
    expect(
      findConflicts([
        { commandId: 'a.do', key: 'Ctrl+K' },
        { commandId: 'b.do', key: 'Ctrl+K Ctrl+T' },
      ]),
    ).toHaveLength(1);
  });
  it('lets two commands share a key when their conditions exclude each other', () => {
    const bindings = [
      { commandId: 'a.do', key: 'Delete', when: 'view == drafts' },
      { commandId: 'b.do', key: 'Delete', when: 'view == evidence' },
    ];
    expect(findConflicts(bindings)).toEqual([]);
  });
});

describe('keybindings', () => {
  const declared = [
    { commandId: 'letter.draft', key: 'Ctrl+Alt+Q' },
    { commandId: 'docket.open', key: 'Ctrl+O' },
  ];

  it('refuses at start two commands declared with one key', () => {
    const keybindings = createKeybindings(createMemoryStorage(), String);
    keybindings.declare([...declared, { commandId: 'c.do', key: 'Ctrl+O' }]);
    expect(() => keybindings.settle()).toThrow('Ctrl+O is already the key of “docket.open”');
  });

  it('changes a key, keeps it for the next start, and gives it back', () => {
    const storage = createMemoryStorage();
    const first = createKeybindings(storage, String);
    first.declare(declared);
    expect(first.change('letter.draft', 'Ctrl+L').ok).toBe(true);
    const second = createKeybindings(storage, String);
    second.declare(declared);
    expect(second.settle()).toEqual([]);
    expect(second.keyOf('letter.draft')).toBe('Ctrl+L');
    second.reset('letter.draft');
    expect(second.keyOf('letter.draft')).toBe('Ctrl+Alt+Q');
  });

  it('refuses a key that another command has, and says which', () => {
    const keybindings = createKeybindings(createMemoryStorage(), String);
    keybindings.declare(declared);
    expect(keybindings.change('letter.draft', 'Ctrl+O')).toMatchObject({
      ok: false,
      message: expect.stringContaining('docket.open'),
    });
    expect(keybindings.keyOf('letter.draft')).toBe('Ctrl+Alt+Q');
  });

  it('drops at start an own key that a newer version has taken, and says so', () => {
    const keybindings = createKeybindings(createMemoryStorage({ keybindings: '{"letter.draft":"Ctrl+O"}' }), String);
    keybindings.declare(declared);
    expect(keybindings.settle()).toEqual([expect.stringContaining('Your key for “letter.draft” was not used.')]);
    expect(keybindings.keyOf('letter.draft')).toBe('Ctrl+Alt+Q');
  });

  it('waits for the second stroke and asks the context', () => {
    const keybindings = createKeybindings(createMemoryStorage(), String);
    keybindings.declare([{ commandId: 'theme.choose', key: 'Ctrl+K Ctrl+T', when: 'ready' }]);
    const context = createContextKeys({ ready: true });
    expect(keybindings.resolve(['ctrl+k'], context)).toBe('more');
    expect(keybindings.resolve(['ctrl+k', 'ctrl+t'], context)).toEqual({ run: 'theme.choose' });
    context.set('ready', false);
    expect(keybindings.resolve(['ctrl+k'], context)).toBeUndefined();
  });
});
