import type { MessageNote, Protection } from '../../../shared/mail/parsed-message.ts';
import { readCms } from './cms.ts';
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
  if (/application\/(?:x-)?pkcs7-signature/.test(types)) return { by: 'smime', is: 'signed' };
  if (/application\/x-microsoft-rpmsg-message/.test(types)) return { by: 'rights', is: 'encrypted' };
  const smime = smimeIs(contentType, parts);
  if (smime) return smime === 'other' ? undefined : { by: 'smime', is: smime };
  if (text !== null && pgpEncrypted.test(text)) return { by: 'pgp', is: 'encrypted' };
  if (text !== null && pgpSigned.test(text)) return { by: 'pgp', is: 'signed' };
  return undefined;
}

/** Whether a part says that it is S/MIME in one piece: signed, encrypted or something else. */
export function isCms({ mediaType, name }: Pick<MessagePart, 'mediaType' | 'name'>): boolean {
  return /^application\/(?:x-)?pkcs7-mime/.test(mediaType) || /\.p7m$/i.test(name ?? '');
}

/** By the bytes, for programs leave the type out or give a wrong one; by the type where the bytes say nothing. */
function smimeIs(contentType: string, parts: readonly MessagePart[]): 'signed' | 'encrypted' | 'other' | undefined {
  const part = parts.find(isCms);
  const content = part?.content();
  const cms = content && readCms(content);
  if (cms) return cms.is;
  const types = `${contentType}\n${part?.mediaType ?? ''}`;
  if (!/^application\/(?:x-)?pkcs7-mime/im.test(types)) return undefined;
  if (/smime-type\s*=\s*"?signed-data/i.test(types)) return 'signed';
  return /smime-type\s*=\s*"?(?:certs-only|compressed-data)/i.test(types) ? 'other' : 'encrypted';
}

export function noteProtection(protection: Protection | undefined, notes: Set<MessageNote>): void {
  if (protection) notes.add(protection.is === 'encrypted' ? 'encrypted' : 'signatureNotVerified');
}
