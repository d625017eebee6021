import { classSums } from '../accumulators/class-sums.js';
import { type AccumulatorUse, joinUses } from '../accumulators/kinds.js';
import { moments } from '../accumulators/moments.js';
import type { MeasuredBand, Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import type { MeasuredLayer, MeasureOptions } from '../measures/measure.js';
import { type AskedMeasure, measureOf } from '../measures/registry.js';
import { ANY_ACCUMULATOR } from '../measures/valid-fraction.js';
import { VALID_FRACTION } from '../measures/value-band.js';
import { bytesOf } from '../raster/dtype.js';
import { placeBands } from '../results/files.js';

/** The part of a plan that says what is computed. */
export type PlannedMeasures = Pick<Plan, 'accumulators' | 'measures' | 'bands'>;

/** Bytes of a sample that float32 holds whatever it is. */
const FLOAT32_SAMPLE = 2;
/** Measures of coordinates, of which float32 would lose metres. */
const OF_COORDINATES = ['center_x', 'center_y'];
/** Measures of float32 values that may be beyond its range, large or small. */
const OF_LARGE = ['sum', 'variance'];
/** Steps of a scale that an offset may be away from 0: float32 has 2^24, and samples are steps, too. */
const FLOAT32_STEPS = 2 ** 20;

/**
 * Plans measures of a layer. An accumulator that several measures need is there once,
 * and a band of valid area wherever overviews weigh by it.
 * @param isValidityWanted whether an output wants that band in any case
 * @throws InvalidInputError for a measure that is not known, or one that is asked for twice
 */
export function planMeasures(
  names: readonly string[],
  options: Omit<MeasureOptions, 'valueDtype'>,
  layer: MeasuredLayer,
  isValidityWanted = false,
): PlannedMeasures {
  const valueDtype = needsFloat64(names, layer) ? 'float64' : 'float32';
  const plan = new Planning({ ...options, valueDtype }, layer);
  for (const measure of inOrder(names)) if (measure.name !== VALID_FRACTION) plan.add(measure);
  const isTold = !isValidityWanted || plan.tellsValidity;
  plan.addValidFractions(names.includes(VALID_FRACTION) || !isTold ? [valueDtype] : []);
  if (layer.kind === 'continuous') plan.addValidFacts();
  return plan.result();
}

/** Measures in the order in which they are listed: in which order they are asked for changes nothing. */
export function inOrder(names: readonly string[]): AskedMeasure[] {
  return names.map(measureOf).sort((a, b) => a.rank - b.rank || a.order - b.order || (a.name < b.name ? -1 : 1));
}

/** Whether float32 would lose what the source or a band holds. */
function needsFloat64(names: readonly string[], { dtype, scale, offset }: MeasuredLayer): boolean {
  const asked = (those: readonly string[]) => names.some((name) => those.includes(name));
  const isFloat32 = dtype === 'float32' || dtype === 'float16';
  const isWide = bytesOf(dtype) > FLOAT32_SAMPLE && !isFloat32;
  const isFarOff = Math.abs(offset) > FLOAT32_STEPS * Math.abs(scale);
  return isWide || isFarOff || asked(OF_COORDINATES) || (isFloat32 && asked(OF_LARGE));
}

class Planning {
  readonly #uses: AccumulatorUse[] = [];
  readonly #bands: MeasuredBand[] = [];
  readonly #measures: Plan['measures'] = [];

  constructor(
    readonly options: MeasureOptions,
    readonly layer: MeasuredLayer,
  ) {}

  add(measure: AskedMeasure, options = this.options): void {
    const planned = measure.plan(options, this.layer);
    for (const { name } of planned.bands) {
      if (measure.name !== VALID_FRACTION && this.#bands.some((band) => band.name === name))
        throw new InvalidInputError(`measures: two of them give the band ${name}; leave one of them out`);
    }
    const accumulators = planned.accumulators.map((use) => this.#numberOf(use));
    const first = this.#bands.length;
    this.#bands.push(...planned.bands);
    const bands = planned.bands.map((_, i) => first + i);
    this.#measures.push({ name: measure.name, params: planned.params, layer: this.layer.layer, accumulators, bands });
  }

  /** Whether a band says how much of a cell is valid. */
  get tellsValidity(): boolean {
    return this.#bands.some(({ name }) => name === VALID_FRACTION);
  }

  /**
   * Adds the valid area in each type of bands that are weighed by it, where no band of the type is it: a file of the
   * mosaic holds bands of one type.
   */
  addValidFractions(asked: readonly MeasureOptions['valueDtype'][]): void {
    const weighed = this.#bands.filter(({ weight }) => weight === VALID_FRACTION).map(({ dtype }) => dtype);
    for (const dtype of ['float32', 'float64'] as const) {
      if (!weighed.includes(dtype) && !asked.includes(dtype)) continue;
      const isThere = this.#bands.some((band) => band.name === VALID_FRACTION && band.dtype === dtype);
      if (!isThere) this.add(measureOf(VALID_FRACTION), { ...this.options, valueDtype: dtype });
    }
  }

  /** What is valid, and what of the rest is why, belongs into every report of values, also where no band is needed. */
  addValidFacts(): void {
    if (this.#measures.some(({ name }) => name === VALID_FRACTION)) return;
    const { name, ...measure } = measureOf(VALID_FRACTION);
    const { params, accumulators } = measure.plan(this.options, this.layer);
    const numbers = accumulators.map((use) => this.#numberOf(use));
    this.#measures.push({ name, params, layer: this.layer.layer, accumulators: numbers, bands: [] });
  }

  /** The number of an accumulator, which may come to serve other measures as well. */
  #numberOf(use: AccumulatorUse): number {
    if (use.kind === ANY_ACCUMULATOR) {
      // Of classes NaN is nodata; accumulators of values tell it apart.
      const ofValues = this.#uses.findIndex(({ kind }) => kind !== classSums.name);
      if (ofValues >= 0 || this.#uses.length > 0) return Math.max(0, ofValues);
      const params = { layer: this.layer.layer, sums: false, squares: false, extremes: false, by: 'area' };
      return this.#numberOf({ kind: moments.name, params });
    }
    for (const [number, other] of this.#uses.entries()) {
      const joined = joinUses(other, use);
      if (!joined) continue;
      this.#uses[number] = joined;
      return number;
    }
    return this.#uses.push(use) - 1;
  }

  result(): PlannedMeasures {
    return { accumulators: this.#uses, measures: this.#measures, bands: placeBands(this.#bands) };
  }
}
