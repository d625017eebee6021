import type { Window } from '../grid/window.js';
import type { Parts } from './parts.js';

/**
 * How pixels fall into the zones of a job, and with which weights. Weights are whole numbers; those of a pixel in all
 * zones of all jobs sum to the weight of the whole pixel, or of its part that zones cover.
 */
export interface Coverage {
  /** Zones of the job, numbered from 0. */
  readonly zones: number;
  /** Windows of pixels that the job touches, without common pixels; none where it lies outside the raster. */
  readonly pixels: readonly Window[];
  /** What a whole pixel has in {@link Parts.share}. */
  readonly pixel: number;
  /**
   * The parts of a block, some at a time: a few thousand fit into a processor's cache, and a block may have many times
   * as many. Each pixel of the block is in its parts with its whole weight.
   * @param areAlike whether all pixels hold the same: those of a zone may be one then, with the weight of all
   */
  parts(block: Window, areAlike?: boolean): Iterable<Parts>;
  /**
   * The weight of a zone.
   * @param covered what of it lies in the raster, as accumulators found it (Validity.covered)
   */
  whole(zone: number, covered: number): number;
  /** The weight of a whole pixel, on average over the rows of the zone: what quantiles take for one pixel. */
  pixelIn(zone: number): number;
  /** Whether the job may touch a block within its windows; without it, it touches all of them. */
  touches?(block: Window): boolean;
  /**
   * Pixels of whole turns around the earth by which a column is to be moved to where the zone lies, which may be beside
   * the raster; without it, columns are where they are.
   * @param lattice that the column is counted on, where a job has several
   */
  turned?(zone: number, column: number, lattice: number): number;
  /**
   * How many pixels of the raster a zone touches, with a weight above 0. One that it meets from both sides, having gone
   * around the earth, is in two of its parts, and counts twice.
   */
  touched(zone: number): number;
  /**
   * Whether this job is the one that counts a block as needed; true for at most one job. Blocks that several jobs read
   * are counted once so.
   */
  counts(block: Window): boolean;
}

/** A coverage whose zones are cells of a grid. */
export interface CellCoverage extends Coverage {
  /** Which cells; zones are numbered along their rows. */
  readonly cells: Window;
}
