import type * as z from 'zod';
import type { Accumulator } from '../accumulators/accumulator.js';
import type { AccumulatorUse } from '../accumulators/kinds.js';
import type { MeasuredBand, PlanLayer } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import type { Halve } from '../raster/halving.js';
import type { Samples } from '../raster/samples.js';
import type { Zones } from './zones.js';

/** What of a question a measure may ask for. */
export interface MeasureOptions extends Pick<Spec, 'denominator' | 'minValid' | 'unit' | 'dtype'> {
  /** Type of the bands of values: float64 where float32 would lose what the source or a band holds. */
  readonly valueDtype: 'float32' | 'float64';
}

/** A layer that is to be measured. */
export interface MeasuredLayer
  extends Pick<
    PlanLayer,
    'name' | 'kind' | 'dtype' | 'nodata' | 'classes' | 'classesFrom' | 'scale' | 'offset' | 'unit'
  > {
  /** Number of the layer, from 0. */
  readonly layer: number;
  /** Of its source, for messages. */
  readonly uri: string;
  /** Most pixels across and down that a zone touches. */
  readonly touched: { readonly across: number; readonly down: number };
  /** What a whole pixel is in shares (Coverage.pixel). */
  readonly pixel: number;
  /** Whether pixels weigh by their area, or all alike: shares of pixels are weights then. */
  readonly rows: 'area' | 'equal';
}

/** What a measure needs, and what it gives. */
export interface MeasurePlan<P> {
  readonly params: P;
  /** Measures that need the same accumulator share it. */
  readonly accumulators: readonly AccumulatorUse[];
  readonly bands: readonly MeasuredBand[];
}

/** A measure explained: the list of measures and docs/measures.md are made of it. */
export interface MeasureDoc {
  /** One line for people. */
  readonly says: string;
  /** Names of its bands, with a placeholder for what differs; without it one band of the measure's own name. */
  readonly bands?: readonly string[];
  /** With x for the value or code of a pixel, c for the share of the pixel in the cell, p for shares of the valid area. */
  readonly formula: string;
  /** The formula in figures, up to its result, for the pixels of all examples (docs.ts). */
  readonly example: string;
  /** How far peers agree, and why not where they don't. */
  readonly peers: string;
}

/** What a measure is of: the classes of a layer, its values, or whichever it has. */
export type MeasureOf = 'classes' | 'values' | 'any';

/**
 * What is computed per zone from accumulators. A measure knows no pixel and no file: accumulators do the work on
 * pixels, outputs write the bands.
 */
export interface Measure<P, A = null> {
  /** As it is listed: with a placeholder, where part of its name is an argument. */
  readonly name: string;
  readonly of: MeasureOf;
  readonly doc: MeasureDoc;
  /**
   * Argument of a measure whose name holds one; undefined for the name of another measure.
   * @throws InvalidInputError where it can't be one
   */
  readonly argument?: (text: string) => A | undefined;
  readonly params: z.ZodType<P>;
  plan(options: MeasureOptions, layer: MeasuredLayer, argument: A): MeasurePlan<P>;
  /** The measure of a plan, with its bands as the plan has them. */
  bind(params: P, bands: readonly MeasuredBand[]): PlannedMeasure;
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
  /** The place in the target's CRS of a point in pixels of a lattice. */
  placeOf(column: number, row: number, lattice: number): readonly [x: number, y: number];
  readonly layer: Pick<PlanLayer, 'classes' | 'classesFrom'> & {
    /** Of its sources, for messages. */
    readonly uri: string;
  };
}
