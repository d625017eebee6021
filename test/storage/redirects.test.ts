import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { temporaryFolders } from '../support/cli.js';
import { first } from '../support/http-faults.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo, RASTER, run, SPEC } from '../support/remote-run.js';
import { runInMemory } from '../support/run-in-memory.js';

const ACCESS = accessTo('http://127.0.0.1:1', { allowHttp: true, allowPrivate: true, retryDelayMs: 0.01 });
const ACCESS_PATH = '/access/1';
const folder = temporaryFolders();
let portal: HttpFileServer;
let files: HttpFileServer;

beforeAll(async () => {
  portal = await HttpFileServer.start();
  files = await HttpFileServer.start();
});
afterEach(() => {
  portal.faults = files.faults = [];
  portal.redirects.clear();
  for (const server of [portal, files]) server.resetRequests();
});
afterAll(async () => {
  await portal.close();
  await files.close();
});

/** The file's address on the other host, with a signature that is secret. */
const signed = (n: number | string): string =>
  `${files.endpoint.replace('127.0.0.1', 'localhost')}/lc.tif?sig=SECRET${n}`;

/** Lets the portal issue a new signature for every request, each good for some requests. */
function issueSignatures(uses: number): void {
  files.files.set('/lc.tif', RASTER);
  let issued = 0;
  portal.faults = () => {
    portal.redirects.set(ACCESS_PATH, { to: signed(++issued), status: 303 });
    return null;
  };
  const used = new Map<string, number>();
  files.faults = ({ url }) => {
    used.set(url, (used.get(url) ?? 0) + 1);
    return used.get(url)! > uses ? { kind: 'status', status: 403 } : null;
  };
}

async function withSource(
  work: (read: (offset: number) => Promise<Uint8Array>) => Promise<void>,
  path = ACCESS_PATH,
): Promise<void> {
  const storage = new Storage(ACCESS, new RetryBudget());
  try {
    const source = await storage.open(portal.endpoint + path);
    await work((offset) => source.read(offset, 10));
  } finally {
    await storage.close();
  }
}

describe('a run from an address that leads to a signed one on another host', () => {
  it.each([
    ['that stays valid', 1e6],
    ['that expires every few requests', 3],
  ])('%s', async (_, uses) => {
    issueSignatures(uses);
    const out = await folder();
    const messages: unknown[] = [await run(portal.endpoint + ACCESS_PATH, out, ACCESS)];
    const { mosaic } = await runInMemory({ 'lc.tif': RASTER }, SPEC);
    expect(Buffer.compare(await readFile(join(out, 'mosaic.tif')), mosaic)).toBe(0);
    // Each of three threads asks the portal once, and once more for each answer that a signature has expired.
    const expired = files.requests.filter(({ status }) => status === 403).length;
    expect(expired > 0).toBe(uses === 3);
    const asked = portal.requests.filter(({ url }) => url === ACCESS_PATH).length;
    expect(asked - expired).toBeGreaterThanOrEqual(2);
    expect(asked - expired).toBeLessThanOrEqual(3);
    for (const name of ['plan.json', 'run.json', 'mosaic.tif'])
      messages.push(await readFile(join(out, name), 'latin1'));
    expect(JSON.stringify(messages)).not.toMatch(/SECRET|localhost/);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308] as const)('with status %i is followed once for all ranges', async (status) => {
    files.files.set('/lc.tif', RASTER);
    portal.redirects.set(ACCESS_PATH, { to: signed(1), status });
    await withSource(async (read) => {
      expect(await read(0)).toEqual(RASTER.slice(0, 10));
      expect(await read(100_000)).toEqual(RASTER.slice(100_000, 100_010));
      expect(await read(200_000)).toEqual(RASTER.slice(200_000, 200_010));
    });
    expect(portal.requests).toHaveLength(1);
    expect(files.requests.map(({ range }) => range)).toEqual([
      'bytes=0-32767',
      'bytes=100000-100009',
      'bytes=200000-200009',
    ]);
    const sent = Object.keys(files.requests[1]!.headers).sort();
    expect(sent).toEqual(['accept-encoding', 'connection', 'host', 'if-match', 'range']);
  });

  it('may name a path, up to five times in a row', async () => {
    portal.files.set('/dir/lc.tif', RASTER);
    for (const n of [1, 2, 3, 4]) portal.redirects.set(`/dir/${n}`, { to: `${n + 1}` });
    portal.redirects.set('/dir/5', { to: '/dir/lc.tif' }).set('/dir/0', { to: '/dir/1' });
    await withSource(async (read) => expect(await read(0)).toEqual(RASTER.slice(0, 10)), '/dir/1');
    expect(portal.requests).toHaveLength(6);
    await expect(withSource(async (read) => void (await read(0)), '/dir/0')).rejects.toMatchObject({
      name: 'ProtocolError',
      message: expect.stringContaining('redirected more than 5 times'),
    });
  });
});

