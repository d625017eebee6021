import * as z from 'zod';

/** What a CRS means (src/crs/crs.ts). */
export const planDefinition = z.object({
  kind: z.enum(['projected', 'geographic', 'local']),
  datum: z.string().nullable(),
  ellipsoid: z.object({ semiMajor: z.number(), semiMinor: z.number() }).nullable(),
  primeMeridian: z.number(),
  unit: z.number(),
  method: z.string().nullable(),
  parameters: z.record(z.string(), z.number()),
  westSouth: z.boolean(),
});

/** A CRS with what is written of it into results. */
export const planCrs = z.object({
  name: z.string(),
  kind: z.enum(['projected', 'geographic']),
  unitSize: z.number(),
  semiMajorMetre: z.number().nullable(),
  semiMinorMetre: z.number().nullable(),
  /** What the CRS means (src/crs/crs.ts). */
  definition: planDefinition,
  geoTags: z.object({ directory: z.array(z.number()), doubles: z.array(z.number()), ascii: z.string() }),
});
