import * as z from 'zod';

/** To be raised whenever what is kept takes another form. */
export const MEASURED_VERSION = 1;

/** What some runs took: medians, each for itself. */
const figureSchema = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  /** Largest resident memory of any of the runs; null where nobody looked. */
  peakBytes: z.number().nullable(),
});

/** A number that has an aim, or is of interest without one. */
const checkSchema = z.object({
  /** What it is: "CPU", "wall", "peak memory". */
  of: z.string(),
  value: z.number(),
  /** Behind the number: "x", "s", "MB". */
  unit: z.string(),
  aim: z.object({ is: z.enum(['at most', 'at least']), value: z.number() }).nullable(),
});

/** One comparison. */
const lineSchema = z.object({
  what: z.string(),
  ours: figureSchema,
  peer: figureSchema.extend({ name: z.string() }).nullable(),
  checks: z.array(checkSchema).readonly(),
  /** What a reader must know of how it was measured. */
  notes: z.array(z.string()).readonly(),
});

/** A point of the picture. */
const pointSchema = z.object({
  /** Millions of pixels, or classes. */
  x: z.number(),
  cpuSeconds: z.number(),
  peakBytes: z.number(),
  inflateSeconds: z.number(),
});

/** What a row of the bench found, and where and when. */
const rowSchema = z.object({
  date: z.string(),
  commit: z.string(),
  machine: z.string(),
  /** Of the first minute, before and after. */
  loads: z.tuple([z.number(), z.number()]),
  runs: z.number(),
  /** Of programs that are slow. */
  peerRuns: z.number(),
  lines: z.array(lineSchema).readonly(),
  /** Points by what they are drawn against. */
  series: z
    .object({
      pixels: z.array(pointSchema).readonly(),
      classes: z.array(pointSchema).readonly(),
      /** Millions of pixels of the rasters of `classes`. */
      mpxOfClasses: z.number(),
    })
    .nullable(),
});

/** All that is known, by the name of the row: what the pages and the picture are made of. */
export const measuredSchema = z.object({
  measuredVersion: z.literal(MEASURED_VERSION),
  rows: z.record(z.string(), rowSchema).readonly(),
});

export type Figure = Readonly<z.output<typeof figureSchema>>;
export type Check = Readonly<z.output<typeof checkSchema>>;
export type Line = Readonly<z.output<typeof lineSchema>>;
export type Point = Readonly<z.output<typeof pointSchema>>;
export type Series = NonNullable<z.output<typeof rowSchema>['series']>;
export type MeasuredRow = Readonly<z.output<typeof rowSchema>>;
export type Measured = Readonly<z.output<typeof measuredSchema>>;

/** Whether a number is as it should be; null where it has no aim. */
export function isMet({ value, aim }: Check): boolean | null {
  if (aim === null) return null;
  return aim.is === 'at most' ? value <= aim.value : value >= aim.value;
}