describe('an address that was redirected to and fails', () => {
  /** Opens through signature 1, lets that fail, and reads once more. */
  const readAfter = (status: number, meanwhile: () => void = () => {}, when: (n: number) => boolean = () => true) =>
    withSource(async (read) => {
      await read(0);
      files.faults = [{ match: { url: /SECRET1$/ }, when, fault: { kind: 'status', status } }];
      meanwhile();
      expect(await read(100_000)).toEqual(RASTER.slice(100_000, 100_010));
    });

  it.each([400, 401, 403, 404, 410, 412, 500])('is asked for anew: %i', async (status) => {
    issueSignatures(100);
    await readAfter(status);
    expect(portal.requests).toHaveLength(2);
  });

  it('is asked for by one request; those that begin meanwhile wait for it', async () => {
    issueSignatures(100);
    const issue = portal.faults as (...of: readonly unknown[]) => null;
    await withSource(async (read) => {
      await read(0);
      let asked = () => {};
      const isAsked = new Promise<void>((resolve) => {
        asked = resolve;
      });
      portal.faults = (...of: readonly unknown[]) => {
        issue(...of);
        asked();
        return { kind: 'delay', ms: 50 };
      };
      files.faults = [{ match: { url: /SECRET1$/ }, fault: { kind: 'status', status: 403 } }];
      const first = read(100_000);
      await isAsked;
      const others = [200_000, 300_000].map(read);
      expect(await Promise.all([first, ...others])).toEqual(
        [100_000, 200_000, 300_000].map((at) => RASTER.slice(at, at + 10)),
      );
    });
    expect(portal.requests).toHaveLength(2);
  });

  it('where nobody can say it, is asked for by all that waited, one after the other', async () => {
    issueSignatures(100);
    await withSource(async (read) => {
      await read(0);
      portal.faults = () => ({ kind: 'status', status: 404 });
      files.faults = [{ match: { url: /SECRET1$/ }, fault: { kind: 'status', status: 403 } }];
      const found = await Promise.allSettled([100_000, 200_000, 300_000].map(read));
      expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    });
  });

  it('is kept where the server is only busy', async () => {
    issueSignatures(100);
    await readAfter(503, undefined, first(1));
    expect(portal.requests).toHaveLength(1);
  });

  it.each<[string, () => void, string, RegExp]>([
    [
      'access is refused there, too',
      () => {
        portal.faults = [{ fault: { kind: 'status', status: 403 } }];
      },
      'AccessDeniedError',
      /access\/1: bytes 100000-100009: access denied \(403\)/,
    ],
    [
      'the file is another one by now',
      () => files.files.set('/lc.tif', RASTER.slice(10)),
      'SourceChangedError',
      /access\/1 \(redirected to http:\/\/localhost:\d+\): bytes 100000-100009: the object changed .* \(412\)/,
    ],
    [
      'a login is asked for',
      () => {
        portal.faults = [{ fault: { kind: 'webPage' } }];
      },
      'AccessDeniedError',
      /a web page came instead of the file \(text\/html; charset=utf-8\): a login, or/,
    ],
  ])('is judged by what the first address says: %s', async (_, meanwhile, name, message) => {
    issueSignatures(100);
    const failed = readAfter(403, meanwhile);
    await expect(failed).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    await expect(failed).rejects.not.toThrow('SECRET');
    expect(portal.requests).toHaveLength(2);
  });
});
