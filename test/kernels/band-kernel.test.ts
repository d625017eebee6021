import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandKernel } from '../../src/kernels/band-kernel.js';
import type { Samples } from '../../src/raster/samples.js';
import { loopSums } from '../../src/results/band-stats.js';

/** Values of every type, of which some are nodata (9), and none in a few of floats. */
const values: fc.Arbitrary<Samples> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.int8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.int16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.int32Array({ maxLength: 40 }),
  fc.float32Array({ maxLength: 40 }),
  fc.float64Array({ maxLength: 40 }),
);

describe('sums of a band', () => {
  it('have the bits that loops give them, of every type', () => {
    const nodata = fc.constantFrom(9, -9999, Number.NaN, 255, 0, -0, Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(values, nodata, fc.boolean(), (band, nodata, holdsIt) => {
        if (holdsIt) band.fill(nodata, 0, 2);
        expect(bandKernel()!.sum(band, nodata)).toEqual(loopSums(band, nodata));
      }),
      { numRuns: 500 },
    );
  });

  it('have them where values are taken in parts, and lie in a part of their buffer', () => {
    const noise = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i) * 10 ** (i % 12));
    for (const Type of [Float64Array, Float32Array, Int16Array, Uint8Array]) {
      const band = Type.from(noise).subarray(7);
      expect(bandKernel()!.sum(band, Type === Uint8Array ? 255 : -9999)).toEqual(
        loopSums(band, Type === Uint8Array ? 255 : -9999),
      );
    }
  });
});
