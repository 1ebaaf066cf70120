import type { MessageNote, Protection } from '../../../shared/mail/parsed-message.ts';
import type { MessagePart } from './opened-message.ts';

const pgpEncrypted = /^-----BEGIN PGP MESSAGE-----/m;
const pgpSigned = /^-----BEGIN PGP SIGNED MESSAGE-----/m;

interface Sealed {
  /** Of the whole message, as declared. */
  readonly contentType: string;
  readonly parts: readonly MessagePart[];
  readonly text: string | null;
}

/** Whether a message says that it is signed or encrypted. What a seal is worth is not looked into. */
export function protectionOf({ contentType, parts, text }: Sealed): Protection | undefined {
  const types = [contentType, ...parts.map(({ mediaType }) => mediaType)].join('\n').toLowerCase();
  if (/multipart\/encrypted|application\/pgp-encrypted/.test(types)) return { by: 'pgp', is: 'encrypted' };
  if (/application\/pgp-signature/.test(types)) return { by: 'pgp', is: 'signed' };
  if (/application\/(?:x-)?pkcs7-signature|smime-type\s*=\s*"?signed-data/.test(types))
    return { by: 'smime', is: 'signed' };
  if (/^application\/(?:x-)?pkcs7-mime/m.test(types)) return { by: 'smime', is: 'encrypted' };
  if (text !== null && pgpEncrypted.test(text)) return { by: 'pgp', is: 'encrypted' };
  if (text !== null && pgpSigned.test(text)) return { by: 'pgp', is: 'signed' };
  return undefined;
}

export function noteProtection(protection: Protection | undefined, notes: Set<MessageNote>): void {
  if (protection) notes.add(protection.is === 'encrypted' ? 'encrypted' : 'signatureNotVerified');
}
