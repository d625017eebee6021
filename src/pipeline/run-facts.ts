import { graticuleOf } from '../crs/graticule.js';
import type { Plan } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import type { ReportFacts } from '../measures/measure.js';
import type { ResultFacts } from '../outputs/output.js';
import { placesOf } from '../target/coverage-of.js';
import { measuresOf } from './bound-plan.js';
import { parseJobFacts } from './job-facts.js';
import { pixelWeightOf } from './pixel-weight.js';

/** Adds up the facts of jobs, in any order. */
export class FactsSum {
  #templateNodataCells = 0;
  readonly #sums;

  constructor(readonly plan: Plan) {
    this.#sums = measuresOf(plan).map(({ name, measure, layer }) => ({ name, layer, sum: measure.sum() }));
  }

  /**
   * Adds the facts of a job.
   * @throws InvalidInputError where they are something else
   */
  add(facts: unknown): void {
    const { templateNodataCells, measures } = parseJobFacts(facts);
    this.#templateNodataCells += templateNodataCells;
    this.#sums.forEach(({ sum }, i) => {
      sum.add(measures[i]);
    });
  }

  /** What all jobs come to. */
  result(): ResultFacts {
    const { crs, cellAreaM2 } = this.plan.target;
    const placeOf = placesOf(this.plan);
    const facts = (number: number): ReportFacts => {
      const layer = this.plan.layers[number]!;
      return { cellAreaM2, placeOf, layer: { ...layer, uri: namesOf(layer) } };
    };
    return {
      measures: Object.fromEntries(this.#sums.map(({ name, layer, sum }) => [name, sum.report(facts(layer))])),
      templateNodataCells: this.#templateNodataCells,
      areaBasis: graticuleOf(crs.definition) ? 'ellipsoid' : 'projection plane',
      pixelWeight: pixelWeightOf(this.plan),
      // Measures that share an accumulator say the same.
      warnings: [...new Set(this.#sums.flatMap(({ layer, sum }) => sum.warnings?.(facts(layer)) ?? []))],
    };
  }
}
