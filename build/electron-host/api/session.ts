import type * as Subset from '../subset.ts';

type CheckHandler = Parameters<Subset.Session['setPermissionCheckHandler']>[0];
type RequestListener = Parameters<Subset.WebRequest['onBeforeRequest']>[0];

let checkPermission: CheckHandler | undefined;
let beforeRequest: RequestListener | undefined;

export const session: { defaultSession: Subset.Session } = {
  defaultSession: {
    webRequest: {
      onBeforeRequest(listener) {
        beforeRequest = listener;
      },
    },
    // The browser asks nobody: what the check handler refuses is denied outright, before any page could ask.
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler(handler) {
      checkPermission = handler;
    },
  },
};

/** Without a check handler Electron grants; so does the host. */
export function isPermitted(permission: string): boolean {
  return checkPermission?.(null, permission) ?? true;
}

/** Asks the app whether a request may leave. */
export function mayRequest(details: Subset.RequestDetails): Promise<boolean> {
  return new Promise((resolve) => {
    if (beforeRequest) beforeRequest(details, ({ cancel }) => resolve(!cancel));
    else resolve(true);
  });
}
