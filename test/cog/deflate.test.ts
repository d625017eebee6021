import { createHash } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate } from '../../src/cog/write/deflate.js';

const EVENTS = ['uncaughtException', 'unhandledRejection', 'newListener'];
const emitter: EventEmitter = process;

it('DEFLATE leaves errors of the process to who listens to them', () => {
  const own = () => {};
  for (const event of EVENTS) emitter.on(event, own);
  try {
    const before = EVENTS.map((event) => emitter.listeners(event));
    expect(inflateSync(deflate(Uint8Array.of(1, 2, 3), 1))).toEqual(Buffer.of(1, 2, 3));
    expect(EVENTS.map((event) => emitter.listeners(event))).toEqual(before);
  } finally {
    for (const event of EVENTS) emitter.removeListener(event, own);
  }
});

it('DEFLATE gives the bytes that results of this version have', () => {
  let state = 1;
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return i % 1000 < 600 ? 0 : state >> 16;
  });
  const deflated = deflate(bytes, 1);
  expect(Buffer.compare(inflateSync(deflated), bytes)).toBe(0);
  // Other bytes for the same values need another RESULT_VERSION (plan/run-id.ts).
  expect(createHash('sha256').update(deflated).digest('hex').slice(0, 16)).toBe('e2acc149968e1e62');
});

it('DEFLATE takes blocks of any size', () => {
  for (const length of [0, 1, 2 ** 25]) {
    const bytes = new Uint8Array(length).fill(7);
    expect(Buffer.compare(inflateSync(deflate(bytes, 6)), bytes)).toBe(0);
  }
});
