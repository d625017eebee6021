import * as z from 'zod';

/**
 * `executions/<name>/failure.json` and `rejected/<key>.json`: why an execution came to nothing. It is also the output
 * of `report-failure`, and the detail of "Input Rejected" and "Run Failed".
 */
export const failureSchema = z.object({
  outcome: z.enum(['rejected', 'failed']),
  /** ARN. */
  execution: z.string(),
  /** "" where the failure came before the plan. */
  runId: z.string(),
  error: z.string(),
  message: z.string(),
  /** URI of the document that says so. */
  document: z.string(),
});

export type FailureOutput = Readonly<z.output<typeof failureSchema>>;
