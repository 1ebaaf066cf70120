/** A key as the page reports it, from a trusted keydown event. */
export interface PressedKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

type Modifier = Exclude<keyof PressedKey, 'key'>;

const modifiers: Readonly<Record<string, Modifier>> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
};

const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Whether a pressed key is the accelerator, in Electron's notation (`CmdOrCtrl+Shift+P`). */
export function isAccelerator(accelerator: string, pressed: PressedKey, platform: string): boolean {
  const wanted = parse(accelerator, platform);
  const hasModifiers = (['ctrl', 'meta', 'alt', 'shift'] as const).every(
    (name) => pressed[name] === wanted.modifiers.has(name),
  );
  return hasModifiers && pressed.key.toLowerCase() === wanted.key;
}

function parse(accelerator: string, platform: string): { modifiers: Set<Modifier>; key: string } {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const names = parts.map((part) =>
    part === 'cmdorctrl' || part === 'commandorcontrol' ? (platform === 'darwin' ? 'meta' : 'ctrl') : modifiers[part],
  );
  return { modifiers: new Set(names.filter((name) => name !== undefined)), key: keyNames[key] ?? key };
}
