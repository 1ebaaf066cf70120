/** The one scheme and host of every page of the app. */
export const appScheme = 'app';
export const appOrigin = 'app://workbench';
/** The only document that a window ever shows. */
export const workbenchUrl = `${appOrigin}/index.html`;

/** Whether an address is the app's own. @example isAppUrl('app://workbench.evil.example/') // false */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}

/**
 * For the workbench's own files. Frames may show only the app's addresses, where a message comes with a stricter policy of its own.
 * Sources: W3C Content Security Policy Level 3; Electron's security checklist, 7.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
