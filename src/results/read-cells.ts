import { decodeBlock } from '../cog/write/encode-block.js';
import { jobOfTile } from '../documents/jobs.js';
import { allTiles, tileCounts, tileWindow } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { ObjectStore } from '../io/ports.js';
import { readAhead } from '../io/read-ahead.js';
import type { Samples } from '../raster/samples.js';
import { cellsOf } from './block-cells.js';
import { blockOf, decodeJobFile } from './job-file.js';
import type { JobResults } from './job-results.js';
import type { RasterFile } from './raster-file.js';
import { missingJob, removeDamaged } from './whole-jobs.js';

/** The cells of a tile with their values in some bands. */
export interface TileCells {
  readonly window: Window;
  /** One array for each band, with a value for each cell, row by row. */
  readonly values: readonly Samples[];
  /** What the job hands on, where its first file was read; else null. */
  readonly facts: unknown;
}

/** How cells are read. */
export interface ReadOptions {
  /** Numbers of bands in the plan. */
  readonly bands: readonly number[];
  /** Called after each part of a job that was read. */
  readonly onPart?: (() => void) | undefined;
}

/** The files that hold some bands of a plan. */
export function filesWith(results: JobResults, bands: readonly number[]): RasterFile[] {
  return results.files.filter(({ numbers }) => numbers.some((number) => bands.includes(number)));
}

/**
 * Reads the finished cells of a run, tile by tile, row by row of tiles.
 * Memory: the parts that are read ahead, and the values of one tile.
 * @throws MissingTileError, TileDamagedError, StorageError
 */
export async function* readCells(
  results: JobResults,
  store: ObjectStore,
  { bands, onPart }: ReadOptions,
): AsyncGenerator<TileCells, void> {
  const { target } = results.plan;
  const files = bands.length === 0 ? [results.first] : filesWith(results, bands);
  const ahead = Math.min(...files.map((file) => file.readAhead));
  const tiles = allTiles(tileCounts(target.grid, results.first.size));
  const parts = readAhead(tiles, ahead, async (tile) => ({
    tile,
    stored: await Promise.all(files.map((file) => store.get(file.jobKey(jobOfTile(tile))))),
  }));
  for await (const { tile, stored } of parts) {
    const window = tileWindow(target.grid, results.first.size, tile);
    const values = new Map<number, Samples>();
    let facts: unknown = null;
    for (const [i, file] of files.entries()) {
      const job = jobOfTile(tile);
      const key = `${store.uri}/${file.jobKey(job)}`;
      const bytes = stored[i];
      if (!bytes) throw missingJob(store, [job]);
      const part = decodeJobFile(file, job, key, bytes);
      if (!part) throw await removeDamaged(file, store, [job]);
      if (file === results.first) facts = part.summary.facts;
      file.numbers.forEach((number, b) => {
        if (!bands.includes(number)) return;
        const block = decodeBlock(blockOf(part, b), file.dtype, file.size);
        values.set(number, cellsOf(block, file.size.columns, file.cellsOf(job)));
      });
      onPart?.();
    }
    yield { window, values: bands.map((band) => values.get(band)!), facts };
  }
}
