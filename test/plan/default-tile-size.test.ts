import { describe, expect, it } from 'vitest';
import { defaultTileSize } from '../../src/plan/default-tile-size.js';

/** The size of tiles for a grid of 1000 m cells over pixels of a size. */
function sizeOf(columns: number, rows: number, classes: number, pixel = 1000): readonly [number, number] {
  const grid = { left: 0, top: 0, cellWidth: 1000, cellHeight: 1000, columns, rows };
  const memory = { perZone: 16 * (classes + 2), perColumn: 0 }; // a sum, a value and its half level a band
  const size = defaultTileSize(memory, grid, (1000 / pixel) ** 2);
  return [size.columns, size.rows];
}

describe('the default size of tiles', () => {
  it.each([
    ['a grid of any other shape', 4836, 3133, 20, [256, 256]],
    // 20 classes are 22 bands: 4 Mi values are 190,650 cells, or 11,904 rows of 16, and no side is above 2048.
    ['a row', 100_000, 1, 20, [2048, 16]],
    ['a column', 1, 100_000, 20, [16, 2048]],
    ['17 rows, which take 32', 100_000, 17, 20, [2048, 32]],
    // 190,650 / 128 = 1489, and 93 steps of 16 are 1488.
    ['half a square', 100_000, 128, 20, [1488, 128]],
    ['half a square, upright', 128, 100_000, 20, [128, 1488]],
    ['more than half a square', 100_000, 129, 20, [256, 256]],
    ['64 squares', 64 * 256, 1, 20, [256, 256]],
    ['a cell more than 64 squares', 64 * 256 + 1, 1, 20, [2048, 16]],
    // 256 bands: 16,384 cells are a square of 128, and 256 rows of 64.
    ['many classes', 64 * 128 + 1, 64, 254, [256, 64]],
    ['many classes, and no sliver for their smaller square', 64 * 128 + 1, 65, 254, [128, 128]],
  ] as const)('is right for %s', (_, columns, rows, classes, expected) => {
    expect(sizeOf(columns, rows, classes)).toEqual(expected);
  });

  it('keeps the pixels of a rectangle below what a square may have', () => {
    // 10^6 pixels a cell: 1073 cells are a square of 32, and 67 rows of 16, of which 64 are whole steps.
    expect(sizeOf(2049, 16, 3, 1)).toEqual([64, 16]);
    expect(sizeOf(16, 2049, 3, 1)).toEqual([16, 64]);
    // 10^8 pixels a cell: the smallest tile has too many, and gets no larger.
    expect(sizeOf(2049, 1, 3, 0.1)).toEqual([16, 16]);
  });

  it.each([
    // 1111 pixels a cell: 65,536 cells have 73 million pixels, and 16,384 have 18 million.
    ['one square of many pixels', 256, 256, 30, [128, 128]],
    ['one square of few pixels', 122, 123, 30, [256, 256]], // 16.67 million
    ['one square of a few more pixels', 123, 123, 30, [64, 64]], // 16.81 million; 64 cells have 4.6 million
    ['three squares in a row', 600, 100, 30, [128, 128]],
    ['four squares', 300, 300, 30, [256, 256]],
    ['very fine pixels', 20, 20, 1, [16, 16]], // a million a cell
  ] as const)('gives all cores something to do for %s', (_, columns, rows, pixel, expected) => {
    expect(sizeOf(columns, rows, 3, pixel)).toEqual(expected);
  });
});
