import type { Window } from '../grid/window.js';
import type { BlockPlace, Samples } from './samples.js';

/** One layer's part of a block. */
export interface LayerBlock {
  /** One sample a pixel, row by row; empty where `constant` says it all. */
  readonly samples: Samples;
  /** The sample of every pixel of a block that was never written; null where samples were read. */
  readonly constant: number | null;
  /** 1 where a pixel is valid, 0 where a mask or an alpha band hides it; null where none hides any. */
  readonly valid: Uint8Array | null;
  readonly place: BlockPlace;
}

/** One decoded block of the layers that lie on the same pixels. */
export interface StackBlock {
  /** Pixels of the raster that the block covers; may reach beyond its right and bottom edge. */
  readonly window: Window;
  /** Samples to a row. */
  readonly stride: number;
  /** Number of the lattice that pixels are counted on, among those of the plan. */
  readonly lattice: number;
  readonly layers: readonly LayerBlock[];
  /** Bytes of the block in the file; 0 where it was never written. */
  readonly storedBytes: number;
}

/** The sample of a pixel. */
export function sampleAt({ samples, constant }: LayerBlock, index: number): number {
  return constant ?? samples[index]!;
}
