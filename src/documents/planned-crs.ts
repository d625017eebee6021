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
