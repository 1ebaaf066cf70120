import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from './app-origin.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Serves the files under `root`, and nothing above it. `path` is the decoded path of the request, with its leading slash. */
export function createStaticFiles(root: string): (path: string) => Promise<Response> {
  return async (path) => {
    const file = pathInside(root, path);
    const mediaType = file && mediaTypes[extname(file)];
    // A kind of file that the build does not write is not there, whatever lies on disk.
    if (!file || !mediaType) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(mediaType) });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

/** The file that a path names, or undefined where it leads out of the root. Exported for its test. */
export function pathInside(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const file = join(root, normalize(path.replaceAll('\\', '/')));
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : undefined;
}

function headersFor(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}
