import { createHash } from 'node:crypto';
import type { Answer } from './http-answer.js';
import { select } from './http-conditions.js';
import type { LoggedRequest } from './http-log.js';
import { LoopbackServer } from './http-loopback.js';
import { contentRange } from './http-range.js';

/** One request for a file. */
export interface FileRequest extends LoggedRequest {
  /** Decoded, with its slash in front and without the query. */
  readonly path: string;
}

/** Where a path leads to instead. */
export interface Redirect {
  /** A path on this server or a URL; sent as it is in Location. */
  readonly to: string;
  /** 302 by default. */
  readonly status?: 301 | 302 | 303 | 307 | 308;
}

/** How the server is set up. */
export interface HttpFileOptions {
  /** Decoded path, with its slash in front, to its bytes. */
  readonly files?: Iterable<readonly [string, Uint8Array]>;
  readonly redirects?: Iterable<readonly [string, Redirect]>;
  /** Strong by default. */
  readonly etags?: 'strong' | 'weak' | 'none';
  /** Of all files, or null for no Last-Modified; 2020-01-02T03:04:05Z by default. */
  readonly lastModified?: Date | null;
  /** False for a server that knows no ranges: 200 and the whole file. */
  readonly ranges?: boolean;
}

/** Serves files from memory over plain HTTP on loopback: ranges, conditions, redirects, GET and HEAD. */
export class HttpFileServer extends LoopbackServer<FileRequest> {
  /** May be changed while the server runs: set new bytes, do not write into the old ones. */
  readonly files: Map<string, Uint8Array>;
  readonly redirects: Map<string, Redirect>;
  readonly #options: HttpFileOptions;
  readonly #digests = new WeakMap<Uint8Array, string>();

  private constructor(options: HttpFileOptions) {
    super();
    this.files = new Map(options.files);
    this.redirects = new Map(options.redirects);
    this.#options = options;
  }

  static async start(options: HttpFileOptions = {}): Promise<HttpFileServer> {
    const server = new HttpFileServer(options);
    await server.listen();
    return server;
  }

  /** The URL of a path, which is encoded. */
  url(path: string): string {
    return this.endpoint + path.split('/').map(encodeURIComponent).join('/');
  }

  protected override describe(request: LoggedRequest): FileRequest {
    return { ...request, path: decoded(request.url.split('?')[0]!) };
  }

  protected override refuse(_request: FileRequest, status: number, code = `status ${status}`): Answer {
    return { status, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from(`${code}\n`) };
  }

  protected override handle(request: FileRequest): Answer {
    const redirect = this.redirects.get(request.path);
    if (redirect) return { status: redirect.status ?? 302, headers: { Location: redirect.to } };
    const bytes = this.files.get(request.path);
    if (!bytes) return this.refuse(request, 404, 'Not Found');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const refusal = this.refuse(request, 405, 'Method Not Allowed');
      return { ...refusal, headers: { ...refusal.headers, Allow: 'GET, HEAD' } };
    }
    return this.#file(request, bytes);
  }

  #file(request: FileRequest, bytes: Uint8Array): Answer {
    const { etags = 'strong', lastModified = new Date('2020-01-02T03:04:05Z'), ranges = true } = this.#options;
    const etag = etags === 'none' ? null : this.#etagOf(bytes, etags === 'weak');
    const { range: _, ...rangeless } = request.headers;
    // RFC 9110, section 14.2: a range is for GET alone
    const conditions = ranges && request.method === 'GET' ? request.headers : rangeless;
    const selection = select(conditions, { etag, lastModified, size: bytes.length });
    const headers: Record<string, string> = {
      'Accept-Ranges': ranges ? 'bytes' : 'none',
      ...(etag === null ? {} : { ETag: etag }),
      ...(lastModified === null ? {} : { 'Last-Modified': lastModified.toUTCString() }),
    };
    if (selection.status === 304) return { status: 304, headers };
    if (selection.status === 412) return this.refuse(request, 412, 'Precondition Failed');
    if (selection.status === 416) {
      const refusal = this.refuse(request, 416, 'Range Not Satisfiable');
      return { ...refusal, headers: { ...refusal.headers, 'Content-Range': `bytes */${bytes.length}` } };
    }
    const file = { ...headers, 'Content-Type': 'application/octet-stream' };
    if (selection.status !== 206) return { status: 200, headers: file, body: bytes };
    const { range } = selection;
    return {
      status: 206,
      headers: { ...file, 'Content-Range': contentRange(range, bytes.length) },
      body: bytes.subarray(range.start, range.end),
      whole: bytes,
    };
  }

  #etagOf(bytes: Uint8Array, weak: boolean): string {
    const known = this.#digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    this.#digests.set(bytes, known);
    return `${weak ? 'W/' : ''}"${known}"`;
  }
}

/** A path that is no valid encoding as it is; no file has it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
