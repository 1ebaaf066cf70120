import type { Session, WebContents } from 'electron';
import type { Log } from '../logging/rotating-log.ts';
import { isAppUrl } from './app-origin.ts';

/** No permission is ever granted, and no request leaves the machine: what is not the app's own is refused and logged. */
export function lockDownSession(session: Session, log: Log): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log.write('warning', 'permission.refused', { permission });
    callback(false);
  });
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !isOwnRequest(url);
    if (cancel) log.write('warning', 'request.refused', { to: originOf(url) });
    callback({ cancel });
  });
}

/** A page stays where it is: no navigation, no window, no embedded browser. */
export function lockDownContents(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event, url) => {
    event.preventDefault();
    log.write('warning', 'navigation.refused', { to: originOf(url) });
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.write('warning', 'window.refused', { to: originOf(url) });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwnRequest(url: string): boolean {
  return isAppUrl(url) || url.startsWith('data:') || url.startsWith('blob:app://') || url.startsWith('devtools:');
}

/** Only the origin is logged: a full address may carry what a page tried to send out. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'unreadable address';
}
