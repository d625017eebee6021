import * as z from 'zod';
import { InvalidInputError } from '../errors.js';
import { TILE_STEP } from '../grid/tiling.js';
import { parseWith } from '../parse.js';
import { boundsSchema } from './bounds.js';
import { cellSizeSchema } from './cell-size.js';
import { crsText } from './crs-text.js';
import { dateRange } from './date-range.js';
import { helmertShiftSchema } from './datum-shift.js';
import { readBy } from './read-by.js';
import { runLimitsSchema } from './run-limits.js';
import { sourceOf, sourceText } from './source-uri.js';

/** Most classes of one run: the codes of a classification, not of a measurement. */
export const MAX_CLASSES = 4096;
/** Most codes of a census that was not asked for: more of them look like measurements. */
export const MAX_CENSUS_CODES = 256;
/** Most codes that the classes of a run count together: as many as there are of 16 bits. */
export const MAX_CODES = 65536;
const MAX_SOURCES = 65536;
const MAX_MEASURES = 64;
/** What a run can write, in the order in which it is named. */
export const OUTPUT_NAMES = ['mosaic', 'table', 'table.csv', 'zarr', 'preview', 'report', 'item'] as const;
/** Outputs that show what is in another one, which comes along with them. */
const NEEDED_BY: Readonly<Record<string, (typeof OUTPUT_NAMES)[number] | undefined>> = { report: 'mosaic' };
/** Longest name of a measure: edges of a histogram are part of it. */
const MAX_NAME = 16384;
/** Largest tile: keeps a tile's summed areas below 2^53 (measures/zones.ts). */
export const MAX_TILE_CELLS = 2048;
export const DEFAULT_PIXEL_WEIGHT = 'area';
export const DEFAULT_OVERLAP = 'first';
/** Of a pixel of the source: a hundredth is far less than rasters are placed by. */
export const DEFAULT_MAX_ERROR = 0.01;
/** Below, rounding of coordinates is in sight. */
const MIN_ERROR = 1e-6;
const MAX_ERROR = 0.25;

/** Values that mean nodata, at most: more of them look like a class list. */
const MAX_NODATA = 256;
/** JSON has no NaN or Infinity: they are written as text. */
const nodataValue = z.union([z.number(), z.literal(['NaN', 'Infinity', '-Infinity'])]);
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be "#rrggbb"');

/**
 * A list of one to `most` entries. How long it is, is looked at first: each of a million entries that are wrong would
 * be a problem that is kept.
 */
function listOf<T extends z.ZodType>(entry: T, most: number) {
  const list = z.array(entry).min(1);
  const isShort = (value: unknown) => !Array.isArray(value) || value.length <= most;
  return z.custom<z.input<typeof list>>(isShort, `has more than ${most} entries`).pipe(list);
}

/** A band of a raster, in the one form that it has for a run's id. */
const bandUri = z
  .string()
  .min(1)
  .check(readBy((text) => sourceText(sourceOf(text))));
/** A date of a year, a month, a day or a second, or an interval of two. */
const date = z.string().check(
  readBy((text) => {
    dateRange(text);
    return text;
  }),
);

/** One class that was asked for: a code, or a group of them. */
export const classSchema = z.strictObject({
  /** Names the band. */
  code: z.int(),
  /** What counts; without it the code itself. */
  codes: listOf(z.int(), MAX_CODES).optional(),
  name: z.string().optional(),
  color: color.optional(),
});

/** A legend file: the JSON form of a class list. */
export const legendFileSchema = z.object({ classes: listOf(classSchema, MAX_CLASSES) });

