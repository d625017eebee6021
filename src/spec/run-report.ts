import * as z from 'zod';

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
  predicted: costSideSchema,
  /**
   * Of this execution, not of one that it continues. Transitions are the states on its way and the children it started;
   * further ones (states tried again, a run taken over, a redrive) no function sees.
   */
  metered: costSideSchema,
});

const classShareSchema = areaShareSchema.extend({ code: z.number(), name: z.string().nullable() });
const codePixelsSchema = z.object({ code: z.number(), pixels: z.number() });

/** `run.json`: what was read, what came out, what it took. */
export const runReportSchema = z.object({
  runId: z.string(),
  fractileVersion: z.string(),
  sources: z.array(z.object({ uri: z.string(), size: z.number(), etag: z.string() })).readonly(),
  crs: z.string(),
  grid: z.object({ columns: z.number(), rows: z.number(), cellWidth: z.number(), cellHeight: z.number() }),
  classesFrom: z.string(),
  classes: z.array(classShareSchema).readonly(),
  /**
   * Valid pixels whose code is not in the class list; `codes` are the most frequent ones, with their pixel counts.
   */
  unlisted: areaShareSchema.extend({ codes: z.array(codePixelsSchema).readonly(), otherPixels: z.number() }),
  /** Pixels that the source itself declares invalid. */
  nodata: areaShareSchema,
  /** Cells' area beyond the source's edge. */
  outside: areaShareSchema,
  /** Cells that the template hides; their area counts nowhere else. */
  templateNodataCells: z.number(),
  areaBasis: z.string(),
  /** What looks as if something else was meant, in words. */
  warnings: z.array(z.string()).readonly().default([]),
  tiles: z.object({ total: z.number(), computed: z.number(), resumed: z.number() }),
  pixels: z.number(),
  /**
   * Requests and bytes of all sources, headers and a census included, retries not; in this call, not in one that it
   * resumes.
   */
  reads: z.object({ requests: z.number(), bytes: z.number(), bytesNeeded: z.number(), retries: z.number() }),
  workers: z.number(),
  seconds: z.number(),
  /** Largest resident memory of the process, all workers included. */
  maxRssBytes: z.number(),
  mosaic: z.object({ bytes: z.number(), sha256: z.string(), bigTiff: z.boolean(), overviews: z.number() }),
  /** On AWS only. */
  cost: costReportSchema.optional(),
});

export type AreaShare = Readonly<z.output<typeof areaShareSchema>>;
export type CostSide = Readonly<z.output<typeof costSideSchema>>;
export type CostReport = Readonly<z.output<typeof costReportSchema>>;
export type RunReport = Readonly<z.output<typeof runReportSchema>>;
