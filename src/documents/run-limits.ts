import * as z from 'zod';

/**
 * What a run may take at most on AWS, by its prediction before it is begun: US dollars, a month of storing the files
 * among them; pixels of sources; bytes that are read of them. What is left out is not limited.
 */
export const runLimitsSchema = z.strictObject({
  usd: z.number().positive().optional(),
  pixels: z.number().positive().optional(),
  bytes: z.number().positive().optional(),
});

export type RunLimits = Readonly<z.output<typeof runLimitsSchema>>;
