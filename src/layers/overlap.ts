import { numberFromJson } from '../documents/json-number.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import { intersect, type Window } from '../grid/window.js';
import { type LayerBlock, sampleAt } from '../raster/pixel-block.js';
import { PixelBits } from './pixel-bits.js';

/** A source among those that may overlap it. */
export interface OverlapSource {
  /** On the lattice of all. */
  readonly extent: Window;
  readonly vrt: PlannedLayerSource['vrt'];
}

/** A block of a source. */
export interface OverlapBlock {
  /** Of the lattice that it covers. */
  readonly window: Window;
  /** Pixels to a row. */
  readonly stride: number;
  /** In the form of its layer. */
  readonly layer: LayerBlock;
  /** As in the file. */
  readonly stored: LayerBlock;
}

/**
 * Which source counts in pixels that several have, on one lattice: the first with a valid pixel, and the last of them
 * where none is valid. Within a VRT the first counts that paints the pixel, valid or not; where that is not valid, the
 * sources outside the VRT show. Sources are to be read in their order, in which those of a VRT follow each other.
 * Memory: a bit for each pixel that several sources have, and another one within a VRT.
 */
export class Overlap {
  readonly #decided = new PixelBits();
  /** What the VRT of the last source has painted with a pixel that is not valid. */
  readonly #painted = new PixelBits();
  #vrt: number | null = null;

  /**
   * Starts with nothing decided.
   * @param sources in their order
   */
  constructor(
    readonly sources: readonly OverlapSource[],
    readonly nodata: number | null,
  ) {}

  /** Whether a source may count in a window of pixels: not all of them are decided. */
  isOpen(source: number, window: Window): boolean {
    this.#enter(source);
    if (!this.sources.slice(0, source).some(({ extent }) => intersect(extent, window))) return true;
    for (let y = window.rowOff; y < window.rowOff + window.height; y++)
      for (let x = window.colOff; x < window.colOff + window.width; x++) if (!this.#isClosed(x, y)) return true;
    return false;
  }

  /** Which pixels of a block count: 1 for those that do, by the block's rows; null where all do. */
  counted(source: number, { window, stride, layer, stored }: OverlapBlock): Uint8Array | null {
    this.#enter(source);
    const { vrt } = this.sources[source]!;
    const before = commonWith(window, this.sources.slice(0, source));
    const after = this.sources.slice(source + 1);
    const isInside = (other: OverlapSource) => other.vrt?.number === vrt?.number;
    const inside = vrt ? commonWith(window, after.filter(isInside)) : [];
    const outside = commonWith(window, vrt ? after.filter((other) => !isInside(other)) : after);
    if (before.length + inside.length + outside.length === 0) return null;
    const counted = new Uint8Array(stride * window.height).fill(1);
    for (const common of before) each(common, window, stride, (at, x, y) => {
      if (this.#isClosed(x, y)) counted[at] = 0;
    }); // biome-ignore format: one thought
    const passes = passesOver(stored, vrt?.passesOver ?? null);
    for (const common of inside) each(common, window, stride, (at, x, y) => {
      if (counted[at] === 0) return;
      if (passes(at)) counted[at] = 0;
      else (isValid(layer, at, this.nodata) ? this.#decided : this.#painted).add(x, y);
    }); // biome-ignore format: one thought
    for (const common of outside) each(common, window, stride, (at, x, y) => {
      if (counted[at] === 0) return;
      if (isValid(layer, at, this.nodata)) this.#decided.add(x, y);
      else counted[at] = 0;
    }); // biome-ignore format: one thought
    return counted;
  }

  /** Comes to a source, and forgets what another VRT has painted. */
  #enter(source: number): void {
    const number = this.sources[source]!.vrt?.number ?? null;
    if (number === this.#vrt) return;
    this.#vrt = number;
    this.#painted.clear();
  }

  #isClosed(x: number, y: number): boolean {
    return this.#decided.has(x, y) || (this.#vrt !== null && this.#painted.has(x, y));
  }
}

/** What of a window sources have. */
function commonWith(window: Window, sources: readonly OverlapSource[]): Window[] {
  return sources.flatMap(({ extent }) => intersect(extent, window) ?? []);
}

function each(common: Window, window: Window, stride: number, visit: (at: number, x: number, y: number) => void): void {
  for (let y = common.rowOff; y < common.rowOff + common.height; y++)
    for (let x = common.colOff; x < common.colOff + common.width; x++)
      visit((y - window.rowOff) * stride + x - window.colOff, x, y);
}

/** Whether a pixel of a block is one that a VRT does not paint. */
function passesOver(
  stored: LayerBlock,
  value: NonNullable<OverlapSource['vrt']>['passesOver'],
): (at: number) => boolean {
  if (value === null) return () => false;
  const passed = numberFromJson(value);
  if (Number.isNaN(passed)) return (at) => Number.isNaN(sampleAt(stored, at));
  return (at) => sampleAt(stored, at) === passed;
}

/** Whether a pixel of a block has a value. */
function isValid({ samples, constant, valid }: LayerBlock, at: number, nodata: number | null): boolean {
  const value = constant ?? samples[at]!;
  return value !== nodata && Number.isFinite(value) && valid?.[at] !== 0;
}
