import { frameBlocks } from '../cog/write/cog-header.js';
import { encodeBands } from '../cog/write/encode-block.js';
import { type TileIndex, type TileSize, tileSizeOf } from '../grid/tiling.js';
import type { ObjectStore } from '../io/ports.js';
import { type BandValues, nodataBands } from '../measures/encoding.js';
import { halveInto } from '../measures/halve.js';
import { overviewKey, tileKey } from '../spec/keys.js';
import type { Plan } from '../spec/plan.js';
import { putIntermediate } from './intermediates.js';
import { childBlocks, type MosaicLevel, mosaicLevels, tilesBelow } from './mosaic-levels.js';
import { readAhead, readAheadOf } from './read-ahead.js';
import { decodeBands, decodeTile } from './tile-file.js';
import type { TileSummary } from './tile-summary.js';

/**
 * Reads every tile once and builds the overviews from the tiles' half-resolution level, depth first: at any time it
 * holds one block per level, and the few tile files that are read ahead, so memory grows with the logarithm of the
 * mosaic. Finished blocks go to the store until the mosaic's header, which must know their sizes, can be written.
 */
export class OverviewBuilder {
  readonly levels: readonly MosaicLevel[];
  /** Stored bytes per level, in the mosaic's file order: block by block, band by band. */
  readonly byteCounts: readonly Float64Array[];

  /**
   * Tiles without a result, and tiles whose result is not what was written; where there are any, nothing more is
   * written.
   */
  readonly missing: TileIndex[] = [];
  readonly damaged: TileIndex[] = [];

  readonly #tileSize: TileSize;
  /** Tile files in the order in which they are needed. */
  readonly #files: AsyncGenerator<{ tile: TileIndex; bytes: Uint8Array | null }, void>;

  constructor(
    readonly plan: Plan,
    readonly store: ObjectStore,
    /** Called for each tile; with null where there is none that can be read. */
    readonly onTile: (summary: TileSummary | null) => void,
  ) {
    this.#tileSize = tileSizeOf(plan);
    this.levels = mosaicLevels(plan);
    this.byteCounts = this.levels.map(({ across, down }) => new Float64Array(across * down * plan.bands.length));
    this.#files = readAhead(tilesBelow(this.levels), readAheadOf(plan), async (tile) => ({
      tile,
      bytes: await store.get(tileKey(tile)),
    }));
  }

  /** Builds all levels, and looks at all tiles even where some are missing or damaged. */
  async build(): Promise<void> {
    const top = this.levels.length - 1;
    if (top === 0) await this.#nextTile();
    else await this.#block(top, { col: 0, row: 0 });
  }

  async #block(level: number, block: TileIndex): Promise<BandValues[]> {
    const { spec } = this.plan;
    const size = this.#tileSize;
    const values = this.#empty();
    for (const child of childBlocks(this.levels[level - 1]!, block)) {
      if (level === 1) copyQuadrant(await this.#nextTile(), values, size, child.quadrant);
      else halveInto(await this.#block(level - 1, child.block), size, values, child.quadrant, spec);
    }
    const stored = await encodeBands(values, size);
    this.#record(level, block, stored);
    if (this.#isWhole) await putIntermediate(this.store, overviewKey(level, block.col, block.row), frameBlocks(stored));
    return values;
  }

  /** Takes the next tile and returns its half-resolution level. */
  async #nextTile(): Promise<BandValues[]> {
    const { tile, bytes } = (await this.#files.next()).value!;
    const key = tileKey(tile);
    const file = bytes && (await decodeTile(this.plan, tile, `${this.store.uri}/${key}`, bytes));
    this.onTile(file?.summary ?? null);
    if (!file) {
      (bytes ? this.damaged : this.missing).push(tile);
      return this.#empty();
    }
    this.#record(0, tile, file.full);
    return decodeBands(file.reducedLayout, file.reduced, key);
  }

  #empty(): BandValues[] {
    const { columns, rows } = this.#tileSize;
    return nodataBands(this.plan.spec, this.plan.bands.length, columns * rows);
  }

  get #isWhole(): boolean {
    return this.missing.length === 0 && this.damaged.length === 0;
  }

  #record(level: number, block: TileIndex, stored: readonly Uint8Array[]): void {
    const first = (block.row * this.levels[level]!.across + block.col) * this.plan.bands.length;
    this.byteCounts[level]!.set(
      stored.map((bytes) => bytes.length),
      first,
    );
  }
}

/** Moves the top-left quarter of a block into one quadrant of another. */
function copyQuadrant(
  from: readonly BandValues[],
  to: readonly BandValues[],
  { columns, rows }: TileSize,
  quadrant: TileIndex,
): void {
  const half = columns / 2;
  const corner = quadrant.row * (rows / 2) * columns + quadrant.col * half;
  for (let b = 0; b < from.length; b++) {
    for (let row = 0; row < rows / 2; row++)
      to[b]!.set(from[b]!.subarray(row * columns, row * columns + half), corner + row * columns);
  }
}
