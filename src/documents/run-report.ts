import * as z from 'zod';

/** To be raised whenever a report takes another form. */
export const RUN_VERSION = 5;

/** An area of the grid: square kilometres, and its share of the grid's whole area. */
const areaShareSchema = z.object({ km2: z.number(), share: z.number() });

/** What a run takes, in the units that AWS charges for, and what that costs. */
const costSideSchema = z.object({
  usd: z.number(),
  /** US dollars by kind of charge. */
  items: z.record(z.string(), z.number()).readonly(),
  usage: z.record(z.string(), z.number()).readonly(),
});

/** The bill of a run on AWS, foreseen and counted. */
const costReportSchema = z.object({
  /** Date and region of the prices. */
  prices: z.string(),
  /** By what is likely, and the ends of what it may be: from the best to the worst of what is assumed. */
  predicted: costSideSchema.extend({
    range: z.object({ leastUsd: z.number(), mostUsd: z.number() }).optional(),
  }),
  /**
   * Of this execution, not of one that it continues. Transitions are the states on its way and the children it started;
   * further ones (states tried again, a run taken over, a redrive) no function sees.
   */
  metered: costSideSchema,
  /** What could not be read and is not in what was metered, in words; none where all is counted. */
  incomplete: z.array(z.string()).readonly().default([]),
});

/** A class by its code; `codes` are those that count, where it is a group. */
const classAreaSchema = areaShareSchema.extend({
  code: z.number(),
  codes: z.array(z.number()).readonly().optional(),
  name: z.string().nullable(),
});

const codePixelsSchema = z.object({ code: z.number(), pixels: z.number() });

/** What `measures.fractions` holds (measures/fractions/totals.ts). */
export const fractionsReportSchema = z.object({
  classesFrom: z.string(),
  classes: z.array(classAreaSchema).readonly(),
  /**
   * Valid pixels whose code is not in the class list; `codes` are the most frequent ones, with their pixel counts.
   */
  unlisted: areaShareSchema.extend({ codes: z.array(codePixelsSchema).readonly(), otherPixels: z.number() }),
  /** Pixels that the source itself declares invalid. */
  nodata: areaShareSchema,
  /** Cells' area beyond the source's edge. */
  outside: areaShareSchema,
});

/** What `measures.valid_fraction` holds (measures/valid-fraction.ts). */
export const validReportSchema = z.object({
  valid: areaShareSchema,
  /** Pixels that the source itself declares invalid. */
  nodata: areaShareSchema,
  /** Pixels that hold NaN or an infinity without being declared as nodata; they count as such. */
  notFinite: areaShareSchema,
  /** Cells' area beyond the source's edge. */
  outside: areaShareSchema,
});

/** How pixels are weighed. */
const pixelWeightSchema = z.object({ by: z.enum(['area', 'equal']), says: z.string() });

/** How samples of a layer were taken. */
const layerSchema = z.object({
  name: z.string(),
  /** Codes of classes, or values. */
  kind: z.enum(['categorical', 'continuous']),
  /** A value is sample x scale + offset, in this unit. */
  scale: z.number(),
  offset: z.number(),
  unit: z.string(),
});

/** Where the time of a run on one machine went, in seconds. */
const timeLineSchema = z.object({
  /** Of the clock: until the plan stands, while jobs are computed, while they are joined to files. */
  planning: z.number(),
  computing: z.number(),
  joining: z.number(),
  /** Of all threads together while jobs are computed. */
  threads: z.object({
    /** Nothing to do until bytes come, or the store has taken what was written. */
    waiting: z.number(),
    /** From stored bytes to samples. */
    decoding: z.number(),
    /** From samples to sums. */
    counting: z.number(),
    /** From sums to values, and compressing them. */
    finishing: z.number(),
    /** Where pixels fall into cells, opening sources, and starting. */
    other: z.number(),
    /** For which results were on their way to the store, behind all of the above: not in their sum. */
    writing: z.number(),
  }),
});

/** A file that was made. */
const fileSchema = z.object({
  key: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Of a raster: whether it is a BigTIFF, and its overview levels. */
  bigTiff: z.boolean().optional(),
  overviews: z.number().optional(),
  /** Of a store of many objects: those beside this one, and the SHA-256 of all of them one after the other. */
  parts: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }).optional(),
});

const file = { uri: z.string(), size: z.number(), etag: z.string() };
/** A file beside a source, and what was taken from it: "nodata", "mask", "CRS", "place", "classes", "scale", "unit". */
const sidecar = z.object({ ...file, gives: z.array(z.string()) });

/** A raster that was read. */
const readSchema = z.object({ ...file, sidecars: z.array(sidecar).optional() });

/** `run.json`: what was read, what came out, what it took. */
export const runReportSchema = z.object({
  runVersion: z.literal(RUN_VERSION),
  runId: z.string(),
  fractileVersion: z.string(),
  /** What was read, each with the files beside it that said something of it, and what. */
  sources: z.array(readSchema).readonly(),
  layers: z.array(layerSchema).readonly().optional(),
  /** The template, where one was given. */
  template: readSchema.optional(),
  crs: z.string(),
  grid: z.object({ columns: z.number(), rows: z.number(), cellWidth: z.number(), cellHeight: z.number() }),
  /** Facts of the whole run by the name of the measure: areas and shares, means, extremes, counts. */
  measures: z
    .object({
      fractions: fractionsReportSchema.optional(),
      area: fractionsReportSchema.optional(),
      valid_fraction: validReportSchema.optional(),
    })
    .catchall(z.unknown())
    .readonly(),
  /** Cells that the template hides; their area counts nowhere else. */
  templateNodataCells: z.number(),
  /** Where areas of cells are measured: on the ellipsoid, or in the projection plane. */
  areaBasis: z.string(),
  /** What pixels weigh by in shares, means and quantiles, and in words how. */
  pixelWeight: pixelWeightSchema,
  /** What looks as if something else was meant, in words. */
  warnings: z.array(z.string()).readonly().default([]),
  jobs: z.object({ total: z.number(), computed: z.number(), resumed: z.number() }),
  pixels: z.number(),
  /**
   * Requests and bytes of all sources, headers and a census included, retries not; in this call, not in one that it
   * resumes.
   */
  reads: z.object({ requests: z.number(), bytes: z.number(), bytesNeeded: z.number(), retries: z.number() }),
  workers: z.number(),
  seconds: z.number(),
  /** Not of jobs that functions on AWS have computed. */
  timeLine: timeLineSchema.optional(),
  /** Largest resident memory of the process, all workers included. */
  maxRssBytes: z.number(),
  /** What was made, in this order: `mosaic.tif` first. */
  files: z.array(fileSchema).readonly(),
  /** What of it was asked for and left out, and why; and which datums are taken for the same. */
  notes: z.array(z.string()).readonly(),
  /** On AWS only. */
  cost: costReportSchema.optional(),
});

export type FractionsReport = Readonly<z.output<typeof fractionsReportSchema>>;
export type PixelWeightReport = Readonly<z.output<typeof pixelWeightSchema>>;
export type TimeLine = Readonly<z.output<typeof timeLineSchema>>;
export type CostSide = Readonly<z.output<typeof costSideSchema>>;
export type CostReport = Readonly<z.output<typeof costReportSchema>>;
/** What a run read, what came out, and what it took: `run.json`. */
export interface RunReport extends Readonly<z.output<typeof runReportSchema>> {}

/** What a report says of class fractions; null where neither they nor areas were asked for. */
export function fractionsOf({ measures }: Pick<RunReport, 'measures'>): FractionsReport | null {
  return measures.fractions ?? measures.area ?? null;
}
