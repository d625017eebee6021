import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccessOptions } from '../../src/io/access.js';
import { HttpAddress } from '../../src/io/http-address.js';
import { HttpClient } from '../../src/io/http-source.js';
import { Retrier } from '../../src/io/retry.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { unreachable } from '../../src/io/unreachable.js';
import { type Fault, first } from '../support/http-faults.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo, RASTER, run, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';
import { SELF_SIGNED } from '../support/self-signed.js';

const ALLOWED: Partial<AccessOptions> = { allowHttp: true, allowPrivate: true };
const FILE = '/data/land cover+ü.tif';
let server: HttpFileServer;
let out: string;
let expected: Uint8Array;

beforeAll(async () => {
  server = await HttpFileServer.start({ files: [[FILE, RASTER]] });
  expected = (await runInMemory({ 'lc.tif': RASTER }, SPEC)).mosaic;
  out = await mkdtemp(join(tmpdir(), 'fractile-'));
});
afterEach(() => {
  server.faults = [];
  server.files.set(FILE, RASTER);
  server.redirects.clear();
});
afterAll(async () => {
  await server.close();
  await rm(out, { recursive: true });
});

let runs = 0;
const runTo = async (url: string, more: Partial<AccessOptions> = ALLOWED) => {
  const folder = join(out, String(runs++));
  const report = await run(url, folder, accessTo('http://127.0.0.1:1', more));
  return { report, mosaic: await readFile(join(folder, 'mosaic.tif')), folder };
};
const isPixels = (r: { range: string | null }) => !r.range?.startsWith('bytes=0-');

const urlOf = (of: Server, scheme: string) => `${scheme}://127.0.0.1:${(of.address() as AddressInfo).port}/a.tif`;

/** Reads one range of a URL. */
async function read(url: string, more: Partial<AccessOptions>, offset = 0, length = 10): Promise<Uint8Array> {
  const storage = new Storage(accessTo('http://127.0.0.1:1', more), new RetryBudget());
  try {
    return await (await storage.open(url)).read(offset, length);
  } finally {
    await storage.close();
  }
}

describe('a run from a web server ends with the same bytes', () => {
  it.each<[string, Fault]>([
    ['503', { kind: 'status', status: 503 }],
    ['429', { kind: 'status', status: 429 }],
    ['reset', { kind: 'reset', afterBytes: 4000 }],
    ['truncate', { kind: 'truncate' }],
    ['stall', { kind: 'stall', afterBytes: 10 }],
  ])('after %s', async (_, fault) => {
    server.faults = [{ match: isPixels, when: first(2), fault }];
    expect(Buffer.compare((await runTo(server.url(FILE))).mosaic, expected)).toBe(0);
  });

  it('through a redirect on the same host', async () => {
    server.redirects.set('/latest.tif', { to: server.url(FILE) });
    expect(Buffer.compare((await runTo(`${server.endpoint}/latest.tif`)).mosaic, expected)).toBe(0);
  });

  it('with a signed URL, whose signature is stored and shown nowhere', async () => {
    const { report, folder, mosaic } = await runTo(`${server.url(FILE)}?sig=TOPSECRET&se=2027`);
    expect(Buffer.compare(mosaic, expected)).toBe(0);
    expect(server.requests.at(-1)!.url).toContain('sig=TOPSECRET');
    const stored = await Promise.all(
      ['plan.json', 'run.json', 'mosaic.tif'].map((name) => readFile(join(folder, name), 'latin1')),
    );
    expect([JSON.stringify(report), ...stored].filter((text) => text.includes('SECRET'))).toEqual([]);
  });
});

