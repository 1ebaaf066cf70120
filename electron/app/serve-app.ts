import { protocol } from 'electron';
import { appOrigin, appScheme } from './app-origin.ts';

/** What `app://workbench/NAME/...` answers: evidence by hash, pages of a letter. `rest` is the decoded path after the name. */
export interface AppRoute {
  /** The first part of the path. */
  readonly name: string;
  respond(rest: string, request: Request): Promise<Response>;
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers every request of the app's scheme: a route by name, else a file of the workbench. */
export function serveApp(routes: readonly AppRoute[], staticFiles: (path: string) => Promise<Response>): void {
  protocol.handle(appScheme, (request) => answer(request, routes, staticFiles));
}

async function answer(
  request: Request,
  routes: readonly AppRoute[],
  staticFiles: (path: string) => Promise<Response>,
): Promise<Response> {
  const path = decodedPath(request.url);
  if (request.method !== 'GET' || path === undefined) return new Response(null, { status: 400 });
  const [, name, rest] = /^\/([^/]+)\/(.+)$/s.exec(path) ?? [];
  const route = routes.find((candidate) => candidate.name === name);
  return route && rest !== undefined ? route.respond(rest, request) : staticFiles(path);
}

function decodedPath(url: string): string | undefined {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}
