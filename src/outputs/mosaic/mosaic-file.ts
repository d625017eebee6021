import { type JobId, jobsOf, tileOfJob } from '../../documents/jobs.js';
import { OVERVIEWS_PREFIX, TILES_PREFIX } from '../../documents/keys.js';
import type { Band, Plan } from '../../documents/plan.js';
import { type TileIndex, type TileSize, tileSizeOf } from '../../grid/tiling.js';
import { bytesOf, newSamples } from '../../raster/dtype.js';
import type { Halve } from '../../raster/halving.js';
import type { Samples } from '../../raster/samples.js';
import type { OwnHalving } from '../output.js';
import { halvingOf } from './band-halving.js';
import { type MosaicFilePlan, nodataOfBands } from './files.js';
import { levelBlocks, type MosaicLevel, mosaicLevels } from './mosaic-levels.js';

/** Tiles that are read ahead have this much memory. */
const READ_AHEAD_BYTES = 256 * 1024 * 1024;
/** Objects asked for before they are needed: enough to hide the time that a store takes to answer. */
export const READ_AHEAD = 6;

/** One file of a plan's mosaic: what is needed to write its blocks, of which each job makes one a band. */
export class MosaicFile {
  readonly key: string;
  readonly bands: readonly Band[];
  readonly nodata: number;
  readonly size: TileSize;
  readonly halve: Halve;

  /**
   * Looks at one file of the mosaic.
   * @param own how measures halve their own bands
   */
  constructor(
    readonly plan: Plan,
    readonly file: MosaicFilePlan,
    own: readonly OwnHalving[] = [],
  ) {
    this.key = file.key;
    this.bands = file.bands.map((band) => plan.bands[band]!);
    this.nodata = nodataOfBands(this.bands);
    this.size = tileSizeOf(plan.target);
    this.halve = halvingOf(this.bands, file.bands, own);
  }

  /** The key of a job's part of the file. */
  jobKey(job: JobId): string {
    return `${TILES_PREFIX}${job}${this.file.part && `.${this.file.part}`}.tif`;
  }

  /** The key of one finished overview block, kept until the mosaic is written. Level 1 is half the resolution. */
  overviewKey(level: number, { col, row }: TileIndex): string {
    return `${OVERVIEWS_PREFIX}${this.file.part && `${this.file.part}.`}${level}-${col}-${row}.bin`;
  }

  /** Keys of all parts of the file: those of jobs, and those of overviews. */
  partKeys(): { readonly jobs: string[]; readonly overviews: string[] } {
    const blocks = (level: MosaicLevel) => levelBlocks(level).map((block) => this.overviewKey(level.level, block));
    return {
      jobs: jobsOf(this.plan).map((job) => this.jobKey(job)),
      overviews: mosaicLevels(this.plan.target).slice(1).flatMap(blocks),
    };
  }

  /** A block of each band, full of nodata. */
  emptyBlock(): Samples[] {
    return this.bands.map(
      ({ dtype }) => newSamples(dtype, this.size.columns * this.size.rows).fill(this.nodata) as Samples,
    );
  }

  /** The tile that a job makes: one block. */
  tileOf(job: JobId): TileIndex {
    return tileOfJob(this.plan, job);
  }

  /** How many jobs' parts may be read ahead, from 1 to {@link READ_AHEAD}, even if none of them could be compressed. */
  get readAhead(): number {
    const values = this.size.columns * this.size.rows * this.bands.length * 1.25; // with the half resolution
    return Math.max(1, Math.min(READ_AHEAD, Math.floor(READ_AHEAD_BYTES / (values * bytesOf(this.bands[0]!.dtype)))));
  }
}
