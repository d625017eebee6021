import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { applyFloatingPoint, applyHorizontal } from '../src/cog/codecs/predictor.js';
import { newSamples } from '../src/raster/dtype.js';
import type { Samples } from '../src/raster/samples.js';
import type { SyntheticRaster } from './synthetic-raster.js';

/** zlib of Node, on its thread pool: chosen for speed. Its bytes differ between versions of Node, its pixels don't. */
const compress = promisify<Uint8Array, Uint8Array>(deflate);

/** One resolution: its stored blocks, and the row of blocks that is being filled from the level before. */
interface Level {
  readonly width: number;
  readonly height: number;
  readonly stored: Uint8Array[];
  pending: Samples[];
}

/**
 * Takes a raster's samples in rows of blocks, from north to south, and keeps its compressed blocks and those of all its
 * overviews. Overviews take one pixel out of four: classes have no average, and values do with it.
 *
 * Memory: the compressed file, and one row of blocks per level.
 */
export class Pyramid {
  readonly levels: Level[] = [];
  #rows = 0;

  /** Overviews go down to one block. */
  constructor(
    readonly raster: SyntheticRaster,
    readonly blockSize: number,
  ) {
    for (let [w, h] = [raster.width, raster.height]; ; [w, h] = [Math.ceil(w / 2), Math.ceil(h / 2)]) {
      this.levels.push({ width: w, height: h, stored: [], pending: this.#emptyRow(w) });
      if (w <= blockSize && h <= blockSize) break;
    }
  }

  /** Adds the next row of blocks of the full image. */
  async add(blocks: readonly Samples[]): Promise<void> {
    await this.#addRow(0, this.#rows++, blocks);
  }

  async #addRow(index: number, row: number, blocks: readonly Samples[]): Promise<void> {
    const level = this.levels[index]!;
    level.stored.push(...(await Promise.all(blocks.map((block) => compress(this.#predicted(block))))));
    const next = this.levels[index + 1];
    if (!next) return;
    blocks.forEach((block, col) => {
      this.#halve(block, next.pending[col >> 1]!, col & 1, row & 1);
    });
    const isLast = row === Math.ceil(level.height / this.blockSize) - 1;
    if (row % 2 === 0 && !isLast) return;
    const full = next.pending;
    next.pending = this.#emptyRow(next.width);
    await this.#addRow(index + 1, row >> 1, full);
  }

  /** A block's bytes as they are compressed. */
  #predicted(block: Samples): Uint8Array {
    const { predictor } = this.raster;
    if (predictor === 3 && block instanceof Float32Array) return applyFloatingPoint(block, this.blockSize);
    // The next level takes its pixels from the block itself.
    const copy = block.slice();
    if (predictor === 2) applyHorizontal(copy, this.blockSize);
    return new Uint8Array(copy.buffer);
  }

  /** Writes every other pixel of a block into one quarter of the block below it. */
  #halve(from: Samples, into: Samples, right: number, lower: number): void {
    const size = this.blockSize;
    const half = size / 2;
    for (let row = 0; row < half; row++) {
      const at = (lower * half + row) * size + right * half;
      for (let col = 0; col < half; col++) into[at + col] = from[2 * row * size + 2 * col]!;
    }
  }

  #emptyRow(width: number): Samples[] {
    const { dtype, nodata } = this.raster;
    const { blockSize } = this;
    return Array.from({ length: Math.ceil(width / blockSize) }, () => newSamples(dtype, blockSize ** 2).fill(nodata));
  }
}
