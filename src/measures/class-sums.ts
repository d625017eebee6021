import type { AxisRuns } from '../grid/axis-runs.js';
import type { Window } from '../grid/window.js';
import type { SlotKeys } from './class-table.js';

/** A decoded block: its place in the raster and its pixels, row by row, `stride` keys to a row. */
export interface KeyBlock extends SlotKeys {
  readonly window: Window;
  readonly stride: number;
}

/**
 * For every cell of a tile and every slot, the summed weight of the pixels in it: sum(w_px) with integer w (axis-edges.ts).
 * Sums are exact, so blocks can be added, and partial sums combined, in any order.
 */
export class ClassSums {
  /** sums[(row * columns + col) * slotCount + slot], in units of 1 / (scaleX * scaleY) pixel. */
  readonly sums: Float64Array;

  constructor(
    readonly columns: number,
    readonly rows: number,
    readonly slotCount: number,
  ) {
    this.sums = new Float64Array(columns * rows * slotCount);
  }

  /** Adds the pixels of one block. `colRuns` and `rowRuns` are the tile's, in raster pixels. */
  add(block: KeyBlock, colRuns: AxisRuns, rowRuns: AxisRuns): void {
    const { keys, lookup, window, stride } = block;
    const { sums } = this;
    const cols = clipRuns(colRuns, window.colOff, window.width);
    const rows = clipRuns(rowRuns, window.rowOff, window.height);
    const cellStride = this.columns * this.slotCount;
    for (let r = 0; r < rows.cell.length; r++) {
      const rowBase = rows.cell[r]! * cellStride;
      const wy = rows.weight[r]!;
      for (let y = rows.start[r]!; y < rows.end[r]!; y++) {
        const line = y * stride;
        for (let c = 0; c < cols.cell.length; c++) {
          const base = rowBase + cols.cell[c]! * this.slotCount;
          const w = wy * cols.weight[c]!;
          const end = line + cols.end[c]!;
          for (let i = line + cols.start[c]!; i < end; i++) {
            const at = base + lookup[keys[i]!]!;
            sums[at] = sums[at]! + w;
          }
        }
      }
    }
  }

  /** Adds another partial result of the same cells. */
  combine(other: ClassSums): void {
    for (let i = 0; i < this.sums.length; i++) this.sums[i] = this.sums[i]! + other.sums[i]!;
  }

  /** @returns the summed weight of one slot over all cells that a block touches (a test for "did this block hold any?"). */
  slotTotal(slot: number, colRuns: AxisRuns, rowRuns: AxisRuns, window: Window): number {
    const cols = cellRange(clipRuns(colRuns, window.colOff, window.width));
    const rows = cellRange(clipRuns(rowRuns, window.rowOff, window.height));
    let total = 0;
    for (let row = rows.from; row < rows.to; row++) {
      for (let col = cols.from; col < cols.to; col++) {
        total += this.sums[(row * this.columns + col) * this.slotCount + slot]!;
      }
    }
    return total;
  }
}

/** The runs that touch [offset, offset + length), with pixel indices relative to `offset`. */
function clipRuns(runs: AxisRuns, offset: number, length: number): AxisRuns {
  const kept: number[] = [];
  for (let r = 0; r < runs.cell.length; r++) {
    if (runs.start[r]! < offset + length && runs.end[r]! > offset) kept.push(r);
  }
  return {
    cell: Int32Array.from(kept, (r) => runs.cell[r]!),
    start: Int32Array.from(kept, (r) => Math.max(0, runs.start[r]! - offset)),
    end: Int32Array.from(kept, (r) => Math.min(length, runs.end[r]! - offset)),
    weight: Float64Array.from(kept, (r) => runs.weight[r]!),
  };
}

function cellRange(runs: AxisRuns): { from: number; to: number } {
  if (runs.cell.length === 0) return { from: 0, to: 0 };
  return { from: Math.min(...runs.cell), to: Math.max(...runs.cell) + 1 };
}
