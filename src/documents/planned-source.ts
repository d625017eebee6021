import * as z from 'zod';
import { jsonNumber } from './json-number.js';
import { planBand } from './planned-band.js';

/** A rectangle of pixels or cells. */
export const planWindow = z.object({ colOff: z.int(), rowOff: z.int(), width: z.int(), height: z.int() });

/** Where pixels lie in a CRS (grid/geotransform.ts). */
export const planGeotransform = z.object({
  originX: z.number(),
  originY: z.number(),
  pixelWidth: z.number(),
  pixelHeight: z.number(),
  /** Of a rotated raster. */
  skewX: z.number().optional(),
  skewY: z.number().optional(),
});

/** A raster as a file: pixels, blocks, samples, and which of it is read. */
export const planFile = planBand.extend({
  /** Pixels of the file. */
  width: z.int(),
  height: z.int(),
  /** Pixels of a block; a strip is as wide as the raster. */
  blockWidth: z.int(),
  blockHeight: z.int(),
  dtype: z.string(),
  compression: z.string(),
  /** The pixels of the file that count: all, but for a part that a VRT takes. */
  window: planWindow,
  /** What a VRT makes of samples; null where they stay as they are. */
  recoding: z
    .object({
      /** Their type afterwards. */
      dtype: z.string(),
      /** [from, to] by ascending samples, linear between and constant beyond; null where values stay. */
      table: z.array(z.tuple([z.number(), z.number()])).nullable(),
      /** The values that hide a pixel afterwards. */
      nodata: z.array(jsonNumber),
    })
    .nullable(),
  /** The VRT that paints it over others; null where the first valid pixel counts, and so what a VRT shows as well. */
  vrt: z
    .object({
      /** Tells it from other VRTs of the run, and from itself where it is named twice. */
      number: z.int(),
      /** Samples that are not painted: what the VRT has behind them shows. All others hide it, nodata too. */
      passesOver: jsonNumber.nullable(),
    })
    .nullable(),
});

/** A source of a layer: a band of a raster, and where its pixels lie. */
export const planSource = planFile.extend({
  /** The stack that they belong to, and where the first of them lies on its lattice. */
  stack: z.int(),
  colOff: z.int(),
  rowOff: z.int(),
  /** Cells of the target that they may touch, and few others; null where that wasn't asked, of the only source. */
  cells: planWindow.nullable(),
});

/** A source of a layer as it is to be read. */
export interface PlannedLayerSource extends z.output<typeof planSource> {}

/** The pixels of a source on the lattice of its stack. */
export function extentOf({ colOff, rowOff, window: { width, height } }: PlannedLayerSource) {
  return { colOff, rowOff, width, height };
}

/** What is said of the sources of a layer in one word: the URI of the only one, or of the first and how many more. */
export function namesOf({ sources }: { readonly sources: readonly PlannedLayerSource[] }): string {
  const { uri } = sources[0]!.source;
  // One file may be several: parts of it that lie on both sides of a cut, or that a VRT takes.
  const { size } = new Set(sources.map(({ source, band }) => `${source.uri}#${band}`));
  return size === 1 ? uri : `${uri} and ${size - 1} more`;
}
