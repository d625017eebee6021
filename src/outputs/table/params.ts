import * as z from 'zod';

/** What a plan says of a table: what its rows are, and how they say where. */
export const tableParams = z.strictObject({
  geometry: z.enum(['none', 'point', 'box']),
  shape: z.enum(['wide', 'long']),
});

/** How the rows of a table look. */
export type TableParams = z.output<typeof tableParams>;
