import * as z from 'zod';
import { CorruptRasterError } from '../errors.js';

/** What a job hands on to the run's report, as JSON. */
const jobFactsSchema = z.object({
  /** Cells that the template hides. */
  templateNodataCells: z.number(),
  /** Totals of each measure, in the order of the plan. */
  measures: z.array(z.unknown()),
});
export type JobFacts = z.output<typeof jobFactsSchema>;

/**
 * Checks the facts of a job.
 * @throws CorruptRasterError where they are something else
 */
export function parseJobFacts(facts: unknown): JobFacts {
  const parsed = jobFactsSchema.safeParse(facts);
  if (parsed.success) return parsed.data;
  throw new CorruptRasterError('a tile holds no facts of a job; remove the folder of tiles and run again');
}
