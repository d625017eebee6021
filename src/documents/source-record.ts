import * as z from 'zod';
import { planCrs } from './planned-crs.js';
import { planFile, planGeotransform } from './planned-source.js';

const version = { uri: z.string(), size: z.number(), etag: z.string() };
const category = z.object({
  code: z.int(),
  codes: z.array(z.int()).exactOptional(),
  name: z.string(),
  color: z.string().exactOptional(),
});

/** What a file beside a source says of its classes. */
const classesBeside = z.object({
  file: z.object(version),
  /** Null where it names none. */
  categories: z.array(category).nullable(),
  from: z.string(),
  colors: z.array(z.tuple([z.number(), z.string()])),
});

/** How samples become values, and what of that the sidecar says. */
const scaling = z.object({
  scale: z.number(),
  offset: z.number(),
  unit: z.string(),
  fromPam: z.array(z.string()),
});

/** All that planning needs to know of a source, so that it is opened once: pixels, place, and what lies beside it. */
export const sourceRecord = planFile.extend({
  /** Of the pixels that count. */
  geotransform: planGeotransform,
  crs: planCrs,
  /** "#rrggbb" by code, of its own colour table. */
  colors: z.array(z.tuple([z.number(), z.string()])),
  dateTime: z.string().nullable(),
  /** What is odd in its files, in words. */
  warnings: z.array(z.string()),
  /** Null where no file says anything of classes; left out where nobody asked. */
  beside: classesBeside.nullable().optional(),
  /** Left out where samples are codes. */
  scaling: scaling.optional(),
  /** The sidecar that scale and unit are taken from. */
  pam: z.object(version).nullable(),
});

export interface SourceRecord extends z.output<typeof sourceRecord> {}