describe('a run from a web server is refused by name', () => {
  it.each<[string, Fault, string, RegExp]>([
    ['a wrong range', { kind: 'wrongContentRange' }, 'ProtocolError', /answered with bytes/],
    ['an encoding', { kind: 'contentEncoding' }, 'ProtocolError', /content encoding gzip/],
    ['another ETag', { kind: 'wrongEtag' }, 'SourceChangedError', /changed while it was read/],
    ['403', { kind: 'status', status: 403 }, 'AccessDeniedError', /access denied \(403\)/],
    ['404', { kind: 'status', status: 404 }, 'SourceChangedError', /no longer there/],
    ['412', { kind: 'status', status: 412 }, 'SourceChangedError', /412/],
    ['416', { kind: 'status', status: 416 }, 'StorageError', /416/],
    ['418', { kind: 'status', status: 418 }, 'ProtocolError', /status 418/],
  ])('where it sends %s', async (_, fault, name, message) => {
    server.faults = [{ match: isPixels, fault }];
    const before = server.requests.length;
    await expect(runTo(`${server.url(FILE)}?sig=TOPSECRET`)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    await expect(runTo(`${server.url(FILE)}?sig=TOPSECRET`)).rejects.not.toThrow('SECRET');
    expect(server.requests.length - before).toBeLessThan(60); // refused, not tried again and again
  });

  it('where it redirects without end, or to what is no web address', async () => {
    server.redirects.set('/loop.tif', { to: '/loop.tif' }).set('/ftp.tif', { to: 'ftp://127.0.0.1/a.tif' });
    await expect(read(`${server.endpoint}/loop.tif`, ALLOWED)).rejects.toThrow('redirected more than 5 times');
    await expect(read(`${server.endpoint}/ftp.tif`, ALLOWED)).rejects.toMatchObject({ name: 'ProtocolError' });
  });

  it('where it shows a page, for example to log in', async () => {
    const page = new TextEncoder().encode('<!doctype html><form>');
    const portal = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: '"1"' }).end(page);
    }).listen(0, '127.0.0.1');
    await once(portal, 'listening');
    await expect(read(urlOf(portal, 'http'), ALLOWED)).rejects.toMatchObject({
      name: 'AccessDeniedError',
      message: expect.stringMatching(/answered with a web page instead of the file; is a login needed/),
    });
    portal.close();
  });

  it('where nothing is there', async () => {
    await expect(read(`${server.endpoint}/nothing.tif`, ALLOWED)).rejects.toMatchObject({
      name: 'NotFoundError',
      exitCode: 2,
    });
  });

  it('where the file could change unnoticed', async () => {
    const silent = await HttpFileServer.start({ files: [[FILE, RASTER]], etags: 'none', lastModified: null });
    await expect(read(silent.url(FILE), ALLOWED)).rejects.toThrow('neither ETag nor Last-Modified');
    await silent.close();
  });
});

describe('a redirect to another host', () => {
  /** The name, for the same server, of another host. */
  const elsewhere = (path: string) => server.url(path).replace('127.0.0.1', 'localhost');

  it.each([
    301, 302, 303, 307, 308,
  ] as const)('(%i) is followed once, and its signature stays secret', async (status) => {
    server.redirects.set('/access/1', { to: `${elsewhere(FILE)}?sig=TOPSECRET`, status });
    server.resetRequests();
    const { report, folder, mosaic } = await runTo(`${server.endpoint}/access/1`);
    expect(Buffer.compare(mosaic, expected)).toBe(0);
    const asked = (path: string) => server.requests.filter((request) => request.path === path).length;
    expect(asked('/access/1')).toBeLessThanOrEqual(1 + 2); // once by the plan, once by each thread
    expect(asked(FILE)).toBeGreaterThan(3);
    const stored = await Promise.all(
      ['plan.json', 'run.json', 'mosaic.tif'].map((name) => readFile(join(folder, name), 'latin1')),
    );
    expect([JSON.stringify(report), ...stored].filter((text) => /SECRET|localhost/.test(text))).toEqual([]);
  });

  it('is asked for anew when its signature has expired', async () => {
    let signature = 0;
    const uses = new Map<string, number>();
    server.faults = (request) => {
      if (request.path === '/access/1')
        server.redirects.set(request.path, { to: `${elsewhere(FILE)}?sig=${++signature}` });
      if (request.path !== FILE) return null;
      const n = (uses.get(request.url) ?? 0) + 1;
      uses.set(request.url, n);
      return n > 3 ? { kind: 'status', status: 403 } : null;
    };
    server.redirects.set('/access/1', { to: '/' });
    expect(Buffer.compare((await runTo(`${server.endpoint}/access/1`)).mosaic, expected)).toBe(0);
    expect(signature).toBeGreaterThan(2);
  });

  it('fails where the new address is refused as well, without a word of the signature', async () => {
    server.redirects.set('/access/1', { to: `${elsewhere(FILE)}?sig=TOPSECRET` });
    server.faults = [{ match: { path: FILE }, fault: { kind: 'status', status: 403 } }];
    const refused = read(`${server.endpoint}/access/1`, ALLOWED);
    await expect(refused).rejects.toMatchObject({
      name: 'AccessDeniedError',
      message: expect.stringMatching(/\/access\/1/),
    });
    await expect(refused).rejects.not.toThrow('SECRET');
  });

  it('shows a change of the object behind it', async () => {
    server.redirects.set('/access/1', { to: elsewhere(FILE) });
    const storage = new Storage(accessTo('http://127.0.0.1:1', ALLOWED), new RetryBudget());
    const source = await storage.open(`${server.endpoint}/access/1`);
    await source.read(0, 10);
    server.files.set(FILE, RASTER.map((byte) => byte ^ 1)); // biome-ignore format: one thought
    await expect(source.read(60_000, 10)).rejects.toMatchObject({ name: 'SourceChangedError' });
    await storage.close();
  });

  it.each([
    ['the own network', { allowHttp: true }, 'http://169.254.169.254/latest', /169\.254\.169\.254/],
    ['a name of the own network', { allowHttp: true }, 'http://localhost/a.tif', /loopback, private or reserved/],
    ['an unencrypted server', { allowPrivate: true }, 'http://127.0.0.1/a.tif', /http:\/\/ is not encrypted/],
    ['credentials', ALLOWED, 'http://user:SECRET@127.0.0.1/a.tif', /credentials in a URL/],
  ])('is not followed to %s', async (_, more, to, message) => {
    const access = accessTo('http://127.0.0.1:1', more);
    const address = new HttpAddress(new URL('https://example.com/access/1'), access);
    const client = new HttpClient(access, new Retrier(new RetryBudget(), 1, new AbortController().signal));
    const followed = async () => {
      const next = address.redirected(address.named, to);
      await client.ranges(next.href, next.href)(0, 10, undefined);
    };
    await expect(followed()).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(message),
    });
    await expect(followed()).rejects.not.toThrow('SECRET');
    await client.close();
  });
});

