import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF, smallFloats, TRIPLE } from '../../src/cog/codecs/small-floats.js';
import { unpackBits } from '../../src/cog/codecs/unpack-bits.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { floatsOf, wideNodata } from '../../src/cog/read/wide-integers.js';
import { Tag } from '../../src/cog/tags.js';
import { ascii, type Field, short } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { bytesOf, typeInMemory } from '../../src/raster/dtype.js';
import { statedNodataOf } from '../support/as-stated.js';
import { readPixels } from '../support/read-pixels.js';
import { tiffBytes } from '../support/tiff.js';

describe('samples of odd widths', () => {
  it('are taken out of their bytes, row by row, most significant bit first', () => {
    const packed = fc.record({
      bits: fc.integer({ min: 1, max: 31 }),
      rowSamples: fc.integer({ min: 1, max: 20 }),
      rows: fc.integer({ min: 1, max: 3 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(packed, ({ bits, rowSamples, rows, seed }) => {
        const values = Array.from(
          { length: rows * rowSamples },
          (_, i) => (Math.imul(seed + i, 2654435761) >>> 1) % 2 ** bits,
        );
        const lines = Array.from({ length: rows }, (_, row) =>
          values
            .slice(row * rowSamples, (row + 1) * rowSamples)
            .map((value) => value.toString(2).padStart(bits, '0'))
            .join(''),
        );
        const text = lines.map((line) => line.padEnd(8 * Math.ceil(line.length / 8), '0')).join('');
        const bytes = Uint8Array.from(text.match(/.{8}/g)!, (byte) => Number.parseInt(byte, 2));
        expect(Array.from(unpackBits(bytes, { rowSamples, rows, bits }))).toEqual(values);
      }),
    );
  });

  it('have a type in memory that holds them all', () => {
    const of = (...dtypes: string[]) => dtypes.map((dtype) => `${typeInMemory(dtype)} ${bytesOf(dtype)}`);
    expect(of('uint1', 'uint7', 'uint8', 'uint9', 'uint12', 'uint17', 'uint24', 'uint31')).toEqual([
      'uint8 1', 'uint8 1', 'uint8 1', 'uint16 2', 'uint16 2', 'uint32 4', 'uint32 4', 'uint32 4',
    ]); // biome-ignore format: in the order of the types
    expect(of('float16', 'float24', 'int64', 'uint64', 'int16')).toEqual([
      'float32 4', 'float32 4', 'float64 8', 'float64 8', 'int16 2',
    ]); // biome-ignore format: in the order of the types
  });
});

describe('small floats', () => {
  it('are what IEEE 754 says of their bits', () => {
    const words = [0x0000, 0x8000, 0x0001, 0x03ff, 0x0400, 0x3c00, 0xc000, 0x7bff, 0x7c00, 0xfc00, 0x7e00];
    const least = 2 ** -24;
    expect([...smallFloats(words, HALF)]).toEqual([
      0, -0, least, 1023 * least, 1024 * least, 1, -2, 65504, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN,
    ]); // biome-ignore format: side by side with the words
    // A sign, 7 bits of exponent with a bias of 63, 16 bits of fraction.
    expect([...smallFloats([0x3f0000, 0xc18379, 0x000001, 0x7f0000], TRIPLE)]).toEqual([
      1, -(2 ** 2) * (1 + 0x8379 / 65536), 2 ** -78, Number.POSITIVE_INFINITY,
    ]); // biome-ignore format: side by side with the words
  });
});

describe('64-bit integers', () => {
  const LOWEST = -(2n ** 63n);
  const HIGHEST = 2n ** 64n - 1n;
  const rule = (nodata: bigint | null) => ({ nodata, where: 'a.tif: block 0,0' });

  it('are floats where these hold them, signed and unsigned, also of one band of several', () => {
    const exact = [0n, 1n, -1n, 2n ** 53n, -(2n ** 53n), 2n ** 53n - 1n, 2n ** 60n, LOWEST, -(2n ** 32n) - 1n];
    const signed = BigInt64Array.from(exact);
    expect(Array.from(floatsOf(signed, 0, 1, rule(null)), BigInt)).toEqual(exact);
    expect(Array.from(floatsOf(signed, 1, 3, rule(null)), BigInt)).toEqual([1n, -(2n ** 53n), LOWEST]);
    const unsigned = BigUint64Array.from([2n ** 63n, HIGHEST - 2047n, 2n ** 53n + 2n]);
    expect(Array.from(floatsOf(unsigned, 0, 1, rule(null)), BigInt)).toEqual([...unsigned]);
  });

  it("that no float holds are refused by their value, but where they are nodata or another band's", () => {
    const above = 2n ** 53n + 1n;
    const stored = BigUint64Array.of(above, 5n, HIGHEST, 6n);
    expect(() => floatsOf(stored, 0, 2, rule(null))).toThrow(
      'a.tif: block 0,0: holds the integer 9007199254740993, which float64 does not hold exactly; if rounded ones will do, as for a mean, gdal_translate -ot Float64 -of COG',
    );
    expect(() => floatsOf(stored, 0, 2, rule(above))).toThrow('holds the integer 18446744073709551615');
    expect([...floatsOf(BigUint64Array.of(HIGHEST, 4n), 0, 1, rule(HIGHEST))]).toEqual([Number.NaN, 4]);
    expect([...floatsOf(stored, 1, 2, rule(null))]).toEqual([5, 6]);
    expect(() => floatsOf(BigInt64Array.of(-above), 0, 1, rule(above))).toThrow('holds the integer -9007199254740993');
  });

  it.each([
    ['-9223372036854775808', LOWEST],
    ['18446744073709551615', HIGHEST],
    ['+5', 5n],
    ['-9999.0', -9999n],
    ['nan', null],
  ])('have the nodata value that %s begins with', (text, value) => {
    expect(wideNodata(text)).toBe(value);
  });

  /** A row of 64-bit integers. */
  const row = (stored: BigInt64Array | BigUint64Array, nodata: string, ...fields: Field[]) => {
    const format = short(Tag.SampleFormat, stored instanceof BigInt64Array ? 2 : 1);
    const raster = { width: stored.length, height: 1, codes: new Float64Array(stored.buffer as ArrayBuffer) };
    const bits = short(Tag.BitsPerSample, 64);
    return new MemorySource(
      'a.tif',
      tiffBytes({ ...raster, fields: [bits, format, ascii(Tag.GdalNodata, nodata), ...fields] }),
    );
  };

  it('are compared with nodata to the last digit', async () => {
    // As floats these two are within what is alike; the second is no nodata, and no class code.
    const near = row(BigInt64Array.of(LOWEST, LOWEST + 2048n), String(LOWEST));
    await expect(readPixels(near, 0)).rejects.toThrow('holds the value -9223372036854774000');
    const within = await readPixels(row(BigInt64Array.of(LOWEST, 2n ** 53n - 1n, 7n), String(LOWEST)), 0);
    expect([within.raster.dtype, statedNodataOf(within.raster), within.codes]).toEqual([
      'int64',
      -(2 ** 63),
      [null, 2 ** 53 - 1, 7],
    ]);
    const largest = await readPixels(row(BigUint64Array.of(HIGHEST, 7n), String(HIGHEST)), 0);
    expect([statedNodataOf(largest.raster), largest.codes]).toEqual([Number.NaN, [null, 7]]);
    expect(statedNodataOf(await openRaster(row(BigInt64Array.of(1n), '-9999.0')))).toBe(-9999);
  });
});
