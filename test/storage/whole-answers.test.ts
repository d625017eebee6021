import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SourceVersion } from '../../src/io/ports.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { temporaryFolders } from '../support/cli.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo, RASTER, run, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

const ACCESS = accessTo('http://127.0.0.1:1', { allowHttp: true, allowPrivate: true });
const MIB = 2 ** 20;
const folder = temporaryFolders();
const servers: HttpFileServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A server that answers every request with the whole file. */
async function rangeless(bytes: Uint8Array, more: Parameters<typeof HttpFileServer.start>[0] = {}) {
  const server = await HttpFileServer.start({ files: [['/lc.tif', bytes]], ranges: false, ...more });
  servers.push(server);
  return server;
}

/** Reads ten bytes at each offset. */
async function readAt(server: HttpFileServer, offsets: number[], pinned?: SourceVersion): Promise<Uint8Array[]> {
  const storage = new Storage(ACCESS, new RetryBudget());
  try {
    const source = await storage.open(server.url('/lc.tif'), pinned);
    const found: Uint8Array[] = [];
    for (const offset of offsets) found.push(await source.read(offset, 10));
    return found;
  } finally {
    await storage.close();
  }
}
const at = (offsets: number[], bytes = RASTER) => offsets.map((offset) => bytes.slice(offset, offset + 10));

describe('a server that knows no ranges', () => {
  it('serves a run on a small file, which each thread asks for once', async () => {
    const server = await rangeless(RASTER);
    const out = await folder();
    const report = await run(server.url('/lc.tif'), out, ACCESS);
    const { mosaic } = await runInMemory({ 'lc.tif': RASTER }, SPEC);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), mosaic)).toBe(0);
    const answered = server.requests.filter(({ url }) => url === '/lc.tif').length;
    expect(answered).toBeLessThanOrEqual(3);
    expect(report.reads).toMatchObject({ requests: server.requests.length, bytes: answered * RASTER.length });
  });

  it.each([
    ['with an ETag', {}],
    ['with a weak ETag', { etags: 'weak' as const }],
    ['with a date only', { etags: 'none' as const }],
  ])('is asked once, %s', async (_, more) => {
    const server = await rangeless(RASTER, more);
    expect(await readAt(server, [0, 200_000, 40_000])).toEqual(at([0, 200_000, 40_000]));
    expect(server.requests).toHaveLength(1);
  });

  it('is asked once also by who knows the version already, from the middle of the file', async () => {
    const server = await rangeless(RASTER, { etags: 'none' });
    const etag = 'modified Thu, 02 Jan 2020 03:04:05 GMT';
    const pinned = { size: RASTER.length, etag };
    expect(await readAt(server, [200_000, 0], pinned)).toEqual(at([200_000, 0]));
    expect(server.requests).toHaveLength(1);
    await expect(readAt(server, [0], { size: RASTER.length - 1, etag })).rejects.toMatchObject({
      name: 'SourceChangedError',
      message: expect.stringContaining(`has ${RASTER.length} bytes now`),
    });
    await expect(readAt(server, [0], { ...pinned, etag: 'modified before' })).rejects.toThrow('changed while it was');
  });

  it('may leave the length open, if the body says where it ends', async () => {
    const server = await rangeless(RASTER);
    server.faults = [{ fault: { kind: 'unannounced', endsWith: 'chunk' } }];
    expect(await readAt(server, [0, 200_000])).toEqual(at([0, 200_000]));
    expect(server.requests).toHaveLength(1);
    server.faults = [{ fault: { kind: 'unannounced', endsWith: 'connection' } }];
    await expect(readAt(server, [0])).rejects.toThrow('the server ignores range requests and sends the whole object');
  });

  it.each<['announced' | 'chunk', number, boolean]>([
    ['announced', 8 * MIB, true],
    ['announced', 8 * MIB + 1, false],
    ['chunk', 8 * MIB, true],
    ['chunk', 8 * MIB + 1, false],
  ])('is of use up to 8 MiB (%s, %i)', async (length, size, taken) => {
    const bytes = new Uint8Array(size);
    const server = await rangeless(bytes);
    if (length === 'chunk') server.faults = [{ fault: { kind: 'unannounced', endsWith: 'chunk' } }];
    const read = readAt(server, [0, size - 5]);
    if (taken) expect((await read).map((part) => part.length)).toEqual([10, 5]);
    else
      await expect(read).rejects.toMatchObject({
        name: 'ProtocolError',
        message: expect.stringMatching(
          /lc\.tif: bytes 0-32767: the server ignores range requests and sends the whole object; copy the file to/,
        ),
      });
  });

  it('must say which version it sends, and send it as it is', async () => {
    const silent = await rangeless(RASTER, { etags: 'none', lastModified: null });
    await expect(readAt(silent, [0])).rejects.toThrow('neither ETag nor Last-Modified');
    const encoding = await rangeless(RASTER);
    encoding.faults = [{ fault: { kind: 'contentEncoding' } }];
    await expect(readAt(encoding, [0])).rejects.toThrow('content encoding gzip');
  });

  it('is refused where it sends a page for people', async () => {
    const server = await rangeless(RASTER);
    server.faults = [{ fault: { kind: 'webPage' } }];
    await expect(readAt(server, [0])).rejects.toMatchObject({
      name: 'AccessDeniedError',
      exitCode: 2,
      message: expect.stringContaining('name the address of the download itself'),
    });
  });

  it('is asked again where the body breaks off', async () => {
    const server = await rangeless(RASTER);
    server.faults = [{ when: (n) => n === 0, fault: { kind: 'truncate' } }];
    expect(await readAt(server, [300_000])).toEqual(at([300_000]));
    expect(server.requests).toHaveLength(2);
  });
});
