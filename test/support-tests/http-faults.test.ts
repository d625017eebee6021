import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, first } from '../support/http-faults.js';
import { HttpFileServer } from '../support/http-server.js';

const DATA = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) & 255));
let server: HttpFileServer;

beforeAll(async () => {
  server = await HttpFileServer.start({ files: [['/a', DATA]] });
});
afterAll(() => server.close());
beforeEach(() => server.resetRequests());

/** What a client gets to see until the answer ends, the connection breaks, or nothing more comes for a while. */
async function seen(fault: Fault) {
  server.faults = () => fault;
  return new Promise<{ length: string | undefined; bytes: number; end: string }>((resolve) => {
    let length: string | undefined;
    let bytes = 0;
    let broken = 'closed';
    const request = get(server.url('/a'), { agent: false }, (response) => {
      length = response.headers['content-length'];
      response.on('data', (chunk: Buffer) => {
        expect(chunk.equals(DATA.subarray(bytes, bytes + chunk.length))).toBe(true);
        bytes += chunk.length;
        timer.refresh();
      });
      response.on('end', () => end('end'));
      response.on('error', () => end(broken));
    });
    request.on('socket', (socket) => {
      // before the request's own listener, which ends the test
      socket.prependListener('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNRESET') broken = 'reset';
      });
    });
    request.on('error', () => end(broken));
    const timer = setTimeout(() => end('nothing'), 500);
    const end = (how: string) => {
      clearTimeout(timer);
      request.destroy();
      resolve({ length, bytes, end: how });
    };
  });
}

describe('a fault', () => {
  const length = '200000';
  it.each<[Fault, Awaited<ReturnType<typeof seen>>]>([
    [{ kind: 'reset' }, { length: undefined, bytes: 0, end: 'reset' }],
    [
      { kind: 'reset', afterBytes: 0 },
      { length, bytes: 0, end: 'reset' },
    ],
    [
      { kind: 'reset', afterBytes: 1000 },
      { length, bytes: 1000, end: 'reset' },
    ],
    [{ kind: 'truncate' }, { length, bytes: 100_000, end: 'closed' }],
    [
      { kind: 'truncate', afterBytes: 0 },
      { length, bytes: 0, end: 'closed' },
    ],
    [{ kind: 'stall' }, { length: undefined, bytes: 0, end: 'nothing' }],
    [
      { kind: 'stall', afterBytes: 0 },
      { length, bytes: 0, end: 'nothing' },
    ],
    [
      { kind: 'stall', afterBytes: 1000 },
      { length, bytes: 1000, end: 'nothing' },
    ],
  ])('%o is seen by the client', async (fault, expected) => {
    expect(await seen(fault)).toEqual(expected);
  });

  it('delays an answer, which else is right', async () => {
    const start = performance.now();
    expect(await seen({ kind: 'delay', ms: 150 })).toEqual({ length, bytes: 200_000, end: 'end' });
    expect(performance.now() - start).toBeGreaterThan(140);
  });

  it('claims a coding that the bytes do not have', async () => {
    server.faults = [{ fault: { kind: 'contentEncoding' } }];
    await expect(fetch(server.url('/a')).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });

  it('is logged with what was sent', async () => {
    await seen({ kind: 'truncate', afterBytes: 10 });
    await seen({ kind: 'reset' });
    expect(server.requests.map(({ fault, status, sent }) => [fault, status, sent])).toEqual([
      ['truncate', 200, 10],
      ['reset', null, 0],
    ]);
  });
});

describe('rules', () => {
  it('count what they match, also when another one wins', async () => {
    const slow = { kind: 'status', status: 503 } as const;
    server.faults = [
      { match: { method: 'HEAD' }, fault: { kind: 'status', status: 405 } },
      { match: ({ range }) => range !== null, when: first(1), fault: slow },
      { match: { path: /a$/g }, when: (n) => n >= 2, fault: { kind: 'status', status: 404 } },
    ];
    const status = async (init: RequestInit) => (await fetch(server.url('/a'), init)).status;
    const range = { headers: { Range: 'bytes=0-1' } };
    const got = [await status({ method: 'HEAD' }), await status({}), await status(range), await status(range)];
    expect([...got, await status(range)]).toEqual([405, 200, 503, 404, 404]);
  });

  it('start to count anew when they are set', async () => {
    const rules = [{ when: first(1), fault: { kind: 'status', status: 500 } }] as const;
    for (const expected of [500, 200]) {
      if (expected === 500) server.faults = rules;
      expect((await fetch(server.url('/a'))).status).toBe(expected);
    }
    server.faults = rules;
    expect((await fetch(server.url('/a'))).status).toBe(500);
  });
});

it('closes with stalled and delayed requests under way', async () => {
  const doomed = await HttpFileServer.start({ files: [['/a', DATA]] });
  doomed.faults = [
    { when: first(1), fault: { kind: 'stall', afterBytes: 10 } },
    { fault: { kind: 'delay', ms: 60_000 } },
  ];
  const ends = Promise.allSettled([1, 2].map(async () => (await fetch(doomed.url('/a'))).arrayBuffer()));
  while (doomed.requests.length < 2) await sleep(5);
  const start = performance.now();
  await doomed.close();
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(performance.now() - start).toBeLessThan(5000);
});
