import * as z from 'zod';
import { parseWith, specSchema } from './spec.js';

const version = { uri: z.string(), size: z.number(), etag: z.string() };
/** Where a class list comes from that took reading all pixels. */
export const CENSUS = 'a census of all pixels';

const nonFinite = z.literal(['NaN', 'Infinity', '-Infinity']);

/** A class of the run, in band order. */
const planClass = z.object({ code: z.int(), name: z.string().nullable(), color: z.string().nullable() });

/**
 * A spec resolved to plain data: everything that the tile jobs and the reducer need, and nothing that they must look
 * up.
 */
export const planSchema = z.object({
  planVersion: z.literal(1),
  /** Content hash of the spec and the versions of the sources. */
  runId: z.string(),
  spec: specSchema,
  source: z.object({
    ...version,
    band: z.int(),
    width: z.int(),
    height: z.int(),
    /** Pixels of a block; a strip is as wide as the raster. */
    blockWidth: z.int(),
    blockHeight: z.int(),
    dtype: z.string(),
    compression: z.string(),
    /** JSON has no NaN or Infinity: they are written as text. */
    nodata: z.union([z.number(), nonFinite, z.null()]),
    geotransform: z.object({
      originX: z.number(),
      originY: z.number(),
      pixelWidth: z.number(),
      pixelHeight: z.number(),
    }),
  }),
  template: z.object(version).nullable(),
  crs: z.object({
    name: z.string(),
    kind: z.enum(['projected', 'geographic']),
    proj4: z.string(),
    unitToMetre: z.number(),
    semiMajorMetre: z.number(),
    semiMinorMetre: z.number(),
    geoTags: z.object({ directory: z.array(z.number()), doubles: z.array(z.number()), ascii: z.string() }),
  }),
  grid: z.object({
    left: z.number(),
    top: z.number(),
    cellWidth: z.number(),
    cellHeight: z.number(),
    columns: z.int(),
    rows: z.int(),
  }),
  /** Pixels of the source that the grid touches. */
  pixels: z.object({ colOff: z.int(), rowOff: z.int(), width: z.int(), height: z.int() }),
  /** Units per pixel of the weights along x and y (grid/axis-edges.ts). */
  scales: z.object({ x: z.number(), y: z.number() }),
  classes: z.array(planClass),
  /** Where the class list comes from, in words. */
  classesFrom: z.string(),
  bands: z.array(z.string()),
  /** Columns of a tile, and its rows but where `tileRows` says otherwise. */
  tileCells: z.int(),
  /** Rows of a tile, where it is no square. */
  tileRows: z.int().optional(),
  /** Tiles as [col, row]. */
  tiles: z.array(z.tuple([z.int(), z.int()])),
  /** Area of the grid's largest cell in square metres: the unit of tile summaries. */
  cellAreaM2: z.number(),
});

export type Plan = z.output<typeof planSchema>;
export type PlanClass = z.output<typeof planClass>;

/**
 * Checks that a document is a plan.
 * @throws InvalidInputError where the document is no plan
 */
export function parsePlan(input: unknown, where: string): Plan {
  return parseWith(planSchema, input, where);
}

/** A nodata value in its JSON form. */
export function nodataToJson(nodata: number | null): Plan['source']['nodata'] {
  return nodata === null || Number.isFinite(nodata) ? nodata : (String(nodata) as 'NaN');
}

/** A nodata value from its JSON form. */
export function nodataFromJson(nodata: Plan['source']['nodata']): number | null {
  return nodata === null ? null : Number(nodata);
}
