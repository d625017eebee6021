import * as z from 'zod';
import { parseWith } from '../parse.js';

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
 * @throws InvalidInputError where they are something else
 */
export function parseJobFacts(facts: unknown): JobFacts {
  return parseWith(jobFactsSchema, facts, 'facts of a job');
}
