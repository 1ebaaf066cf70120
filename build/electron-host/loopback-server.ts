import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { loopbackHost, toApp } from './app-address.ts';
import { takeAttachment } from './attachments.ts';
import { runCookie, runToken } from './host-settings.ts';
import { tokenHeader } from './wire.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** The blank page that a new window shows until the app loads its own. */
export const blankPath = '/__host/blank';
/** Where the isolated world fetches large attachments of messages. */
export const attachmentPrefix = '/__host/attachment/';

const noStore = { 'cache-control': 'no-store' };
const blankPage = '<!doctype html><title>…</title><meta name="color-scheme" content="light dark">';

/** Carries `app://` requests to the app's protocol handler. Answers only on loopback, to this run's browser, which holds the cookie. */
export function createLoopbackServer(handlerOf: () => SchemeHandler | undefined): Server {
  return createServer((request, response) => {
    answer(request, response, handlerOf()).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
}

/** Listens on a random port of 127.0.0.1 and answers it. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handler: SchemeHandler | undefined,
): Promise<unknown> {
  const path = request.url ?? '/';
  if (request.headers.host?.split(':')[0] !== loopbackHost) return refuse(response, 403);
  if (path === blankPath) {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    });
    response.end(blankPage);
    return;
  }
  if (!hasRunCookie(request)) return refuse(response, 403);
  if (path.startsWith(attachmentPrefix))
    return answerAttachment(request, response, path.slice(attachmentPrefix.length));
  if (!handler) return refuse(response, 404);
  await send(response, await handler(await toRequest(request, path)));
}

function hasRunCookie(request: IncomingMessage): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`electron-host=${runCookie}`);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, noStore);
  response.end();
}

function answerAttachment(request: IncomingMessage, response: ServerResponse, name: string): unknown {
  const bytes = request.headers[tokenHeader] === runToken ? takeAttachment(name) : undefined;
  if (!bytes) return refuse(response, 404);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length, ...noStore });
  return response.end(bytes);
}

async function toRequest(request: IncomingMessage, path: string): Promise<Request> {
  const { host: _host, cookie: _cookie, connection: _connection, ...headers } = request.headers;
  const body: Buffer[] = [];
  for await (const piece of request) body.push(piece);
  return new Request(toApp(`http://${loopbackHost}${path}`), {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(body.length > 0 ? { body: new Uint8Array(Buffer.concat(body)) } : {}),
  });
}

async function send(response: ServerResponse, answered: Response): Promise<void> {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (!answered.body) {
    response.end();
    return;
  }
  // Node's web streams and the DOM's differ in type only.
  await pipeline(Readable.fromWeb(answered.body as ReadableStream), response);
}
