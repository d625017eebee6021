import type { Plan } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { parseWith } from '../parse.js';
import { item } from './item/item.js';
import { mosaic } from './mosaic/mosaic.js';
import type { Output, OutputQuestion, PlannedOutput } from './output.js';
import { preview } from './picture/preview.js';
import { report } from './report/report.js';
import { table, tableCsv, unusedForm } from './table/table.js';
import { zarr } from './zarr/zarr.js';

/** Every output, in the order in which they are made. */
const OUTPUTS = [
  checking(mosaic),
  checking(table),
  checking(tableCsv),
  checking(zarr),
  checking(preview),
  checking(report),
  checking(item),
] as const;

/** An output that checks the parameters of a plan by itself. */
interface CheckingOutput extends Pick<Output<unknown>, 'name' | 'needsValidity' | 'plan'> {
  bind(plan: Plan, params: unknown): PlannedOutput;
}

function checking<P>(output: Output<P>): CheckingOutput {
  const { name, needsValidity, params } = output;
  return {
    name,
    ...(needsValidity ? { needsValidity } : {}),
    plan: (question) => output.plan(question),
    bind: (plan, found) => output.bind(plan, parseWith(params, found, `output ${name}`)),
  };
}

/** Whether an output that is asked for needs a band that says how much of a cell is valid. */
export function wantsValidity(spec: Pick<Spec, 'write'>): boolean {
  return OUTPUTS.some((output) => output.needsValidity && isAsked(spec, output));
}

function isAsked({ write }: Pick<Spec, 'write'>, { name }: CheckingOutput): boolean {
  return write.some((asked) => asked === name);
}

/**
 * Plans the outputs that a question asks for.
 * @returns them, and what is left out, in words
 * @throws InvalidInputError
 */
export async function planOutputs(question: OutputQuestion): Promise<Pick<Plan, 'outputs' | 'notes'>> {
  const outputs = [];
  const notes = unusedForm(question.spec);
  for (const output of OUTPUTS) {
    if (!isAsked(question.spec, output)) continue;
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
