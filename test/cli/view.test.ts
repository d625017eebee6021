import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli, startCli } from '../support/cli.js';

const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const SECRET = 'not in the folder';
let out: string;
/** Serves until a test ends it. */
let view: ReturnType<typeof startCli> | null = null;
let port: number;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks for a path as it stands: other clients would tidy it up. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fractile-'));
  out = join(dir, 'out');
  await mkdir(join(out, 'tiles'), { recursive: true });
  await writeFile(join(out, 'report.html'), '<!doctype html><title>page</title>');
  await writeFile(join(out, 'mosaic.tif'), BYTES);
  await writeFile(join(out, 'mosaic.qml'), '<qgis/>');
  await writeFile(join(out, 'empty.csv'), '');
  await writeFile(join(dir, 'secret.txt'), SECRET);
  await symlink(join(dir, 'secret.txt'), join(out, 'link.txt'));
});

beforeEach(async () => {
  if (view) return;
  const { child } = startView();
  const line = await new Promise<string>((resolve) => child.stdout!.once('data', (text) => resolve(String(text))));
  const found = /^(.*): http:\/\/127\.0\.0\.1:(\d+)\/ {2}\(Ctrl-C ends it\)\n$/.exec(line);
  expect([line, found?.[1]]).toEqual([line, out]);
  port = Number(found![2]);
});

afterAll(async () => {
  await ended('SIGKILL');
  await rm(dir, { recursive: true });
});

function startView(): ReturnType<typeof startCli> {
  view = startCli(['view', out]);
  return view;
}

async function ended(signal: NodeJS.Signals): Promise<CliResult | undefined> {
  const { child, result } = view ?? {};
  view = null;
  child?.kill(signal);
  return result;
}

describe('fractile view', () => {
  it('serves the page as the folder itself, and each file by its name', async () => {
    const page = await ask('/');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body.toString()).toContain('<title>page</title>');
    const mosaic = await ask('/mosaic.tif');
    expect([mosaic.status, mosaic.body.equals(BYTES)]).toEqual([200, true]);
    expect(mosaic.headers).toMatchObject({
      'content-type': 'image/tiff',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect((await ask('/mosaic.qml')).headers['content-type']).toBe('application/xml');
    expect((await ask('/empty.csv')).headers['content-length']).toBe('0');
  });

  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=990-', 990, 1000],
    ['bytes=990-5000', 990, 1000],
    ['bytes=-10', 990, 1000],
    ['bytes=-5000', 0, 1000],
  ])('answers the range %s with those bytes', async (range, start, end) => {
    const { status, headers, body } = await ask('/mosaic.tif', { range });
    expect([status, headers['content-range']]).toEqual([206, `bytes ${start}-${end - 1}/1000`]);
    expect(headers['content-length']).toBe(String(end - start));
    expect(body.equals(BYTES.subarray(start, end))).toBe(true);
  });

  it.each([
    'bytes=1000-',
    'bytes=5000-6000',
    'bytes=-0',
  ])('answers the range %s, which the file does not have, with its size', async (range) => {
    const { status, headers, body } = await ask('/mosaic.tif', { range });
    expect([status, headers['content-range'], body.length]).toEqual([416, 'bytes */1000', 0]);
  });

  it.each(['bytes=0-1,5-6', 'bytes=9-5', 'bytes=-', 'items=0-5'])('takes %s for the whole file', async (range) => {
    const { status, body } = await ask('/mosaic.tif', { range });
    expect([status, body.length]).toEqual([200, 1000]);
  });

  it('answers a range of another version with the whole, and what is known with nothing', async () => {
    const { etag } = (await ask('/mosaic.tif')).headers as { etag: string };
    expect((await ask('/mosaic.tif', { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await ask('/mosaic.tif', { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
    expect((await ask('/mosaic.tif', { 'if-none-match': etag })).status).toBe(304);
    const head = await ask('/mosaic.tif', { range: 'bytes=0-9' }, 'HEAD');
    // Ranges are of GET alone.
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '1000', 0]);
    expect(head.headers['content-range']).toBe(undefined);
  });

  it('knows nothing of a pipe, which nobody writes into', async () => {
    execFileSync('mkfifo', [join(out, 'pipe.json')]);
    const { status } = await ask('/pipe.json');
    expect(status).toBe(404);
    expect(await ended('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
  }, 20_000);

  it.each([
    '/../secret.txt',
    '/tiles/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/tiles/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/secret.txt',
    '/tiles',
    '/tiles/',
    '/mosaic.tif%00.html',
    '/%',
    '/%ff',
  ])('knows nothing of %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, '']);
  });

  it('refuses other names of this address, and other methods', async () => {
    expect((await ask('/', { host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    const posted = await ask('/', {}, 'POST');
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with %s, also while a browser is connected', async (signal) => {
    expect((await ask('/')).status).toBe(200);
    expect(await ended(signal)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('fractile view refuses', () => {
  it.each([
    [['nowhere'], /^NotFoundError: nowhere\/report\.html: is not there; a run leaves it with report in --write\n$/],
    [['s3://bucket/run'], /^InvalidInputError: s3:\/\/bucket\/run: view serves a folder of this machine/],
    [['--port', '70000'], /^InvalidInputError: --port: takes a number up to 65535, and not "70000"\n$/],
    [['--port', '-1'], /^InvalidInputError: --port/],
  ])('%j', async (args, message) => {
    const { code, stderr } = await runCli('view', ...(args.length > 1 ? [out, ...args] : args));
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('a port that is taken', async () => {
    const { code, stderr } = await runCli('view', out, '--port', String(port));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^InvalidInputError: --port \d+: .*EADDRINUSE/)]);
  });
});
