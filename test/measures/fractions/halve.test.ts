import { describe, expect, it } from 'vitest';
import { dtypeFacts, type Encoding } from '../../../src/measures/fractions/encoding.js';
import { halveInto } from '../../../src/measures/fractions/halve.js';
import { newSamples } from '../../../src/raster/dtype.js';

const float: Encoding = { dtype: 'float32', unit: 'fraction', denominator: 'valid', minValid: 0 };

/** Halves one 2 x 2 block of [class 1, class 2, valid, unlisted] cells and returns the parent cell. */
function parentOf(cells: readonly (readonly number[])[], encoding: Encoding): number[] {
  const { nodata } = dtypeFacts(encoding.dtype);
  const blocks = () => Array.from({ length: 4 }, () => newSamples(encoding.dtype, 4).fill(nodata));
  const children = blocks();
  cells.forEach((cell, i) => {
    cell.forEach((value, band) => {
      children[band]![i] = value;
    });
  });
  const parent = blocks();
  halveInto(children, { columns: 2, rows: 2 }, parent, { first: 0, columns: 2 }, encoding, nodata);
  return parent.map((band) => band[0]!);
}

describe('halveInto', () => {
  it('weights the children by their valid area', () => {
    const parent = parentOf([[1, 0, 1, 0], [0, 1, 0.5, 0], [0.5, 0.25, 0.5, 0.25], [-9999, -9999, 0, -9999]], float); // biome-ignore format: cells
    const weight = 1 + 0.5 + 0.5;
    expect(parent).toEqual([
      (1 * 1 + 0.5 * 0.5) / weight,
      (1 * 0.5 + 0.25 * 0.5) / weight,
      (1 + 0.5 + 0.5 + 0) / 4,
      (0.25 * 0.5) / weight,
    ]);
  });

  it('counts an empty cell as zero where shares are of the whole cell', () => {
    const total: Encoding = { ...float, denominator: 'total' };
    const parent = parentOf([[0.5, 0.25, 0.75, 0], [-9999, -9999, 0, -9999], [-9999, -9999, 0, -9999], [-9999, -9999, 0, -9999]], total); // biome-ignore format: cells
    expect(parent).toEqual([0.125, 0.0625, 0.1875, 0]);
    const empty = [-9999, -9999, 0, -9999];
    expect(parentOf([empty, empty, empty, empty], total)).toEqual(empty);
  });

  it('leaves out cells that the template or minValid hides', () => {
    const hidden = [-9999, -9999, -9999, -9999];
    const tooSmall = [-9999, -9999, 0.25, -9999];
    expect(parentOf([[1, 0, 1, 0], hidden, hidden, tooSmall], float)).toEqual([1, 0, 0.625, 0]);
    expect(parentOf([hidden, hidden, hidden, hidden], float)).toEqual(hidden);
    expect(parentOf([tooSmall, hidden, hidden, hidden], float)).toEqual([-9999, -9999, 0.25, -9999]);
  });

  it('keeps whole per cents that sum to 100', () => {
    const bytes: Encoding = { dtype: 'uint8', unit: 'percent', denominator: 'valid', minValid: 0 };
    const parent = parentOf([[34, 66, 100, 0], [33, 67, 100, 0], [33, 66, 100, 1], [0, 100, 0, 0]], bytes); // biome-ignore format: cells
    expect(parent[0]! + parent[1]! + parent[3]!).toBe(100);
    expect(parent[2]).toBe(75);
    // Quotas 33.167, 66.501, 0.332: a valid share that rounds to 0 still weighs half a per cent.
    expect(parent).toEqual([33, 67, 75, 0]);
  });
});
