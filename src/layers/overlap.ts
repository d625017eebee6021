import { intersect, type Window } from '../grid/window.js';
import type { LayerBlock } from '../raster/pixel-block.js';

/** Pixels along the side of a chunk of the memory for what is decided. */
const CHUNK = 256;
const WORD = 32;

/**
 * Which source counts in pixels that several have, on one lattice: the first with a valid pixel, and the last of them
 * where none is valid. Sources are to be read in their order. Memory: a bit for each pixel that several sources have.
 */
export class Overlap {
  readonly #chunks = new Map<string, Uint32Array>();

  /**
   * Starts with nothing decided.
   * @param extents of the sources, in their order
   * @param areOpaque whether pixels of a source count also where they are not valid
   */
  constructor(
    readonly extents: readonly Window[],
    readonly areOpaque: readonly boolean[],
  ) {}

  /** Whether a source may count in a window of pixels: not all of them are decided. */
  isOpen(source: number, window: Window): boolean {
    if (!this.extents.slice(0, source).some((extent) => intersect(extent, window))) return true;
    for (let y = window.rowOff; y < window.rowOff + window.height; y++)
      for (let x = window.colOff; x < window.colOff + window.width; x++) if (!this.#isDecided(x, y)) return true;
    return false;
  }

  /**
   * Which pixels of a block count: 1 for those that do, by the block's rows; null where all do.
   * @param window of the lattice that the block covers
   * @param stride pixels to a row of the block
   */
  counted(source: number, window: Window, stride: number, block: LayerBlock, nodata: number | null): Uint8Array | null {
    const before = this.#others(window, 0, source);
    const after = this.#others(window, source + 1, this.extents.length);
    if (before.length === 0 && after.length === 0) return null;
    const counted = new Uint8Array(stride * window.height).fill(1);
    for (const common of before) this.#each(common, window, stride, (at, x, y) => {
      if (this.#isDecided(x, y)) counted[at] = 0;
    }); // biome-ignore format: one thought
    for (const common of after) this.#each(common, window, stride, (at, x, y) => {
      if (counted[at] === 0) return;
      if (this.areOpaque[source] || isValid(block, at, nodata)) this.#decide(x, y);
      else counted[at] = 0;
    }); // biome-ignore format: one thought
    return counted;
  }

  /** What of a window sources [from, to) have. */
  #others(window: Window, from: number, to: number): Window[] {
    return this.extents.slice(from, to).flatMap((extent) => intersect(extent, window) ?? []);
  }

  #each(common: Window, window: Window, stride: number, visit: (at: number, x: number, y: number) => void): void {
    for (let y = common.rowOff; y < common.rowOff + common.height; y++)
      for (let x = common.colOff; x < common.colOff + common.width; x++)
        visit((y - window.rowOff) * stride + x - window.colOff, x, y);
  }

  #isDecided(x: number, y: number): boolean {
    const chunk = this.#chunks.get(chunkOf(x, y));
    if (!chunk) return false;
    const at = placeIn(x, y);
    return ((chunk[at >> 5]! >> (at & (WORD - 1))) & 1) === 1;
  }

  #decide(x: number, y: number): void {
    const name = chunkOf(x, y);
    const chunk = this.#chunks.get(name) ?? new Uint32Array(CHUNK ** 2 / WORD);
    this.#chunks.set(name, chunk);
    const at = placeIn(x, y);
    chunk[at >> 5] = chunk[at >> 5]! | (1 << (at & (WORD - 1)));
  }
}

const chunkOf = (x: number, y: number) => `${Math.floor(x / CHUNK)} ${Math.floor(y / CHUNK)}`;
const placeIn = (x: number, y: number) => (y % CHUNK) * CHUNK + (x % CHUNK);

/** Whether a pixel of a block has a value. */
function isValid({ samples, constant, valid }: LayerBlock, at: number, nodata: number | null): boolean {
  const value = constant ?? samples[at]!;
  return value !== nodata && Number.isFinite(value) && valid?.[at] !== 0;
}
