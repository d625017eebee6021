import type { MapFrame } from './frame.js';

/**
 * Sums over the cells of each pixel of a map, weighted by the area that they have in common. Weights are whole numbers
 * (frame.ts); those of a pixel sum to columns x rows of the grid.
 */
export abstract class AreaSums {
  constructor(readonly frame: MapFrame) {}

  /** Adds a cell of the row that is under way to a pixel. */
  protected abstract addTo(pixel: number, weight: number, index: number): void;

  /** Whether a cell of the row that is under way has a value. */
  protected abstract has(index: number): boolean;

  /** Adds the cells of a stretch of a row of the grid. */
  protected addCells(row: number, colOff: number, count: number): void {
    const { across, down, width } = this.frame;
    const y = down.pixelOf(row);
    const upper = down.partIn(y, row);
    const lower = down.pixels - upper;
    for (let i = 0; i < count; i++) {
      if (!this.has(i)) continue;
      const x = across.pixelOf(colOff + i);
      const left = across.partIn(x, colOff + i);
      const right = across.pixels - left;
      const at = y * width + x;
      this.addTo(at, upper * left, i);
      if (right > 0) this.addTo(at + 1, upper * right, i);
      if (lower === 0) continue;
      this.addTo(at + width, lower * left, i);
      if (right > 0) this.addTo(at + width + 1, lower * right, i);
    }
  }
}
