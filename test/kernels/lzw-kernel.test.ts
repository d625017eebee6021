import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLzw } from '../../src/cog/codecs/lzw.js';
import { lzwKernel } from '../../src/kernels/lzw-kernel.js';
import { encodeLzw } from '../support/encode-lzw.js';

const kernel = lzwKernel()!;
/** Bytes of few values in stretches, so that strings are long, or of any. */
const plain = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 400 }))),
    fc.uint8Array({ maxLength: 3000 }),
    fc.nat(3),
  )
  .map(([runs, noise, few]) =>
    Uint8Array.from([...runs.flatMap(([byte, count]) => Array.from({ length: count }, () => byte & few)), ...noise]),
  );
/** What decoding gives: bytes, or what is wrong. */
function outcome(data: Uint8Array, bytes: number, by: typeof kernel | null): unknown {
  try {
    return decodeLzw(data, bytes, by);
  } catch (error) {
    return String(error);
  }
}

describe('LZW by a kernel is what the loop gives', () => {
  it('of whole data, and both are what was encoded', () => {
    fc.assert(
      fc.property(plain, (bytes) => {
        const data = encodeLzw(bytes);
        expect(kernel.decode(data, bytes.length)).toEqual(bytes);
        expect(decodeLzw(data, bytes.length, null)).toEqual(bytes);
      }),
    );
  });

  it('of one byte repeated, whose strings overlap themselves', () => {
    for (const count of [1, 2, 3, 8, 9, 100, 5000, 70_000]) {
      const bytes = new Uint8Array(count).fill(7);
      expect(kernel.decode(encodeLzw(bytes), count)).toEqual(bytes);
    }
  });

  it('where more was encoded than is wanted', () => {
    fc.assert(
      fc.property(plain, fc.nat(), (bytes, less) => {
        const wanted = bytes.length - (less % (bytes.length + 1));
        expect(kernel.decode(encodeLzw(bytes), wanted)).toEqual(bytes.slice(0, wanted));
      }),
    );
  });

  it('of data that is damaged or ends early: the same bytes, or the same words', () => {
    fc.assert(
      fc.property(
        plain,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(20),
        (bytes, faults, cut) => {
          const data = encodeLzw(bytes);
          for (const [at, byte] of faults) data[at % data.length] = byte;
          const left = data.subarray(0, Math.max(0, data.length - cut));
          expect(outcome(left, bytes.length, kernel)).toEqual(outcome(left, bytes.length, null));
        },
      ),
    );
  });

  it('leaves what is too large for its memory to the loop', () => {
    const data = encodeLzw(new Uint8Array(3));
    expect(kernel.decode(data, 2 ** 22)).toBeNull();
  });
});
