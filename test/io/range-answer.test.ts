import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkRangeAnswer, collectBody } from '../../src/io/range-answer.js';

const request = { uri: 's3://b/k', offset: 100, length: 50, etag: '"a"' };
const answer = {
  status: 206,
  contentRange: 'bytes 100-149/1000',
  contentLength: 50,
  etag: '"a"',
  contentEncoding: undefined,
  requestId: 'R1',
};

describe('checkRangeAnswer', () => {
  it('takes the range that was asked for, also where the object ends inside it', () => {
    expect(checkRangeAnswer(request, answer)).toEqual({ size: 1000, expected: 50 });
    expect(checkRangeAnswer(request, { ...answer, contentRange: 'bytes 100-119/120', contentLength: 20 })).toEqual({
      size: 120,
      expected: 20,
    });
    expect(
      checkRangeAnswer(
        { ...request, offset: 0 },
        { ...answer, status: 200, contentRange: undefined, contentLength: 50 },
      ),
    ).toEqual({ size: 50, expected: 50 });
  });

  it.each([
    ['no Content-Range', { contentRange: undefined }, 'ProtocolError'],
    ['another start', { contentRange: 'bytes 101-150/1000' }, 'ProtocolError'],
    ['another end', { contentRange: 'bytes 100-140/1000' }, 'ProtocolError'],
    ['an unknown size', { contentRange: 'bytes 100-149/*' }, 'ProtocolError'],
    ['another length', { contentLength: 49 }, 'ProtocolError'],
    ['another ETag', { etag: '"b"' }, 'SourceChangedError'],
    ['gzip', { contentEncoding: 'gzip' }, 'ProtocolError'],
    ['the whole object', { status: 200, contentRange: undefined, contentLength: 1000 }, 'ProtocolError'],
  ])('refuses %s', (_, change, name) => {
    expect(() => checkRangeAnswer(request, { ...answer, ...change })).toThrow(
      expect.objectContaining({ name, message: expect.stringContaining('s3://b/k: bytes 100-149 (request R1)') }),
    );
  });
});

describe('collectBody', () => {
  async function* body(chunks: number[], delayMs = 0): AsyncGenerator<Uint8Array> {
    for (const length of chunks) {
      if (delayMs) await sleep(delayMs);
      yield new Uint8Array(length);
    }
  }

  it('joins chunks, and refuses too few and too many bytes', async () => {
    expect(await collectBody(body([3, 4]), 7, 'x', 100)).toHaveLength(7);
    await expect(collectBody(body([3, 3]), 7, 'x', 100)).rejects.toMatchObject({
      name: 'TransientFailure',
      message: 'the body ended after 6 of 7 bytes',
    });
    await expect(collectBody(body([3, 5]), 7, 'x', 100)).rejects.toMatchObject({ name: 'ProtocolError' });
  });

  it('gives up on a body that stalls, and on one that trickles', async () => {
    await expect(collectBody(body([3, 4], 200), 7, 'x', 50)).rejects.toMatchObject({
      message: 'the connection stalled after 0 of 7 bytes',
    });
    const trickle = body(new Array(100).fill(1), 10);
    await expect(collectBody(trickle, 100, 'x', 20)).rejects.toMatchObject({
      message: expect.stringMatching(/stalled after [1-9]\d? of 100 bytes/),
    });
  });
});
