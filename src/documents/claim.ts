import * as z from 'zod';

/** `runs/<runId>/claims/<n>.json`: which execution works on a run. */
export const claimSchema = z.object({
  /** ARN. */
  execution: z.string().min(1),
});
