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

/**
 * The entries of a list that have a form we know. The others are left out, and so is all of what is no list: Step
 * Functions writes these files, and its documentation leaves open which fields are always there.
 */
function knownOf<T extends z.ZodType>(entry: T) {
  return z.unknown().transform((list): z.output<T>[] =>
    (Array.isArray(list) ? list : []).flatMap((one) => {
      const known = entry.safeParse(one);
      return known.success ? [known.data] : [];
    }),
  );
}

const files = knownOf(z.object({ Key: z.string() })).prefault([]);
const NO_FILES = { SUCCEEDED: [], FAILED: [] };

/** `manifest.json`: where the results of a Map are, as far as it says so. This and what it names AWS has written. */
export const mapManifestSchema = z.object({
  ResultFiles: z.object({ SUCCEEDED: files, FAILED: files }).catch(NO_FILES),
});

const date = z.coerce.date();

/** `SUCCEEDED_<n>.json`: the children that succeeded. */
export const succeededSchema = knownOf(
  z.object({
    /** Of the child; a redrive may tell of it again. */
    ExecutionArn: z.string().nullish(),
    Output: jsonText.pipe(jobsOutputSchema),
    StartDate: date.nullish().catch(null),
    StopDate: date.nullish().catch(null),
  }),
);

/** `FAILED_<n>.json`: the children that did not; one that was cut off names no error. */
export const failedSchema = knownOf(
  z.object({ Status: z.string().nullish(), Error: z.string().nullish(), Cause: z.string().nullish() }),
);

export type JobsOutput = Readonly<z.output<typeof jobsOutputSchema>>;
