/** A small winmail.dat for tests (MS-OXTNEF). */

const levels = { message: 1, attachment: 2 } as const;

/** One attribute: its level, the whole 32-bit id, its bytes; with the checksum that the format wants. */
export function attribute(level: keyof typeof levels, id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head[0] = levels[level];
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(value.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(value.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([head, value, checksum]);
}

/** MAPI properties as one attribute holds them: text as UTF-16, bytes as binary, numbers as 32-bit. */
export function properties(values: Readonly<Record<number, string | number | Buffer>>): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(Object.keys(values).length);
  return Buffer.concat([count, ...Object.entries(values).map(([id, value]) => propertyOf(Number(id), value))]);
}

function propertyOf(id: number, value: string | number | Buffer): Buffer {
  const tag = (type: number) => number32(id * 0x10000 + type);
  if (typeof value === 'number') return Buffer.concat([tag(3), number32(value)]);
  const held = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : value;
  const padding = Buffer.alloc(-held.length & 3);
  return Buffer.concat([
    tag(typeof value === 'string' ? 0x1f : 0x102),
    number32(1),
    number32(held.length),
    held,
    padding,
  ]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function madeTnef(...attributes: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...attributes]);
}
