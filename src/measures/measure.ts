import type * as z from 'zod';
import type { Accumulator } from '../accumulators/accumulator.js';
import type { AccumulatorUse } from '../accumulators/kinds.js';
import type { Band, PlanLayer } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import type { Halve } from '../raster/halving.js';
import type { Samples } from '../raster/samples.js';
import type { Zones } from './zones.js';

/** What of a question a measure may ask for. */
export type MeasureOptions = Pick<Spec, 'denominator' | 'minValid' | 'unit' | 'dtype'>;

/** A layer that is to be measured. */
export interface MeasuredLayer extends Pick<PlanLayer, 'name' | 'dtype' | 'nodata' | 'classes' | 'classesFrom'> {
  /** Number of the layer, from 0. */
  readonly layer: number;
  /** Of its source, for messages. */
  readonly uri: string;
}

/** What a measure needs, and what it gives. */
export interface MeasurePlan<P> {
  readonly params: P;
  /** Measures that need the same accumulator share it. */
  readonly accumulators: readonly AccumulatorUse[];
  readonly bands: readonly Band[];
}

/**
 * What is computed per zone from accumulators. A measure knows no pixel and no file: accumulators do the work on
 * pixels, outputs write the bands.
 */
export interface Measure<P> {
  readonly name: string;
  /** Whether it measures classes, or the values themselves. */
  readonly of: 'classes' | 'values';
  /** One line for people. */
  readonly says: string;
  readonly params: z.ZodType<P>;
  plan(options: MeasureOptions, layer: MeasuredLayer): MeasurePlan<P>;
  /** The measure of a plan, with its bands as the plan has them. */
  bind(params: P, bands: readonly Band[]): PlannedMeasure;
}

/** A measure of a plan. */
export interface PlannedMeasure {
  /**
   * Turns states into values: one array for each band, a value for each zone, full of nodata where nothing is written.
   * Hidden zones stay nodata.
   */
  finish(states: readonly Accumulator[], zones: Zones, values: readonly Samples[]): void;
  /** Makes the next overview level of bands whose `overview` is `own`. */
  readonly halve?: Halve;
  /** Facts of the whole job, as JSON; those of several jobs can be added up exactly. */
  totals(states: readonly Accumulator[], zones: Zones): unknown;
  /** Adds up the totals of jobs. */
  sum(): TotalsSum;
}

/** Adds up totals of jobs, in any order. */
export interface TotalsSum {
  /**
   * Adds what {@link PlannedMeasure.totals} gave for a job.
   * @throws InvalidInputError where it is something else
   */
  add(totals: unknown): void;
  /** The measure's part of the run's report. */
  report(facts: ReportFacts): unknown;
  /** What of it looks as if something else was meant, a line each. */
  warnings?(facts: ReportFacts): readonly string[];
}

/** What a report needs to know beside totals. */
export interface ReportFacts {
  /** Area of the grid's largest cell in square metres. */
  readonly cellAreaM2: number;
  readonly layer: Pick<PlanLayer, 'classes' | 'classesFrom' | 'source'>;
}
