import type { PixelMap } from './pixel-map.js';

/** How a grid lies over the pixels of a raster. */
export interface PolygonFrame {
  readonly map: PixelMap;
  /** Pixels of the raster. */
  readonly width: number;
  readonly height: number;
  /** Bits of a pixel's side (whole-units.ts). */
  readonly bits: number;
  /** Bits of a whole pixel in shares; those of its weight where all pixels weigh the same. */
  readonly shareBits: number;
  /** Largest distance of a cell's corner, and of its edges between corners, from where it truly lies, in pixels. */
  readonly maxError: number;
  /** -1 where the raster shows the world mirrored, as one with south up does. */
  readonly sign: 1 | -1;
  /** Cells of the whole grid. */
  readonly columns: number;
  readonly rows: number;
  /** Of the raster, for messages. */
  readonly uri: string;
}
