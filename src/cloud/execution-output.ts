import * as z from 'zod';
import { InvalidInputError, messageOf } from '../errors.js';
import type { ExecutionState } from '../io/cloud-api.js';
import { parseJson, parseWith } from '../parse.js';

/** A run's id: a hash in hexadecimal digits. */
export const RUN_ID = /^[0-9a-f]{16}$/;
const runId = z.string().regex(RUN_ID);

/** What an execution that succeeded ends with (workflow-data.ts), as far as a run's status needs it. */
const outputSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal(['ready', 'complete', 'claimed']), runId }),
  z.object({ outcome: z.literal('ignored') }),
  z.object({ outcome: z.literal('rejected'), error: z.string(), message: z.string() }),
]);

/**
 * The output of an execution that succeeded.
 * @throws InvalidInputError where it is none of Fractile's
 */
export function executionOutput({ arn, output }: ExecutionState): z.infer<typeof outputSchema> {
  try {
    return parseWith(outputSchema, parseJson(output ?? '', 'output'), 'output');
  } catch (error) {
    throw new InvalidInputError(`${arn}: is no run of Fractile (${messageOf(error)}); name another execution`, {
      cause: error,
    });
  }
}
