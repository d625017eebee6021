import type { Plan } from '../documents/plan.js';
import type { SpecInput } from '../documents/spec.js';
import { planStage } from '../engine/stages.js';
import type { PlanOptions } from './options.js';
import { resolvedQuestion } from './question.js';
import { settingsOf } from './settings.js';

/**
 * Resolves a question to a plan, the first stage: looks at the source and the template with what lies beside them, and
 * fixes grid, classes, tiles, measures and bands. With `out` it is what `fractile plan` does: it writes `plan.json`
 * there.
 *
 * A plan is plain data, and may be sent as JSON to where jobs are computed; paths in it are absolute. Without a class
 * list, and categories in the source, all pixels are read once to find the codes.
 * @param question what is to be computed; all but `sources` has defaults
 * @throws InvalidInputError, NotFoundError, CorruptRasterError, UnsupportedRasterError; OutputError where `out` holds
 * another run; InterruptedError
 */
export async function plan(question: SpecInput, options: PlanOptions = {}): Promise<Plan> {
  const settings = settingsOf(options);
  const out = options.out === undefined ? null : settings.out;
  return planStage(await resolvedQuestion(question, out, settings), settings.access, out, settings);
}
