/** The Cryptographic Message Syntax (RFC 5652) in BER (X.690), as far as it says what it is and shows what it signs. Nothing is decrypted or verified. */

interface Cms {
  /** `other`: certificates alone, compressed data, or what is not known. */
  readonly is: 'signed' | 'encrypted' | 'other';
  /** What the signature is over, where it stands inside. */
  readonly signed?: Buffer;
}

/** Content types as object identifiers in hexadecimal: RFC 5652 5.1 and 6.1, RFC 5083 2.1. */
const signedData = '2a864886f70d010702';
const encryptedData = new Set(['2a864886f70d010703', '2a864886f70d0109100117']);

const tags = { objectId: 0x06, octets: 0x04, octetsInParts: 0x24, sequence: 0x30, explicit: 0xa0 } as const;
const deepest = 16;
/** OpenSSL signs in pieces of a kilobyte; more than these are no message. */
const mostChildren = 200_000;

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Where what follows it begins. */
  readonly end: number;
}

/** Undefined where the bytes are no such thing, or end before it does. */
export function readCms(bytes: Buffer): Cms | undefined {
  const [type, body] = inside(elementAt(bytes, 0), tags.sequence);
  if (type?.tag !== tags.objectId || body?.tag !== tags.explicit) return undefined;
  const is = type.content.toString('hex');
  if (encryptedData.has(is)) return { is: 'encrypted' };
  if (is !== signedData) return { is: 'other' };
  const [, , encapsulated] = inside(inside(body, tags.explicit)[0], tags.sequence);
  const [, content] = inside(encapsulated, tags.sequence);
  const [octets] = inside(content, tags.explicit);
  return octets ? { is: 'signed', signed: octetsOf(octets) } : { is: 'other' };
}

/** The elements of one that must bear this tag. */
function inside(element: Element | undefined, tag: number): Element[] {
  return element?.tag === tag ? childrenOf(element.content) : [];
}

function childrenOf(content: Buffer): Element[] {
  const children: Element[] = [];
  for (let at = 0; at < content.length && children.length < mostChildren; ) {
    const child = elementAt(content, at);
    if (!child) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

function octetsOf({ tag, content }: Element, depth = 0): Buffer {
  if (tag === tags.octets) return content;
  if (tag !== tags.octetsInParts || depth > deepest) return Buffer.alloc(0);
  return Buffer.concat(childrenOf(content).map((part) => octetsOf(part, depth + 1)));
}

function elementAt(bytes: Buffer, at: number, depth = 0): Element | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return undefined;
  if (first === 0x80) return endlessAt(bytes, tag, at + 2, depth);
  const digits = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + digits;
  if (digits > 6 || start > bytes.length) return undefined;
  const end = start + (digits === 0 ? first : bytes.readUIntBE(at + 2, digits));
  return end > bytes.length ? undefined : { tag, content: bytes.subarray(start, end), end };
}

/** Without a length: up to two zero bytes in the place of an element (X.690 8.1.3.6). */
function endlessAt(bytes: Buffer, tag: number, start: number, depth: number): Element | undefined {
  let at = start;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const child = elementAt(bytes, at, depth + 1);
    if (!child) return undefined;
    at = child.end;
  }
  return { tag, content: bytes.subarray(start, at), end: at + 2 };
}
