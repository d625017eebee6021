import type { Plan } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { parseWith } from '../parse.js';
import { item } from './item/item.js';
import { mosaic } from './mosaic/mosaic.js';
import type { Output, OutputQuestion, PlannedOutput } from './output.js';
import { preview } from './picture/preview.js';
import { table, tableCsv } from './table/table.js';

/** Every output, in the order in which they are made. */
const OUTPUTS = [checking(mosaic), checking(table), checking(tableCsv), checking(preview), checking(item)] as const;

/** An output that checks the parameters of a plan by itself. */
interface CheckingOutput extends Pick<Output<unknown>, 'name' | 'plan'> {
  bind(plan: Plan, params: unknown): PlannedOutput;
}

function checking<P>(output: Output<P>): CheckingOutput {
  const { name, params } = output;
  return {
    name,
    plan: (question) => output.plan(question),
    bind: (plan, found) => output.bind(plan, parseWith(params, found, `output ${name}`)),
  };
}

/** Outputs that list valid cells, and need to know which are. */
const OF_VALID_CELLS: readonly string[] = [table.name, tableCsv.name];

/** Whether an output that is asked for needs a band that says how much of a cell is valid. */
export function wantsValidity({ write }: Pick<Spec, 'write'>): boolean {
  return write.some((name) => OF_VALID_CELLS.includes(name));
}

/**
 * Plans the outputs that a question asks for.
 * @returns them, and what is left out, in words
 * @throws InvalidInputError
 */
export async function planOutputs(question: OutputQuestion): Promise<Pick<Plan, 'outputs' | 'notes'>> {
  const outputs = [];
  const notes = [];
  const { geometry, shape } = question.spec.table;
  if (!wantsValidity(question.spec) && (geometry !== 'none' || shape !== 'wide'))
    notes.push('table of the spec is of no use without table or table.csv in --write');
  for (const output of OUTPUTS) {
    if (!question.spec.write.some((name) => name === output.name)) continue;
    const planned = await output.plan(question);
    if ('isLeftOut' in planned) notes.push(planned.isLeftOut);
    else outputs.push({ name: output.name, params: planned.params });
  }
  if (outputs.length === 0) throw new InvalidInputError(`--write: nothing would be written; ${notes.join('; ')}`);
  return { outputs, notes };
}

/**
 * The outputs of a plan.
 * @throws InvalidInputError where one is not known
 */
export function outputsOf(plan: Plan): readonly PlannedOutput[] {
  return plan.outputs.map(({ name, params }) => {
    const found = OUTPUTS.find((output) => output.name === name);
    if (!found) throw new InvalidInputError(`output ${name}: is not known here; plan again with this version`);
    return found.bind(plan, params);
  });
}
