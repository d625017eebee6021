import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAbsolute, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { mediaTypeOf } from '../io/media-types.js';
import { openRegularFile } from '../io/regular-file.js';
import { askedRange } from './byte-range.js';

/** A folder that browsers on this machine can see. */
export interface ServedFolder {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A page of another site must not read what is here, nor take it for something else. */
const HEADERS = {
  'accept-ranges': 'bytes',
  'cache-control': 'no-cache',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * Serves the files of a folder on the loopback address, whole or in ranges, and nothing beside it: links that lead out
 * of it are not followed. Requests under another name than this machine's own are refused, so that a page of another
 * site can't be given this address as its own.
 * @param port 0 takes a free one
 * @param index the file that `/` means
 * @throws InvalidInputError where the port can't be had
 */
export async function serveFolder(folder: string, port: number, index: string): Promise<ServedFolder> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, index, request, response).catch(() => {
      // The other side is gone, or the file shrank: what was begun can't be ended, and must not look as if it was.
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new InvalidInputError(`--port ${port}: can't be had (${error.code}); choose another one`, { cause: error }),
      );
    });
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, index: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, headers: Readonly<Record<string, string>> = {}) => {
    response.writeHead(status, { ...HEADERS, ...headers }).end();
  };
  if (!isOwnName(request)) return refuse(403);
  const isHead = request.method === 'HEAD';
  if (request.method !== 'GET' && !isHead) return refuse(405, { allow: 'GET, HEAD' });
  const path = pathOf(request.url ?? '/', index);
  const found = path === null ? null : await openWithin(root, path);
  if (!found) return refuse(404);
  const { file, size, etag, type } = found;
  try {
    if (request.headers['if-none-match'] === etag) return refuse(304, { etag });
    const ifRange = request.headers['if-range'];
    const isSame = ifRange === undefined || ifRange === etag;
    // Of HEAD there are no ranges (RFC 9110, section 14.2).
    const range = askedRange(isSame && !isHead ? request.headers.range : undefined, size);
    if (range === 'unsatisfiable') return refuse(416, { 'content-range': `bytes */${size}` });
    const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
    response.writeHead(range === 'whole' ? 200 : 206, {
      ...HEADERS,
      etag,
      'content-type': type,
      'content-length': end - start + 1,
      ...(range === 'whole' ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    });
    if (isHead || size === 0) response.end();
    else await pipeline(file.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await file.close();
  }
}

/** Whether a request names this machine, and not another host whose name was made to lead here. */
function isOwnName({ headers: { host } }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '');
}

/** The path that a URL names; null where it names none. */
function pathOf(url: string, index: string): string | null {
  try {
    const path = decodeURIComponent(/^[^?#]*/.exec(url)![0]);
    if (!path.startsWith('/') || path.includes('\0')) return null;
    return path === '/' ? index : path;
  } catch {
    return null; // no text in UTF-8
  }
}

/** Opens a regular file of a folder; null where there is none, or where it lies elsewhere. */
async function openWithin(root: string, path: string) {
  try {
    const real = await realpath(join(root, path));
    const inside = relative(root, real);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
    const file = await openRegularFile(real);
    const { size, mtimeMs } = await file.stat();
    return { file, size, etag: `"${size.toString(16)}-${mtimeMs.toString(16)}"`, type: mediaTypeOf(real) };
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof InvalidInputError) return null; // no file, or none to read
    if (error instanceof Error && 'code' in error) return null; // not there
    throw error;
  }
}
