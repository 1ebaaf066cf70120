/**
 * What of a message's inline style carries meaning (an answer in red, a passage struck out) is kept as attributes, which the frame's
 * stylesheet reads by typed attr(): nothing that a sender wrote is ever taken for CSS. Layout, fonts and hiding are left out on purpose:
 * text that a sender hid is shown. Source of attr(): CSS Values and Units Level 5.
 */
export interface KeptStyles {
  readonly color?: string;
  readonly ground?: string;
  /** Space-separated words for the stylesheet: bold, italic, underline, struck. */
  readonly marks?: string;
  readonly align?: string;
}

const colorPattern = /^(#[0-9a-f]{3,8}|[a-z]+|rgba?\([\d\s.,%/]+\)|hsla?\([\d\s.,%/a-z]+\))$/i;

/** @example keptStyles('color: red; text-decoration: line-through; position: fixed') // { color: 'red', marks: 'struck' } */
export function keptStyles(style: string): KeptStyles {
  const declared = declarations(style);
  const color = colorOf(declared.get('color'));
  const ground = colorOf(declared.get('background-color') ?? declared.get('background'));
  const marks = marksOf(declared).join(' ');
  const align = /^(left|right|center|justify)$/.exec(declared.get('text-align') ?? '')?.[0];
  return {
    ...(color === undefined ? {} : { color }),
    ...(ground === undefined ? {} : { ground }),
    ...(marks === '' ? {} : { marks }),
    ...(align === undefined ? {} : { align }),
  };
}

/** A semicolon inside quotes or brackets cuts a value short; it then fits no pattern, or is one that is kept anyway. */
function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    const value = declaration.slice(colon + 1).replace(/!important/i, '');
    return [declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value.trim().toLowerCase()] as const;
  });
  return new Map(pairs);
}

/** Words that stand for another colour, or for none, say nothing of their own. */
function colorOf(value: string | undefined): string | undefined {
  if (value === undefined || /^(inherit|initial|unset|transparent|none|windowtext|currentcolor|revert)$/.test(value))
    return undefined;
  return colorPattern.test(value) ? value : undefined;
}

function marksOf(declared: ReadonlyMap<string, string>): readonly string[] {
  const weight = declared.get('font-weight') ?? '';
  const line = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`;
  return [
    ...(/^bold/.test(weight) || Number(weight) >= 600 ? ['bold'] : []),
    ...(/^(italic|oblique)/.test(declared.get('font-style') ?? '') ? ['italic'] : []),
    ...(line.includes('underline') ? ['underline'] : []),
    ...(line.includes('line-through') ? ['struck'] : []),
  ];
}
