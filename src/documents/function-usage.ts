import * as z from 'zod';

/** Work that a function did, as it counts it itself. */
export const functionUsageSchema = z.object({
  /** Requests of S3 that cost as GET, answered or not. */
  reads: z.number(),
  /** Requests of S3 that cost as PUT. */
  writes: z.number(),
  retries: z.number(),
  /** Milliseconds from the start of the call, and of the process where the call is its first. */
  ms: z.number(),
  memoryMb: z.number(),
});

export type FunctionUsage = Readonly<z.output<typeof functionUsageSchema>>;
