import { lookup } from 'node:dns/promises';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccessOptions } from '../../src/io/access.js';
import { isPublicAddress, publicLookup } from '../../src/io/host-guard.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { type Fault, first } from '../support/http-faults.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo, RASTER, run, runHere, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

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
const runTo = async (url: string, runIt = runHere) => {
  const folder = join(out, String(runs++));
  const report = await runIt(url, folder, accessTo('http://127.0.0.1:1', ALLOWED));
  return { report, mosaic: await readFile(join(folder, 'mosaic.tif')), folder };
};
const isPixels = (r: { range: string | null }) => !r.range?.startsWith('bytes=0-');

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
  it.each<[string, Fault, typeof run?]>([
    ['503', { kind: 'status', status: 503 }],
    ['503, met by threads', { kind: 'status', status: 503 }, run],
    ['429', { kind: 'status', status: 429 }],
    ['reset', { kind: 'reset', afterBytes: 4000 }],
    ['truncate', { kind: 'truncate' }],
    ['stall', { kind: 'stall', afterBytes: 10 }],
  ])('after %s', async (_, fault, runIt) => {
    server.faults = [{ match: isPixels, when: first(2), fault }];
    expect(Buffer.compare((await runTo(server.url(FILE), runIt)).mosaic, expected)).toBe(0);
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
  it.each<[string, Fault, string, RegExp, typeof run?]>([
    ['a wrong range to threads', { kind: 'wrongContentRange' }, 'ProtocolError', /answered with bytes/, run],
    ['a wrong range', { kind: 'wrongContentRange' }, 'ProtocolError', /answered with bytes/],
    ['an encoding', { kind: 'contentEncoding' }, 'ProtocolError', /content encoding gzip/],
    ['another ETag', { kind: 'wrongEtag' }, 'SourceChangedError', /changed while it was read/],
    ['403', { kind: 'status', status: 403 }, 'AccessDeniedError', /access denied \(403\)/],
    ['404', { kind: 'status', status: 404 }, 'SourceChangedError', /no longer there/],
    ['412', { kind: 'status', status: 412 }, 'SourceChangedError', /412/],
    ['416', { kind: 'status', status: 416 }, 'StorageError', /416/],
    ['418', { kind: 'status', status: 418 }, 'ProtocolError', /status 418/],
  ])('where it sends %s', async (_, fault, name, message, runIt) => {
    server.faults = [{ match: isPixels, fault }];
    const before = server.requests.length;
    const error: unknown = await runTo(`${server.url(FILE)}?sig=TOPSECRET`, runIt).catch((error) => error);
    expect(error).toMatchObject({ name, message: expect.stringMatching(message) });
    expect(String(error)).not.toContain('SECRET');
    expect(server.requests.length - before).toBeLessThan(30); // refused, not tried again and again
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
    ['an octal address with a dot behind it', 'https://0177.1./a.tif', {}, /127.0.0.1/],
    ['the own machine by name, with a dot behind it', 'https://LocalHost./a.tif', {}, /localhost. is a loopback/],
    ['a name below the own machine', 'https://a.localhost:9/a.tif', {}, /a.localhost is a loopback/],
    ['IPv4 translated to IPv6', 'https://[64:ff9b::a9fe:a9fe]/a.tif', {}, /64:ff9b::a9fe:a9fe/],
    ['an IPv6 address outside the internet', 'https://[4000::1]/a.tif', {}, /4000::1/],
    ["Azure's metadata service", 'https://168.63.129.16/a.tif', {}, /168.63.129.16/],
    ['credentials in a URL', 'https://user:pass@example.com/a.tif', {}, /credentials in a URL/],
  ])('are refused: %s', async (_, url, more, message) => {
    await expect(read(url, more)).rejects.toMatchObject({
      name: 'InvalidInputError',
      exitCode: 2,
      message: expect.stringMatching(message),
    });
    await expect(read(url, more)).rejects.not.toThrow('pass');
  });

  it('are refused by the addresses that a name resolves to, when it is connected to', async (context) => {
    const judged = promisify(publicLookup);
    await expect(judged('localhost', {})).rejects.toThrow(/^localhost: .* is a loopback, private or reserved address/);
    const own = await lookup(hostname()).catch(() => null);
    if (!own || isPublicAddress(own.address)) return context.skip('no name but localhost leads to this machine');
    const message = new RegExp(`/a.tif: ${hostname()}: ${own.address} is a loopback, private or reserved address`, 'i');
    await expect(read(`https://${hostname()}:9/a.tif`, {})).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(message),
    });
  });
});
