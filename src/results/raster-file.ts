import { type JobId, tileOfJob } from '../documents/jobs.js';
import { TILES_PREFIX } from '../documents/keys.js';
import type { Band, Plan } from '../documents/plan.js';
import { type TileIndex, type TileSize, tileCounts, tileSizeOf, tileWindow } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import { bytesOf, type DataType, newSamples } from '../raster/dtype.js';
import type { Halve } from '../raster/halving.js';
import type { Samples } from '../raster/samples.js';
import { halvingOf, type OwnHalving } from './band-halving.js';
import { type FilePlan, nodataOfBands } from './files.js';

/** Tiles that are read ahead have this much memory. */
const READ_AHEAD_BYTES = 256 * 1024 * 1024;
/** Objects asked for before they are needed: enough to hide the time that a store takes to answer. */
export const READ_AHEAD = 6;

/** One raster file of a plan: what is needed to write its blocks, of which each job makes one a band. */
export class RasterFile {
  readonly key: string;
  /** What its parts in the run's folder are told by; "" for `mosaic.tif`. */
  readonly part: string;
  /** Of its bands in the plan. */
  readonly numbers: readonly number[];
  readonly bands: readonly Band[];
  /** Of all bands. */
  readonly dtype: DataType;
  readonly nodata: number;
  readonly size: TileSize;
  readonly halve: Halve;

  /**
   * Looks at one file of a plan.
   * @param own how measures halve their own bands
   */
  constructor(
    readonly plan: Plan,
    { key, part, bands }: FilePlan,
    own: readonly OwnHalving[] = [],
  ) {
    this.key = key;
    this.part = part;
    this.numbers = bands;
    this.bands = bands.map((band) => plan.bands[band]!);
    this.dtype = this.bands[0]!.dtype;
    this.nodata = nodataOfBands(this.bands);
    this.size = tileSizeOf(plan.target);
    this.halve = halvingOf(this.bands, bands, own);
  }

  /** The key of a job's part of the file. */
  jobKey(job: JobId): string {
    return `${TILES_PREFIX}${job}${this.part && `.${this.part}`}.tif`;
  }

  /** A block of each band, or another size of one, full of nodata. */
  emptyBlock({ columns, rows }: TileSize = this.size): Samples[] {
    return this.bands.map(() => newSamples(this.dtype, columns * rows).fill(this.nodata) as Samples);
  }

  /** The tile that a job makes: one block. */
  tileOf(job: JobId): TileIndex {
    return tileOfJob(this.plan, job);
  }

  /** The cells of a job. */
  windowOf(job: JobId): Window {
    return tileWindow(this.plan.target.grid, this.size, this.tileOf(job));
  }

  /** How many cells a job has. */
  cellsOf(job: JobId): TileSize {
    const { width, height } = this.windowOf(job);
    return { columns: width, rows: height };
  }

  /** Whether the file has overviews: one block that holds all cells needs none (the rule of GDAL's COG driver). */
  get hasOverviews(): boolean {
    const { across, down } = tileCounts(this.plan.target.grid, this.size);
    return across * down > 1;
  }

  /** How many jobs' parts may be read ahead, from 1 to {@link READ_AHEAD}, even if none of them could be compressed. */
  get readAhead(): number {
    const values = this.size.columns * this.size.rows * this.bands.length * 1.25; // with the half resolution
    return Math.max(1, Math.min(READ_AHEAD, Math.floor(READ_AHEAD_BYTES / (values * bytesOf(this.dtype)))));
  }
}
