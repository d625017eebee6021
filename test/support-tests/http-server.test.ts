import { afterAll, describe, expect, it } from 'vitest';
import { type HttpFileOptions, HttpFileServer } from '../support/http-server.js';

const DATA = Buffer.from('0123456789');
const servers: HttpFileServer[] = [];

async function start(options: HttpFileOptions = {}): Promise<HttpFileServer> {
  const server = await HttpFileServer.start({ files: [['/a b.tif', DATA]], ...options });
  servers.push(server);
  return server;
}
afterAll(() => Promise.all(servers.map((server) => server.close())));

describe('the file server', () => {
  it('serves ranges', async () => {
    const url = (await start()).url('/a b.tif');
    const got = async (Range: string) => {
      const answer = await fetch(url, { headers: { Range } });
      return [answer.status, answer.headers.get('content-range'), answer.ok ? await answer.text() : ''];
    };
    expect(await got('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await got('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await got('bytes=-30')).toEqual([206, 'bytes 0-9/10', '0123456789']);
    expect(await got('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await got('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await got('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await got('bytes=-0')).toEqual([416, 'bytes */10', '']);
    for (const ignored of ['bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-']) {
      expect(await got(ignored)).toEqual([200, null, '0123456789']);
    }
  });

  it('answers HEAD, other methods and unknown paths', async () => {
    const server = await start();
    const head = await fetch(server.url('/a b.tif'), { method: 'HEAD', headers: { Range: 'bytes=0-1' } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
    expect(head.headers.get('last-modified')).toBe('Thu, 02 Jan 2020 03:04:05 GMT');
    expect((await fetch(server.url('/a b.tif'), { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.endpoint}/%zz`)).status).toBe(404);
    expect(server.requests.map(({ path, status, sent }) => [path, status, sent > 0])).toEqual([
      ['/a b.tif', 200, false],
      ['/a b.tif', 405, true],
      ['/%zz', 404, true],
    ]);
  });

  it('has strong, weak or no tags, and heeds them', async () => {
    const conditions = async (options: HttpFileOptions) => {
      const url = (await start(options)).url('/a b.tif');
      const etag = (await fetch(url)).headers.get('etag');
      const status = async (headers: Record<string, string>) => (await fetch(url, { headers })).status;
      const tag = etag ?? '"none"';
      const statuses = [await status({ 'If-Match': tag }), await status({ 'If-None-Match': tag })];
      return [etag, ...statuses, await status({ 'If-Range': tag, Range: 'bytes=0-1' })];
    };
    expect(await conditions({})).toEqual([expect.stringMatching(/^"\w+"$/), 200, 304, 206]);
    // a weak tag holds for a cache, but is no proof that the bytes of two ranges fit together
    expect(await conditions({ etags: 'weak' })).toEqual([expect.stringMatching(/^W\/"\w+"$/), 412, 304, 200]);
    expect(await conditions({ etags: 'none' })).toEqual([null, 412, 200, 200]);
  });

  it('changes its tag with the bytes', async () => {
    const server = await start();
    const url = server.url('/a b.tif');
    const before = (await fetch(url)).headers.get('etag')!;
    server.files.set('/a b.tif', Buffer.from('other'));
    expect((await fetch(url, { headers: { 'If-Match': before, Range: 'bytes=0-1' } })).status).toBe(412);
  });

  it('heeds dates, or has none', async () => {
    const url = (await start()).url('/a b.tif');
    const status = async (headers: Record<string, string>) => (await fetch(url, { headers })).status;
    const [date, older] = ['Thu, 02 Jan 2020 03:04:05 GMT', 'Thu, 02 Jan 2020 03:04:04 GMT'];
    expect([await status({ 'If-Modified-Since': date }), await status({ 'If-Modified-Since': older })]).toEqual([
      304, 200,
    ]);
    expect(await status({ 'If-Unmodified-Since': older })).toBe(412);
    expect(await status({ 'If-Range': older, Range: 'bytes=0-1' })).toBe(200);
    expect(await status({ 'If-Range': date, Range: 'bytes=0-1' })).toBe(206);
    const undated = await start({ lastModified: null });
    expect((await fetch(undated.url('/a b.tif'))).headers.get('last-modified')).toBeNull();
  });

  it('may know no ranges', async () => {
    const answer = await fetch((await start({ ranges: false })).url('/a b.tif'), { headers: { Range: 'bytes=0-1' } });
    expect([answer.status, answer.headers.get('accept-ranges'), await answer.text()]).toEqual([
      200,
      'none',
      '0123456789',
    ]);
  });

  it('redirects within itself and to another host', async () => {
    const other = await start();
    const server = await start({ redirects: [['/old', { to: '/a%20b.tif', status: 308 }]] });
    server.redirects.set('/away', { to: other.url('/a b.tif') });
    const range = { headers: { Range: 'bytes=3-3' } };
    expect(await (await fetch(server.url('/old'), range)).text()).toBe('3');
    expect(await (await fetch(server.url('/away'), range)).text()).toBe('3');
    expect(server.requests.map(({ status }) => status)).toEqual([308, 206, 302]);
    expect(other.requests.map(({ range: asked }) => asked)).toEqual(['bytes=3-3']);
  });
});
