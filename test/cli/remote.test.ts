import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { runCli, startCli, temporaryFolders } from '../support/cli.js';
import { HttpFileServer } from '../support/http-server.js';
import { runKept } from '../support/kept-command.js';
import { selfSigned } from '../support/self-signed.js';
import { tiffBytes } from '../support/tiff.js';

const folder = temporaryFolders();
const raster = tiffBytes({
  width: 100,
  height: 100,
  codes: new Uint8Array(10_000).fill(1),
  geotransform: [0, 3000, 30, -30],
});
const ALLOW = ['--allow-http', '--allow-private'];
const certificate = selfSigned();
let portal: HttpFileServer;
let files: HttpFileServer;
let tls: ReturnType<typeof createServer>;

beforeAll(async () => {
  files = await HttpFileServer.start({ files: [['/lc.tif', raster]], ranges: false });
  const to = `${files.endpoint.replace('127.0.0.1', 'localhost')}/lc.tif?sig=SECRET`;
  portal = await HttpFileServer.start({ redirects: [['/access/1', { to, status: 303 }]] });
  tls = createServer(certificate, (_, response) => response.writeHead(302, { Location: to }).end()).listen(0);
  await once(tls, 'listening');
});
afterAll(async () => {
  await portal.close();
  await files.close();
  tls.close();
});

const secure = () => `https://localhost:${(tls.address() as AddressInfo).port}/lc.tif`;

describe('fractile run', () => {
  it('reads what a portal redirects to a server without ranges, and shows no signature', async () => {
    const out = join(await folder(), 'out');
    const { code, stdout, stderr } = await runCli('run', `${portal.endpoint}/access/1`, ...ALLOW, '--out', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
    const stored = await Promise.all(['plan.json', 'run.json'].map((name) => readFile(join(out, name), 'utf8')));
    expect([stdout, stderr, ...stored].join()).not.toMatch(/SECRET|localhost/);
    expect(stored[0]).toContain(`"${portal.endpoint}/access/1"`);
    expect(files.requests.length).toBeGreaterThan(0);
  });

  it('reads a band of a signed URL, and keeps the signature out of the plan', async () => {
    const out = join(await folder(), 'out');
    const fields = [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 8), short(Tag.ExtraSamples, 0)];
    const codes = Uint8Array.from({ length: 200 }, (_, i) => 1 + (i % 2));
    const bytes = tiffBytes({ width: 10, height: 10, codes, geotransform: [0, 3000, 30, -30], fields });
    files.files.set('/two.tif', bytes);
    const url = `${files.endpoint}/two.tif`;
    const run = (...args: string[]) => runCli(...args, ...ALLOW, '--out', out);
    expect(await run('plan', `${url}?sig=SECRET#2`, '--cell-size', '300')).toMatchObject({ code: 0 });
    const plan = await readFile(join(out, 'plan.json'), 'utf8');
    expect(plan).not.toContain('SECRET');
    expect(JSON.parse(plan)).toMatchObject({
      question: { sources: [`${url}#2`] },
      layers: [{ sources: [{ band: 2, source: { uri: url } }], classes: [{ code: 2 }] }],
    });
    files.resetRequests();
    expect(await run('job', '0', '--signed-url', `${url}?sig=SECRET#2`)).toMatchObject({ code: 0 });
    expect(files.requests.map((request) => request.url)).toContain('/two.tif?sig=SECRET');
  });

  it.each<[string, () => string[], RegExp]>([
    ['an unknown host', () => ['https://no..such.host/a.tif'], /a\.tif: host no\.\.such\.host is known to no name/],
    ['a refused port', () => ['http://127.0.0.1:1/a.tif', ...ALLOW], /host 127\.0\.0\.1:1 refuses connections/],
    ['a bad certificate', () => [secure(), ...ALLOW], /shows a certificate that is not trusted; .* \(DEPTH_ZERO/],
    [
      'an --out that is not there',
      () => ['a.tif', '--out', 's3://b/x'],
      /s3:\/\/b\/x\/plan\.json: host 127\.0\.0\.1:1/,
    ],
  ])('ends with code 2, one line, and soon, for %s', async (_, args, message) => {
    const cwd = await folder();
    await writeFile(join(cwd, 'a.tif'), raster);
    const env = { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    const named = args().map((arg) => (arg === 'a.tif' ? join(cwd, arg) : arg));
    const started = performance.now();
    const { code, stderr } = await runKept(['run', '--out', join(cwd, 'out'), '--classes', '1', ...named], env);
    expect(stderr).toMatch(/^InvalidInputError: [^\n]*\n$/);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(performance.now() - started).toBeLessThan(20_000); // 12 attempts would take twice as long
  });

  it('does not follow from https to http, unless that is allowed', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'cert.pem'), certificate.cert);
    const env = { NODE_EXTRA_CA_CERTS: join(cwd, 'cert.pem') };
    const args = ['run', secure(), '--allow-private', '--out', join(cwd, 'out')];
    const { code, stderr } = await startCli(args, env).result;
    expect(stderr).toMatch(/lc\.tif \(redirected to http:\/\/localhost:\d+\): http:\/\/ is not encrypted; use https/);
    expect(stderr).not.toContain('SECRET');
    expect(code).toBe(2);
    expect((await startCli([...args, '--allow-http'], env).result).code).toBe(0);
  });
});
