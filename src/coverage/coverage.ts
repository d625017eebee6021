import type { Window } from '../grid/window.js';
import type { Parts } from './parts.js';

/**
 * How pixels fall into the zones of a job, and with which weights. Weights are whole numbers; those of a pixel in all
 * zones of all jobs sum to the weight of a whole pixel, or of its part that zones cover.
 */
export interface Coverage {
  /** Zones of the job, numbered from 0. */
  readonly zones: number;
  /** Pixels that the job touches; empty where it lies outside the raster. */
  readonly pixels: Window;
  /** Pixels that the job counts: each pixel of the raster that zones touch is counted by one job. */
  readonly owned: Window;
  /** The weight of a whole pixel. */
  readonly pixel: number;
  /**
   * The parts of a block, some at a time: a few thousand fit into a processor's cache, and a block may have many times
   * as many. Each pixel of the block is in its parts with its whole weight.
   */
  parts(block: Window): Iterable<Parts>;
  /** The weight of a zone that lies inside the raster. */
  whole(zone: number): number;
  /** How many pixels of the raster a zone touches. */
  touched(zone: number): number;
}
