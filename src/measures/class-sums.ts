import type { AxisRuns } from '../grid/axis-runs.js';
import type { Window } from '../grid/window.js';
import type { SlotKeys } from './class-table.js';

/** A decoded block: its place in the raster and its pixels, row by row, `stride` keys to a row. */
export interface KeyBlock extends SlotKeys {
  readonly window: Window;
  readonly stride: number;
}

/** A rectangle of a block's pixels, right and bottom excluded. */
interface Part {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Counting pays where a rectangle has this many pixels per slot: clearing and adding up the counters is work per slot.
 */
const LANE_PIXELS = 8;

/**
 * For every cell of a tile and every slot, the summed weight of the pixels in it: sum(w_px) with integer w
 * (axis-edges.ts). Sums are exact, so blocks can be added, and partial sums combined, in any order.
 */
export class ClassSums {
  /** sums[(row * columns + col) * slotCount + slot], in units of 1 / (scaleX * scaleY) pixel. */
  readonly sums: Float64Array;
  readonly #lanes: Int32Array;

  constructor(
    readonly columns: number,
    readonly rows: number,
    readonly slotCount: number,
  ) {
    this.sums = new Float64Array(columns * rows * slotCount);
    this.#lanes = new Int32Array(4 * slotCount);
  }

  /**
   * Adds the pixels of one block.
   * @param colRuns,rowRuns the tile's, in raster pixels
   * @returns whether any weight went to slot `watched`
   */
  add(block: KeyBlock, colRuns: AxisRuns, rowRuns: AxisRuns, watched: number): boolean {
    const { window } = block;
    let grew = false;
    const cols = clipRuns(colRuns, window.colOff, window.width);
    const rows = clipRuns(rowRuns, window.rowOff, window.height);
    for (let r = 0; r < rows.cell.length; r++) {
      for (let c = 0; c < cols.cell.length; c++) {
        const first = (rows.cell[r]! * this.columns + cols.cell[c]!) * this.slotCount;
        const weight = rows.weight[r]! * cols.weight[c]!;
        const part: Part = { top: rows.start[r]!, bottom: rows.end[r]!, left: cols.start[c]!, right: cols.end[c]! };
        const before = this.sums[first + watched];
        const pixels = (part.bottom - part.top) * (part.right - part.left);
        if (pixels < LANE_PIXELS * this.slotCount) this.#addPixels(block, part, first, weight);
        else this.#addCounts(block, part, first, weight);
        grew ||= this.sums[first + watched] !== before;
      }
    }
    return grew;
  }

  /** Adds a rectangle of pixels of one weight, pixel by pixel: few pixels, or many slots. */
  #addPixels(block: KeyBlock, { top, bottom, left, right }: Part, first: number, weight: number): void {
    const { keys, lookup, stride } = block;
    const { sums } = this;
    for (let y = top; y < bottom; y++) {
      for (let i = y * stride + left; i < y * stride + right; i++) {
        const at = first + lookup[keys[i]!]!;
        sums[at] = sums[at]! + weight;
      }
    }
  }

  /**
   * Adds a rectangle of pixels of one weight by counting them first. Neighbours are mostly alike; four lanes of
   * counters keep a pixel from waiting for the counter that the one before it has just written.
   */
  #addCounts(block: KeyBlock, { top, bottom, left, right }: Part, first: number, weight: number): void {
    const { keys, lookup, stride } = block;
    const { sums, slotCount: n } = this;
    const lanes = this.#lanes.fill(0);
    for (let y = top; y < bottom; y++) {
      let i = y * stride + left;
      const end = y * stride + right;
      for (; i < end - 3; i += 4) {
        lanes[lookup[keys[i]!]!]!++;
        lanes[n + lookup[keys[i + 1]!]!]!++;
        lanes[2 * n + lookup[keys[i + 2]!]!]!++;
        lanes[3 * n + lookup[keys[i + 3]!]!]!++;
      }
      for (; i < end; i++) lanes[lookup[keys[i]!]!]!++;
    }
    for (let k = 0; k < n; k++) {
      const count = lanes[k]! + lanes[n + k]! + lanes[2 * n + k]! + lanes[3 * n + k]!;
      sums[first + k] = sums[first + k]! + count * weight;
    }
  }

  /** Adds another partial result of the same cells. */
  combine(other: ClassSums): void {
    for (let i = 0; i < this.sums.length; i++) this.sums[i] = this.sums[i]! + other.sums[i]!;
  }
}

/** Blocks in a column, and in a row, are cut alike: strips of one row would be cut anew for every row. */
const clipped = new WeakMap<AxisRuns, Map<number, AxisRuns>>();

/**
 * The runs that touch a block's [offset, offset + length), with pixel indices relative to `offset`; a raster has one
 * block at an offset.
 */
function clipRuns(runs: AxisRuns, offset: number, length: number): AxisRuns {
  const known = clipped.get(runs) ?? new Map<number, AxisRuns>();
  clipped.set(runs, known);
  const found = known.get(offset) ?? cutRuns(runs, offset, length);
  known.set(offset, found);
  return found;
}

function cutRuns(runs: AxisRuns, offset: number, length: number): AxisRuns {
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
