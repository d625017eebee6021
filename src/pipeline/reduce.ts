import type { Plan } from '../documents/plan.js';
import type { OutputPorts, WrittenFile } from '../outputs/output.js';
import { plannedOutputs } from './bound-plan.js';
import { FactsSum, type RunFacts } from './run-facts.js';

/** What reduce made. */
export interface Reduced {
  readonly files: readonly WrittenFile[];
  readonly facts: RunFacts;
}

/** Ports of the stage. */
export type ReducePorts = Omit<OutputPorts, 'onFacts'>;

/**
 * Joins the results of all jobs to the files of the plan's outputs.
 * @throws MissingTileError, TileDamagedError, StorageError, OutputError where another file is there
 */
export async function reduce(plan: Plan, ports: ReducePorts): Promise<Reduced> {
  const facts = new FactsSum(plan);
  const files = [];
  for (const output of plannedOutputs(plan))
    files.push(...(await output.write({ ...ports, onFacts: (one) => facts.add(one) })));
  return { files, facts: facts.result() };
}
