import * as z from 'zod';
import { functionUsageSchema } from './function-usage.js';
import { jsonText } from './json-text.js';

/** What `process-tile` answers for a batch of jobs. */
export const jobsOutputSchema = functionUsageSchema.extend({
  /** Jobs that this call computed, and those whose result was there already. */
  computed: z.number(),
  present: z.number(),
  pixels: z.number(),
  /** Requests and bytes of the source, and the bytes that had to be read. */
  requests: z.number(),
  bytes: z.number(),
  bytesNeeded: z.number(),
});

const files = z.array(z.object({ Key: z.string() })).default([]);

/** `manifest.json`: where the results of a Map are. This and what it names is written by Step Functions. */
export const mapManifestSchema = z.object({ ResultFiles: z.object({ SUCCEEDED: files, FAILED: files }) });

/** `SUCCEEDED_<n>.json`: the children that succeeded. */
export const succeededSchema = z.array(
  z.object({ Output: jsonText.pipe(jobsOutputSchema), StartDate: z.coerce.date(), StopDate: z.coerce.date() }),
);

/** `FAILED_<n>.json`: the children that did not; one that was cut off names no error. */
export const failedSchema = z.array(
  z.object({ Status: z.string(), Error: z.string().optional(), Cause: z.string().optional() }),
);

export type JobsOutput = Readonly<z.output<typeof jobsOutputSchema>>;
