import { createHash } from 'node:crypto';
import { messageStylesheet } from '../../shared/mail/message-stylesheet.ts';

/** The one scheme and host of every page of the app. */
export const appScheme = 'app';
export const appOrigin = 'app://workbench';
/** The only document that a window ever shows. */
export const workbenchUrl = `${appOrigin}/index.html`;

/** Whether an address is the app's own. @example isAppUrl('app://workbench.evil.example/') // false */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}

const messageStylesheetHash = createHash('sha256').update(messageStylesheet).digest('base64');

/**
 * For the workbench's own files. The HTML of a message is shown in a sandboxed frame that inherits this policy, with a stricter one of its own
 * besides: the one inline style is the stylesheet of those frames.
 * Sources: W3C Content Security Policy Level 3; Electron's security checklist, 7.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${messageStylesheetHash}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
