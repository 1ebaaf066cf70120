/** Keys as people write them: `Ctrl+Shift+P`, or two strokes in a row, `Ctrl+K Ctrl+T`. */

/** One stroke in canonical spelling, e.g. `ctrl+shift+p`; modifiers in the order ctrl, shift, alt, meta. */
export type Stroke = string;
/** One or two strokes. */
export type Chord = readonly Stroke[];

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const modifiers = ['ctrl', 'shift', 'alt', 'meta'] as const;
const namedKeys = new Set(
  "enter escape tab space backspace delete insert home end pageup pagedown left right up down [ ] \\ , . / - = ` ; '".split(
    ' ',
  ),
);
const keyNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  arrowleft: 'left',
  arrowright: 'right',
  arrowup: 'up',
  arrowdown: 'down',
  '+': '=',
  esc: 'escape',
};
// With Shift the key's character depends on the layout (Shift+3 is # or £), so these are read by their place on the keyboard.
const placedKeys: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  Semicolon: ';',
  Quote: "'",
  NumpadAdd: '=',
  NumpadSubtract: '-',
};

/** Throws on a spelling it does not know, so a typing slip in a declaration shows at start. */
export function parseChord(text: string): Chord {
  const strokes = text
    .trim()
    .split(/\s+/)
    .map((stroke) => parseStroke(stroke, text));
  if (strokes.length > 2) throw new Error(`The key "${text}" has more than two strokes.`);
  return strokes;
}

function parseStroke(stroke: string, whole: string): Stroke {
  const parts = stroke.toLowerCase().split('+');
  const key = keyNames[parts.at(-1) ?? ''] ?? parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const isKnown = /^([a-z0-9]|f([1-9]|1[0-9]))$/.test(key) || namedKeys.has(key);
  if (!isKnown || held.some((name) => !modifiers.some((known) => known === name))) {
    throw new Error(`The key "${whole}" is not written as in "Ctrl+Shift+P" or "Ctrl+K Ctrl+T".`);
  }
  return [...modifiers.filter((name) => held.includes(name)), key].join('+');
}

/** The stroke of a key press, or undefined while only a modifier is down. On a Mac, Command is `ctrl`, as in the declarations. */
export function strokeOf(press: KeyPress, isMac: boolean): Stroke | undefined {
  const pressed = press.key.toLowerCase();
  if (['control', 'shift', 'alt', 'meta', 'altgraph', 'dead', 'process'].includes(pressed)) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  const key = /^[a-z]$/.test(pressed) ? pressed : (digit ?? placedKeys[press.code] ?? keyNames[pressed] ?? pressed);
  const held = {
    ctrl: isMac ? press.metaKey : press.ctrlKey,
    shift: press.shiftKey,
    alt: press.altKey,
    meta: isMac ? press.ctrlKey : press.metaKey,
  };
  return [...modifiers.filter((name) => held[name]), key].join('+');
}

const shownNames: Readonly<Record<string, string>> = {
  pageup: 'Page Up',
  pagedown: 'Page Down',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  escape: 'Esc',
};

/** The names on the keys of one stroke, e.g. ['Ctrl', 'Shift', 'P']. */
export function keyCaps(stroke: Stroke, isMac: boolean): readonly string[] {
  const macNames: Readonly<Record<string, string>> = { ctrl: '⌘', shift: '⇧', alt: '⌥', meta: '⌃' };
  return stroke.split('+').map((name) => (isMac ? macNames[name] : undefined) ?? shownNames[name] ?? capitalise(name));
}

/** The whole chord in one line, e.g. `Ctrl+K Ctrl+T`. */
export function chordLabel(chord: Chord, isMac: boolean): string {
  return chord.map((stroke) => keyCaps(stroke, isMac).join(isMac ? '' : '+')).join(' ');
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
