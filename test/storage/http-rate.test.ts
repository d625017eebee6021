import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isOwn } from '../../src/io/host-guard.js';
import { PACE_BYTES, RequestPace, steadyMs } from '../../src/io/request-pace.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { HttpFileServer } from '../support/http-server.js';
import { accessTo } from '../support/remote-run.js';

let web: HttpFileServer;
beforeAll(async () => {
  web = await HttpFileServer.start({ files: [['/lc.tif', new Uint8Array(100_000)]] });
});
afterAll(() => web.close());

describe('the pace of requests', () => {
  it('is kept by all threads together, after as many at once as a second has', () => {
    const shared = new SharedArrayBuffer(PACE_BYTES);
    const threads = [new RequestPace(shared, 0), new RequestPace(shared, 0)];
    const waits = Array.from({ length: 14 }, (_, i) => threads[i % 2]!.take(10, 1e12));
    expect(waits).toEqual([...Array(10).fill(0), 100, 200, 300, 400]);
    expect(threads[0]!.take(10, 1e12 + 400), 'time that passes is taken off').toBe(100);
    expect(threads[1]!.take(10, 1e12 + 60_000), 'a pause saves up no more than a second').toBe(0);
  });

  it('has room for less than one a second', () => {
    const pace = new RequestPace(new SharedArrayBuffer(PACE_BYTES), 0);
    expect([0, 0, 0].map(() => pace.take(0.5, 1e12))).toEqual([0, 2000, 4000]);
  });

  it('holds back requests of all readers of a run, and none of another run', async () => {
    const access = accessTo('http://127.0.0.1:1', { allowHttp: true, allowPrivate: true, httpRate: 10 });
    const budget = new RetryBudget();
    const threads = [new Storage(access, budget), new Storage(access, budget)];
    const started = Date.now();
    const sources = await Promise.all(threads.map((storage) => storage.open(web.url('/lc.tif'))));
    // 2 that open, and 12 more: 10 are free, the last of the others leaves after 0.4 s at the earliest.
    await Promise.all(sources.flatMap((source) => [0, 1, 2, 3, 4, 5].map((i) => source.read(40_000 + i, 1))));
    expect(Date.now() - started).toBeGreaterThanOrEqual(390);
    for (const storage of threads) await storage.close();
    expect(new RetryBudget().pace.take(10, steadyMs())).toBe(0);
  });

  it('is not lost where somebody sets the clock', async () => {
    const access = accessTo('http://127.0.0.1:1', { allowHttp: true, allowPrivate: true, httpRate: 5 });
    const storage = new Storage(access, new RetryBudget());
    const source = await storage.open(web.url('/lc.tif'));
    const hourAgo = Date.now() - 3_600_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(hourAgo);
    expect((await source.read(0, 1)).length).toBe(1);
    expect(clock()).toBe(hourAgo);
    clock.mockRestore();
    await storage.close();
  }, 5000);

  it('is for strangers by default: not for servers of the own network by their address', () => {
    const own = ['http://127.0.0.1:8080/a', 'http://[::1]/a', 'https://localhost/a', 'https://10.1.2.3/a'];
    expect(own.map((url) => isOwn(new URL(url)))).toEqual([true, true, true, true]);
    expect(isOwn(new URL('https://data.example.org/a'))).toBe(false);
  });
});
