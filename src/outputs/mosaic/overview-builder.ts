import { frameBlocks } from '../../cog/write/cog-header.js';
import { encodeBands } from '../../cog/write/encode-block.js';
import { type JobId, jobOfTile } from '../../documents/jobs.js';
import type { TileIndex } from '../../grid/tiling.js';
import type { ObjectStore } from '../../io/ports.js';
import { readAhead } from '../../io/read-ahead.js';
import { WriteBehind } from '../../io/write-behind.js';
import { type Place, quarterOf } from '../../raster/halving.js';
import type { Samples } from '../../raster/samples.js';
import { halfSize, unpackHalf } from '../../results/half-level.js';
import { putIntermediate } from '../../results/intermediates.js';
import { decodeJobFile, type JobSummary } from '../../results/job-file.js';
import type { RasterFile } from '../../results/raster-file.js';
import { childBlocks, type MosaicLevel, mosaicLevels, tilesBelow } from './mosaic-levels.js';
import { overviewKey } from './overview-keys.js';

/**
 * Reads every job's file once and builds the overviews from their half-resolution level, depth first: at any time it
 * holds one block per level, the few files that are read ahead, and as many finished blocks that are being written: so
 * memory grows with the logarithm of the mosaic.
 * Finished blocks go to the store until the mosaic's header, which must know their sizes, can be written.
 */
export class OverviewBuilder {
  readonly levels: readonly MosaicLevel[];
  /** Stored bytes per level, in the mosaic's file order: block by block, band by band. */
  readonly byteCounts: readonly Float64Array[];

  /**
   * Jobs without a result, and jobs whose result is not what was written; where there are any, nothing more is written.
   */
  readonly missing: JobId[] = [];
  readonly damaged: JobId[] = [];

  /** Jobs' files in the order in which they are needed. */
  readonly #parts: AsyncGenerator<{ tile: TileIndex; job: JobId; bytes: Uint8Array | null }, void>;

  readonly #writes: WriteBehind;

  constructor(
    readonly file: RasterFile,
    readonly store: ObjectStore,
    /** Called for each job; with null where there is no result that can be read. */
    readonly onJob: (summary: JobSummary | null) => void,
  ) {
    this.levels = mosaicLevels(file.plan.target);
    this.byteCounts = this.levels.map(({ across, down }) => new Float64Array(across * down * file.bands.length));
    this.#writes = new WriteBehind(file.readAhead);
    this.#parts = readAhead(tilesBelow(this.levels), file.readAhead, async (tile) => {
      const job = jobOfTile(tile);
      return { tile, job, bytes: await store.get(file.jobKey(job)) };
    });
  }

  /** Builds all levels, and looks at all jobs even where some are missing or damaged. */
  async build(): Promise<void> {
    const top = this.levels.length - 1;
    try {
      if (top === 0) await this.#nextTile(null);
      else await this.#block(top, { col: 0, row: 0 });
    } finally {
      await this.#writes.end();
    }
  }

  async #block(level: number, block: TileIndex): Promise<readonly Samples[]> {
    const { file, store } = this;
    const values = file.emptyBlock();
    for (const child of childBlocks(this.levels[level - 1]!, block)) {
      const place = quarterOf(file.size, child.quarter);
      if (level === 1) await this.#nextTile({ values, place });
      else file.halve(await this.#block(level - 1, child.block), file.size, values, place);
    }
    const stored = await encodeBands(values, file.size);
    this.#record(
      level,
      block,
      stored.map(({ length }) => length),
    );
    const key = overviewKey(file, level, block);
    if (this.#isWhole) await this.#writes.begin(() => putIntermediate(store, key, frameBlocks(stored)));
    return values;
  }

  /** Takes the next tile, and puts its cells at half the resolution to their place in a block of the first overview. */
  async #nextTile(to: { readonly values: readonly Samples[]; readonly place: Place } | null): Promise<void> {
    const { tile, job, bytes } = (await this.#parts.next()).value!;
    const key = this.file.jobKey(job);
    const part = bytes && decodeJobFile(this.file, job, `${this.store.uri}/${key}`, bytes);
    this.onJob(part?.summary ?? null);
    if (!part) {
      (bytes ? this.damaged : this.missing).push(job);
      return;
    }
    this.#record(0, tile, part.summary.blocks);
    if (to) unpackHalf(part.half, to.values, to.place, halfSize(this.file.cellsOf(job)));
  }

  get #isWhole(): boolean {
    return this.missing.length === 0 && this.damaged.length === 0;
  }

  #record(level: number, block: TileIndex, byteCounts: readonly number[]): void {
    const first = (block.row * this.levels[level]!.across + block.col) * this.file.bands.length;
    this.byteCounts[level]!.set(byteCounts, first);
  }
}
