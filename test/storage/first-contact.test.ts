import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccessOptions } from '../../src/io/access.js';
import { connectFailure } from '../../src/io/connect-failure.js';
import { NeverReached } from '../../src/io/retry.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo, RASTER, remoteRuns } from '../support/remote-run.js';
import { selfSigned } from '../support/self-signed.js';

/** An empty label is no name that any name server could know, with or without a network. */
const UNKNOWN = 'no..such.host';
const s3 = remoteRuns();
let web: HttpFileServer;
let refused: string;
let tls: Server;
let connections = 0;

beforeAll(async () => {
  web = await HttpFileServer.start({ files: [['/lc.tif', RASTER]] });
  refused = `127.0.0.1:${await closedPort()}`;
  tls = createTlsServer(selfSigned()).on('connection', () => connections++);
  tls.listen(0, '127.0.0.1');
  await once(tls, 'listening');
});
afterEach(() => web.redirects.clear());
afterAll(async () => {
  await web.close();
  tls.close();
});

/** A port that nothing listens on any more. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const port = (server: Server) => (server.address() as AddressInfo).port;

/** Carries out requests with access to everything, an S3 endpoint of choice, and says what became of them. */
async function asked(
  work: (storage: Storage) => Promise<unknown>,
  more: Partial<AccessOptions> = {},
): Promise<{ error: unknown; retries: number }> {
  const budget = new RetryBudget();
  const storage = new Storage(
    accessTo(s3.server.endpoint, { allowHttp: true, allowPrivate: true, retryDelayMs: 0.01, ...more }),
    budget,
  );
  try {
    await work(storage);
    return { error: null, retries: budget.retries };
  } catch (error) {
    return { error, retries: budget.retries };
  } finally {
    await storage.close();
  }
}
const version = (uri: string) => async (storage: Storage) => (await storage.open(uri)).version();

describe('a web server that can not be reached at first is the fault of who named it', () => {
  it.each<[string, () => string, RegExp, number]>([
    ['an unknown host', () => `http://${UNKNOWN}/a.tif?sig=SECRET`, /a\.tif: host no\.\.such\.host is known to no/, 0],
    ['a port that nobody listens on', () => `http://${refused}/a.tif`, /host 127\.0\.0\.1:\d+ refuses connections/, 2],
    ['a certificate of nobody', () => `https://localhost:${port(tls)}/a.tif`, /certificate that is not trusted/, 0],
    ['no TLS behind https', () => `${web.endpoint.replace('http', 'https')}/a.tif`, /does not speak TLS/, 0],
  ])('%s', async (_, url, message, retries) => {
    const found = await asked(version(url()));
    expect(found.error).toMatchObject({ name: 'InvalidInputError', exitCode: 2 });
    expect(found.error).toMatchObject({ message: expect.stringMatching(message) });
    expect(String(found.error)).not.toContain('SECRET');
    expect(found.retries).toBe(retries);
  });

  it('also behind a redirect, whose address is not shown', async () => {
    web.redirects.set('/access', { to: `https://localhost:${port(tls)}/lc.tif?sig=SECRET` });
    connections = 0;
    const { error } = await asked(version(`${web.endpoint}/access`));
    expect(error).toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(/\/access \(redirected to https:\/\/localhost:\d+\): host localhost:\d+ shows/),
    });
    expect(String(error)).not.toContain('sig');
    expect(connections).toBe(1);
  });
});

describe('a web server that can not be reached later is waited for', () => {
  it('where another thread has opened the source', async () => {
    const pinned = { size: RASTER.length, etag: '"1"' };
    const open = async (storage: Storage) => (await storage.open(`http://${refused}/a.tif`, pinned)).read(0, 1);
    const { error } = await asked(open);
    expect(error).toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining('gave up after 12 attempts'),
    });
  });

  it('where it has answered before', async () => {
    const short = await HttpFileServer.start({ files: [['/lc.tif', RASTER]] });
    const sidecar = short.url('/lc.tif.aux.xml');
    const { error } = await asked(async (storage) => {
      await (await storage.open(short.url('/lc.tif'))).version();
      await short.close();
      await (await storage.open(sidecar)).version();
    });
    expect(error).toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining('gave up after 12 attempts'),
    });
  });
});

describe('an S3 service that can not be reached at first is the fault of who named it', () => {
  const source = version('s3://rasters/lc.tif');
  const out = async (storage: Storage) => (await storage.store('s3://results/x')).get('plan.json');
  it.each<[string, typeof source | typeof out, () => string, RegExp]>([
    ['a source, unknown', source, () => `http://${UNKNOWN}`, /lc\.tif.*no\.\.such\.host \(the S3 endpoint\) is known/],
    ['a source, refused', source, () => `http://${refused}`, /host 127\.0\.0\.1:\d+ \(the S3 endpoint\) refuses/],
    ['a source, of no trust', source, () => `https://localhost:${port(tls)}`, /certificate that is not trusted/],
    ['--out, unknown', out, () => `http://${UNKNOWN}`, /x\/plan\.json: host results\.no\.\.such\.host/],
    ['--out, refused', out, () => `http://${refused}`, /x\/plan\.json: host 127\.0\.0\.1:\d+ \(the S3/],
  ])('%s', async (_, work, endpoint, message) => {
    const { error, retries } = await asked(work, { s3Endpoint: endpoint() });
    expect(error).toMatchObject({ name: 'InvalidInputError', exitCode: 2 });
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
    expect(retries).toBeLessThanOrEqual(2);
  });

  it('and is waited for where the run has reached it, in this thread or another', async () => {
    const patient = { name: 'StorageError', message: expect.stringContaining('gave up after 12 attempts') };
    expect((await asked(out, { s3Endpoint: `http://${refused}`, s3Reached: true })).error).toMatchObject(patient);
    const { error } = await asked(async (storage) => {
      expect(await out(storage)).toBeNull();
      s3.server.faults = [{ fault: { kind: 'reset' } }];
      await out(storage);
    });
    expect(error).toMatchObject(patient);
  });
});

describe('a name server that is out of reach', () => {
  it('is an outage, which is said after a few attempts', () => {
    const error = Object.assign(new Error('getaddrinfo EAI_AGAIN h'), { code: 'EAI_AGAIN', hostname: 'h' });
    const failure = connectFailure(new Error('fetch failed', { cause: error }), 'https://h/a.tif', 'h:443');
    expect(failure).toBeInstanceOf(NeverReached);
    expect((failure as NeverReached).verdict).toMatchObject({
      name: 'StorageError',
      message: "https://h/a.tif: host h can't be looked up: no name server answers; check the network (EAI_AGAIN)",
    });
  });

  it.each([
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
    'ENETUNREACH',
  ])('is the fault of who named the host where the network is known to work: %s', (code) => {
    const error = Object.assign(new Error(code), { code, hostname: 'h' });
    const failure = connectFailure(error, 'https://h/a.tif', 'h', '', true);
    expect((failure as NeverReached).verdict).toMatchObject({ name: 'InvalidInputError' });
  });

  it('is told apart from faults of a connection that came about', () => {
    expect(connectFailure(Object.assign(new Error('reset'), { code: 'ECONNRESET' }), 'a', 'h')).toBeNull();
  });
});
