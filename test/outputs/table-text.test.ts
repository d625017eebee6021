import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLines } from '../../src/outputs/table/csv.js';
import { float32Text, numberText } from '../../src/outputs/table/number-text.js';
import { ParquetEncoder } from '../../src/outputs/table/parquet.js';
import { readTable } from '../support/read-table.js';

const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });
const float64 = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Numbers at the ends of float32. */
const ODD = [0, -0, 2 ** -149, -(2 ** -149), 2 ** -126, 2 ** 24 - 1, 2 ** 24, 3.4028234663852886e38, -1e30].map(
  Math.fround,
);

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const digits = (text: string) =>
  text
    .replace(/e.*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;

describe('the text of a float32', () => {
  it('gives the same number, and has at most nine digits', () => {
    const check = (value: number) => {
      const text = float32Text(value);
      expect(Math.fround(Number(text))).toBe(value);
      expect(digits(text)).toBeLessThanOrEqual(9);
    };
    fc.assert(fc.property(float32, check), { numRuns: 2000, examples: ODD.map((value) => [value]) });
  });

  it('has no digit more than it needs, of seven and more', () => {
    const needed = (value: number) => {
      for (let count = 1; count < 9; count++) if (Math.fround(Number(value.toPrecision(count))) === value) return count;
      return 9;
    };
    fc.assert(
      fc.property(float32, (value) => {
        const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 24;
        fc.pre(!isWhole);
        expect(digits(float32Text(value))).toBeLessThanOrEqual(Math.max(7, needed(value)));
      }),
    );
  });

  it.each([
    [0.1, '0.1'],
    [2 / 3, '0.6666667'],
    [1 / 3, '0.33333334'],
    [-0, '-0.0'],
    [100, '100'],
    [16_777_216, '16777216'],
    [2 ** -149, '1.401298e-45'],
    [1e30, '1e+30'],
  ])('of %d is %s', (value, text) => {
    expect(float32Text(Math.fround(value))).toBe(text);
  });
});

describe('the text of a float64', () => {
  it('gives the same number', () => {
    const check = (value: number) => {
      expect(Number(numberText(value))).toBe(value);
    };
    const examples = [-0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2].map((value): [number] => [value]);
    fc.assert(fc.property(float64, check), { examples });
  });
});

describe('lines of CSV', () => {
  it('have nothing where there is no value, and end with a line feed', () => {
    const columns = [
      { type: 'INT32' as const, values: Int32Array.of(1, -2), nulls: null },
      { type: 'FLOAT' as const, values: Float32Array.of(0.1, Number.NaN), nulls: Uint8Array.of(0, 1) },
      { type: 'DOUBLE' as const, values: Float64Array.of(Number.NaN, 0.1), nulls: null },
      { type: 'INT64' as const, values: Float64Array.of(4_294_967_295, Number.NaN), nulls: Uint8Array.of(0, 1) },
      { type: 'STRING' as const, values: ['mean', 'q97.5'], nulls: null },
    ];
    expect(textOf(csvLines(columns, 2))).toBe('1,0.1,,4294967295,mean\n-2,,0.1,,q97.5\n');
    expect(textOf(csvLines(columns, 0))).toBe('');
    expect(textOf(csvHead(['column', 'histogram_-1_0']))).toBe('column,histogram_-1_0\n');
  });
});

describe('Parquet', () => {
  it('gives numbers back to the bit, in row groups of any length', async () => {
    const [floats, doubles] = [Float32Array.from(ODD), Float64Array.of(-0, 5e-324, -1e308, Math.PI, 0, 1, 2, 3, 4)];
    const wide = Float64Array.of(0, 4_294_967_295, Number.NaN, 1, 2, 3, 4, 5, 6);
    const nulls = Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0, 0);
    const encoder = new ParquetEncoder([
      { name: 'float', type: 'FLOAT', isOptional: false },
      { name: 'double', type: 'DOUBLE', isOptional: true },
      { name: 'wide', type: 'INT64', isOptional: true },
      { name: 'band', type: 'STRING', isOptional: false },
    ]);
    const group = (from: number, to: number) =>
      encoder.rowGroup(
        [
          { values: floats.subarray(from, to), nulls: null },
          { values: doubles.subarray(from, to), nulls: null },
          { values: wide.subarray(from, to), nulls: nulls.subarray(from, to) },
          { values: Array.from({ length: to - from }, () => 'a'), nulls: null },
        ],
        to - from,
      );
    const parts = [group(0, 5), group(5, 6), group(6, 9), encoder.end({ fractile: '{"a":1}' })];
    const { rows, groups, json } = await readTable(Buffer.concat(parts));
    expect(groups).toEqual([5, 1, 3]);
    expect(json('fractile')).toEqual({ a: 1 });
    rows.forEach((row, i) => {
      expect([row.float, row.double]).toEqual([floats[i], doubles[i]]); // tells -0 from 0
      expect(row.wide).toBe(nulls[i] ? null : BigInt(wide[i]!));
    });
  });
});
