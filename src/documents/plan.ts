import * as z from 'zod';
import { parseWith } from '../parse.js';
import { DATA_TYPES } from '../raster/dtype.js';
import { jsonNumber, numberFromJson } from './json-number.js';
import { planBand } from './planned-band.js';
import { planCrs } from './planned-crs.js';
import { planSource } from './planned-source.js';
import { planStack } from './planned-stack.js';
import { specSchema } from './spec.js';

/** To be raised whenever a plan, or what jobs leave for reduce, takes another form. */
export const PLAN_VERSION = 8;
/** Where a class list comes from that took reading all pixels. */
export const CENSUS = 'a census of all pixels';
/** How the words begin of where a class list comes from that a file beside the source holds. */
export const SIDECAR = "the source's categories";

/** A class of the run, in band order. */
const planClass = z.object({
  /** The one that names the band. */
  code: z.int(),
  /** What counts, where it is something else than the code. */
  codes: z.array(z.int()).min(1).optional(),
  name: z.string().nullable(),
  color: z.string().nullable(),
});

/** A named variable of a run: bands of sources, in the order in which they come first where they overlap. */
const planLayer = z.object({
  name: z.string(),
  sources: z.array(planSource).min(1),
  /** Of the samples of all sources, in the file's words where all agree. */
  dtype: z.string(),
  /** The value that hides a pixel in samples of all sources; null where none does, or each has its own. */
  nodata: jsonNumber.nullable(),
  /** Whether its samples are codes of classes, or values. */
  kind: z.enum(['categorical', 'continuous']),
  /** A sample's value is sample x scale + offset, in this unit; classes are of samples. */
  scale: z.number(),
  offset: z.number(),
  unit: z.string(),
  /** Null where no measure asks for classes. */
  classes: z.array(planClass).nullable(),
  /** Where the class list comes from, in words. */
  classesFrom: z.string().nullable(),
});

/** What the run makes facts of: the cells of a grid. */
const planTarget = z.object({
  crs: planCrs,
  grid: z.object({
    left: z.number(),
    top: z.number(),
    cellWidth: z.number(),
    cellHeight: z.number(),
    columns: z.int(),
    rows: z.int(),
  }),
  template: planBand.nullable(),
  /** Cells along the sides of a tile; `tileRows` is there only where tiles are no squares. */
  tileCells: z.int(),
  tileRows: z.int().optional(),
  /** Area of the grid's largest cell in square metres: the unit of areas in job results. */
  cellAreaM2: z.number(),
});

/** One named result per zone, as a measure gives it. */
const measuredBand = z.object({
  name: z.string(),
  dtype: z.enum(DATA_TYPES),
  nodata: jsonNumber,
  /** Of the values once they are scaled. */
  unit: z.string(),
  /** Factor from the number in the file to the value. */
  scale: z.number(),
  /**
   * How four cells become one of the next overview: by the measure itself; by their mean, sum, smallest or largest
   * value; or by what most of them hold, of two the lower.
   */
  overview: z.enum(['own', 'mean', 'sum', 'min', 'max', 'mode']),
  /** The band of the same file that a mean weighs cells by; null where each counts once. */
  weight: z.string().nullable(),
  /** The class that the band is about. */
  category: planClass.nullable(),
  /** What the values of the band mean, where they are codes. */
  categories: z.array(planClass).nullable(),
  /** Whether it says how much of a zone is valid: 0 where nothing is, and everything else is nodata. */
  isValidity: z.boolean(),
  /** What its measure says of all of its bands, as metadata of the file. */
  items: z.record(z.string(), z.string()),
});

/** A band with the raster file of the run that it lies in. */
const bandSchema = measuredBand.extend({ file: z.string() });

/** Something that the plan names, with parameters that it checks itself. */
const named = { name: z.string(), params: z.unknown() };

/**
 * A question resolved to plain data: everything that the jobs and the reducer need, and nothing that they must look up.
 * The list of jobs follows from the target (documents/jobs.ts).
 */
export const planSchema = z.object({
  planVersion: z.literal(PLAN_VERSION),
  /** Content hash of the question and the versions of the sources. */
  runId: z.string(),
  /** What was asked for, for people: no stage reads it. */
  question: specSchema,
  layers: z.array(planLayer).min(1),
  target: planTarget,
  stacks: z.array(planStack).min(1),
  accumulators: z.array(z.object({ kind: z.string(), params: z.unknown() })),
  /** `layer`, `accumulators` and `bands` count from 0. */
  measures: z
    .array(z.object({ ...named, layer: z.int(), accumulators: z.array(z.int()), bands: z.array(z.int()) }))
    .min(1),
  bands: z.array(bandSchema).min(1),
  /** In the order in which they are made. */
  outputs: z.array(z.object(named)),
  /** When what the sources show was, as ISO 8601: a date or an interval; null where nothing says so. */
  date: z.string().nullable(),
  /** SHA-256 of what was asked for, without the names of sources and of what is written. */
  questionHash: z.string(),
  /** What is left out, and why, and which datums are taken for the same, in words. */
  notes: z.array(z.string()),
  /** What is odd in the sources, and how they are read all the same; for the report. */
  warnings: z.array(z.string()).default([]),
});

/** A question resolved to plain data: `plan.json`. */
export interface Plan extends z.output<typeof planSchema> {}
export type PlanClass = z.output<typeof planClass>;
export interface PlanLayer extends z.output<typeof planLayer> {}
export type PlanTarget = z.output<typeof planTarget>;
/** A band as a measure gives it, without a place. */
export type MeasuredBand = z.output<typeof measuredBand>;
export type Band = z.output<typeof bandSchema>;

/**
 * Checks that a document is a plan.
 * @throws InvalidInputError where the document is no plan
 */
export function parsePlan(input: unknown, where: string): Plan {
  return parseWith(planSchema, input, where);
}

/** A layer's nodata value; null where it has none. */
export function nodataOf({ nodata }: Pick<PlanLayer, 'nodata'>): number | null {
  return nodata === null ? null : numberFromJson(nodata);
}

/** The codes that count as a class. */
export function codesOf({ code, codes }: { readonly code: number; readonly codes?: readonly number[] | undefined }) {
  return codes ?? [code];
}

/**
 * What accumulators need to know of a layer: the codes of its classes, null where it has none, its nodata value, and
 * its type.
 */
export function layerFacts(layer: Pick<PlanLayer, 'classes' | 'nodata' | 'dtype'>): {
  readonly codes: readonly (readonly number[])[] | null;
  readonly nodata: number | null;
  readonly dtype: string;
} {
  return { codes: layer.classes?.map(codesOf) ?? null, nodata: nodataOf(layer), dtype: layer.dtype };
}