describe('a server that knows no ranges', () => {
  it('serves a small file whole, once for each thread that needs it', async () => {
    const plain = await HttpFileServer.start({ files: [[FILE, RASTER]], ranges: false });
    const { mosaic, report } = await runTo(plain.url(FILE));
    expect(Buffer.compare(mosaic, expected)).toBe(0);
    expect(plain.requests.filter(({ path }) => path === FILE).length).toBeLessThanOrEqual(1 + 2 * 3);
    expect(report.reads.bytes).toBeGreaterThanOrEqual(2 * RASTER.length);
    await plain.close();
  });

  it('serves it also without saying how long it is', async () => {
    const chunked = createServer((_, response) => {
      response.writeHead(200, { ETag: '"1"' });
      response.write(RASTER.subarray(0, 1000));
      response.end(RASTER.subarray(1000));
    }).listen(0, '127.0.0.1');
    await once(chunked, 'listening');
    const found = await read(urlOf(chunked, 'http'), ALLOWED, 2000, 50);
    expect(Buffer.compare(found, RASTER.subarray(2000, 2050))).toBe(0);
    chunked.close();
  });

  it.each([true, false])('is refused where the file is large (its length announced: %s)', async (announced) => {
    const large = new Uint8Array(8 * 1024 * 1024 + 1);
    const plain = createServer((_, response) => {
      response.writeHead(200, { ETag: '"1"', ...(announced ? { 'Content-Length': large.length } : {}) });
      response.end(large);
    }).listen(0, '127.0.0.1');
    await once(plain, 'listening');
    await expect(read(urlOf(plain, 'http'), ALLOWED)).rejects.toMatchObject({
      name: 'ProtocolError',
      message: expect.stringMatching(/ignores range requests/),
    });
    plain.closeAllConnections();
    plain.close();
  });
});