/** What a user asks for: one schema for the command line, job files and Step Functions input. */
export const specSchema = z.strictObject({
  /**
   * Each a path or URI, or `<uri>#<n>` for another band than the first (documents/source-uri.ts); or what stands for
   * many: a prefix, a glob, a list, a STAC file, a VRT.
   */
  sources: listOf(bandUri, MAX_SOURCES),
  /** Which items of STAC files are meant: by their time, their clouds in percent, and where they lie, in degrees. */
  items: z
    .strictObject({
      date: date.optional(),
      cloudCover: z.number().min(0).max(100).optional(),
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    })
    .optional(),
  /** Values that mean nodata, in place of what the files say; "none" where no value does. */
  nodata: z
    .union(
      [listOf(nodataValue, MAX_NODATA), z.literal('none')],
      'must be a list of numbers, such as [0, 255], or "none"',
    )
    .optional(),
  /** Whether samples of int8 are read as uint8. */
  unsigned: z.boolean().optional(),
  /**
   * A number: metres in a projected CRS, degrees in a geographic one. Or one with its unit: "1km", "1000ft", "0.25deg",
   * "5min" or "30s" of arc (documents/cell-size.ts). Without it and a template: 1000 m.
   */
  cellSize: cellSizeSchema.optional(),
  /** The grid's CRS, by its name, such as "EPSG:6933", or as WKT. Without it and a template: that of the source. */
  crs: crsText.optional(),
  /** What the grid covers: [west, south, east, north] in its CRS, or such a box with a CRS. Without it: the source. */
  bounds: boundsSchema.optional(),
  /** A raster whose grid, and nodata cells, the result takes over. */
  template: bandUri.optional(),
  /** `all`: every code that occurs. */
  classes: z.union([listOf(classSchema, MAX_CLASSES), z.literal('all')]).optional(),
  /** Id of a built-in legend, or the path of a legend file. */
  legend: z.string().min(1).optional(),
  /**
   * Whether samples are codes of classes or values. Without it: codes where a legend, a class list or the source's own
   * categories say so, or a measure of classes is asked for; else values.
   */
  kind: z.enum(['categorical', 'continuous']).optional(),
  /** What is computed per cell, by name (src/measures). */
  measures: listOf(z.string().max(MAX_NAME), MAX_MEASURES)
    .refine((names) => new Set(names).size === names.length, 'names a measure twice')
    .default(['fractions']),
  /** Date of what the source shows: ISO 8601, or an interval (documents/date-range.ts). */
  date: date.optional(),
  /** Whether shares are of a cell's valid area, or of its total area. */
  denominator: z.enum(['valid', 'total']).default('valid'),
  /** Cells with a smaller valid fraction become nodata. */
  minValid: z.number().min(0).max(1).default(0),
  /** Whether pixels weigh by their area on the planet, as far as rows tell it, or all alike. */
  pixelWeight: z.enum(['area', 'equal']).default(DEFAULT_PIXEL_WEIGHT),
  /** How far the edge of a cell may lie from where it truly is, in a grid of another CRS, in pixels of the source. */
  maxError: z.number().min(MIN_ERROR).max(MAX_ERROR).default(DEFAULT_MAX_ERROR),
  /** Which source counts where several have a place in common, by their order; or that none may. */
  overlap: z.enum(['first', 'last', 'error']).default(DEFAULT_OVERLAP),
  /** From the source's datum to the grid's, in place of what is known of the two. */
  datumShift: helmertShiftSchema.optional(),
  /** Unit of the shares. */
  unit: z.enum(['fraction', 'percent']).default('fraction'),
  /** Type of the bands of `fractions`; whole numbers have a scale. */
  dtype: z.enum(['float32', 'uint16', 'uint8']).default('float32'),
  /**
   * Cells along one side of a tile. Without it: 256, or less where there are many classes, or where there would be fewer
   * than four tiles of many pixels, or a rectangle where the grid is a sliver (plan/default-tile-size.ts).
   */
  tileCells: z.int().min(TILE_STEP).max(MAX_TILE_CELLS).multipleOf(TILE_STEP).optional(),
  /** What is written. */
  write: z
    .union(
      [listOf(z.enum(OUTPUT_NAMES), OUTPUT_NAMES.length), z.literal('all')],
      `must be "all" or a list of some of ${OUTPUT_NAMES.join(', ')}`,
    )
    .transform((names) => (names === 'all' ? [...OUTPUT_NAMES] : names))
    .refine((names) => new Set(names).size === names.length, 'names an output twice')
    .overwrite((names) => {
      const needed = names.map((name) => NEEDED_BY[name]);
      return OUTPUT_NAMES.filter((name) => names.includes(name) || needed.includes(name));
    })
    .prefault(['mosaic', 'preview', 'item']),
  /** What the run may take on AWS; it is no part of the question, and one machine doesn't look at it. */
  limits: runLimitsSchema.optional(),
  /** How a row of the table says where its cell is, and whether a band is a column or a row of its own. */
  table: z
    .strictObject({
      geometry: z.enum(['none', 'point', 'box']).default('none'),
      shape: z.enum(['wide', 'long']).default('wide'),
    })
    .prefault({}),
});

/** A question with its defaults filled in. */
export interface Spec extends z.output<typeof specSchema> {}
/** A question: what is to be computed, of what. All but `sources` has defaults. */
export interface SpecInput extends Immutable<z.input<typeof specSchema>> {}
export type SpecClass = z.output<typeof classSchema>;

/** A type whose lists may be constants, on every level. */
type Immutable<T> = T extends readonly (infer E)[]
  ? number extends T['length']
    ? readonly Immutable<E>[]
    : Readonly<T>
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

/** What a template fixes, by the fields that ask for it. */
const OF_TEMPLATE = [
  ['cellSize', 'the cell size'],
  ['crs', 'the CRS'],
  ['bounds', 'what the grid covers'],
] as const;

/**
 * Checks a spec and fills in defaults.
 * @param where names the spec's origin in messages.
 * @throws InvalidInputError naming the field
 */
export function parseSpec(input: unknown, where: string): Spec {
  if (typeof input === 'object' && input !== null && 'band' in input)
    throw new InvalidInputError(`${where}: band: is no field; write it behind the source, as in "lc.tif#4" for band 4`);
  const spec = parseWith(specSchema, input, where);
  for (const [field, what] of spec.template === undefined ? [] : OF_TEMPLATE) {
    if (spec[field] === undefined) continue;
    throw new InvalidInputError(`${where}: ${field} and template exclude each other; a template already fixes ${what}`);
  }
  if (spec.classes !== undefined && spec.legend !== undefined) {
    throw new InvalidInputError(`${where}: classes and legend exclude each other; give one of them`);
  }
  return spec;
}
