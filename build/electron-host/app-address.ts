/**
 * The app's own scheme and the loopback address that carries it. The host name stays, so the origin is the same on every run and
 * IndexedDB is found again; `.localhost` is a secure context (W3C Secure Contexts, 3.1).
 */
const appUrl = /^app:\/\/([a-z]+)(?:\/(.*))?$/s;
const loopbackUrl = /^http:\/\/([a-z]+)\.localhost(?::80)?(?:\/(.*))?$/s;

/** The one host name of the app. */
export const loopbackHost = 'workbench.localhost';

/** @example toLoopback('app://workbench/index.html') // 'http://workbench.localhost/index.html' */
export function toLoopback(url: string): string {
  return url.replace(appUrl, (_, host: string, rest: string | undefined) => `http://${host}.localhost/${rest ?? ''}`);
}

/** The inverse; other addresses stay as they are. */
export function toApp(url: string): string {
  return url.replace(loopbackUrl, (_, host: string, rest: string | undefined) => `app://${host}/${rest ?? ''}`);
}