describe('a server that is not there', () => {
  const patient = { ...ALLOWED, noSignRequest: true, timeoutMs: 30_000, retryDelayMs: 100 };

  it('is said within seconds where the port is closed', async () => {
    await expect(read('http://127.0.0.1:1/a.tif', patient)).rejects.toMatchObject({
      name: 'InvalidInputError',
      exitCode: 2,
      message: expect.stringMatching(/no server answers there \(ECONNREFUSED\); check host and port/),
    });
    const store = (await new Storage(accessTo('http://127.0.0.1:1', patient), new RetryBudget()).remote()).store(
      's3://b/k',
    );
    await expect(store.get('plan.json')).rejects.toMatchObject({ name: 'InvalidInputError', exitCode: 2 });
  });

  it('is tried again and again where it was there before', async () => {
    const other = await HttpFileServer.start({ files: [[FILE, RASTER]] });
    const storage = new Storage(accessTo('http://127.0.0.1:1', ALLOWED), new RetryBudget());
    const source = await storage.open(other.url(FILE));
    await source.read(0, 10);
    await other.close();
    await expect(source.read(60_000, 10)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/gave up after 12 attempts/),
    });
    await storage.close();
  });

  it('is said at once where its certificate is not valid, or where no TLS is spoken', async () => {
    const secure = createSecureServer(SELF_SIGNED, (_, response) => response.end('x')).listen(0, '127.0.0.1');
    await once(secure, 'listening');
    await expect(read(urlOf(secure, 'https'), patient)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(/certificate is not valid \(DEPTH_ZERO_SELF_SIGNED_CERT\)/),
    });
    secure.close();
    await expect(read(server.url(FILE).replace('http:', 'https:'), patient)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(/does not speak TLS/),
    });
  });

  it.each([
    ['ENOTFOUND', 1, 'InvalidInputError'],
    ['EAI_AGAIN', 3, 'StorageError'],
    ['ETIMEDOUT', 3, 'InvalidInputError'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 1, 'InvalidInputError'],
    ['CERT_HAS_EXPIRED', 1, 'InvalidInputError'],
    ['ECONNRESET', 99, null],
  ])('counts as such by %s, from attempt %i on', (code, from, name) => {
    const error = new Error('fetch failed', { cause: Object.assign(new Error(''), { code }) });
    for (const attempt of [1, 2, 3])
      expect(unreachable('x', error, attempt)?.name ?? null).toBe(attempt < from ? null : name);
  });
});

describe('a signed URL', () => {
  it('is asked for in full also where it is read without a plan', async () => {
    await read(`${server.url(FILE)}?sig=TOPSECRET`, ALLOWED);
    expect(server.requests.at(-1)!.url).toContain('?sig=TOPSECRET');
  });
});

describe('weak and missing ETags', () => {
  it.each([['weak' as const], ['none' as const]])('(%s) still show a change', async (etags) => {
    const other = await HttpFileServer.start({ files: [[FILE, RASTER]], etags });
    const storage = new Storage(accessTo('http://127.0.0.1:1', ALLOWED), new RetryBudget());
    const source = await storage.open(other.url(FILE));
    await source.read(0, 10);
    expect(await source.read(50_000, 10)).toHaveLength(10);
    if (etags === 'weak') {
      other.files.set(
        FILE,
        RASTER.map((byte) => byte ^ 1),
      );
      await expect(source.read(60_000, 10)).rejects.toMatchObject({ name: 'SourceChangedError' });
    }
    await storage.close();
    await other.close();
  });
});

describe('sources on the own network', () => {
  it.each([
    ['http, unless allowed', 'http://127.0.0.1:9/a.tif', { allowPrivate: true }, /http:\/\/ is not encrypted/],
    ['loopback', 'https://127.0.0.1:9/a.tif', {}, /loopback, private or reserved/],
    ['a name that means loopback', 'https://localhost:9/a.tif', {}, /loopback, private or reserved/],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data/', { allowHttp: true }, /169.254.169.254/],
    ['a private network', 'https://10.0.0.7/a.tif', {}, /10.0.0.7/],
    ['IPv6 loopback', 'https://[::1]:9/a.tif', {}, /::1/],
    ['an IPv4 address in IPv6', 'https://[::ffff:127.0.0.1]:9/a.tif', {}, /loopback, private or reserved/],
    [
      'an IPv4 address in the deprecated IPv6 form',
      'https://[::127.0.0.1]:9/a.tif',
      {},
      /loopback, private or reserved/,
    ],
    ['a decimal address', 'https://2130706433/a.tif', {}, /127.0.0.1/],
    ['credentials in a URL', 'https://user:pass@example.com/a.tif', {}, /credentials in a URL/],
  ])('are refused: %s', async (_, url, more, message) => {
    await expect(read(url, more)).rejects.toMatchObject({
      name: 'InvalidInputError',
      exitCode: 2,
      message: expect.stringMatching(message),
    });
    await expect(read(url, more)).rejects.not.toThrow('pass');
  });
});
