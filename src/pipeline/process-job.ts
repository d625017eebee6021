import type { Accumulator } from '../accumulators/accumulator.js';
import { SharedBlocks } from '../cog/read/shared-blocks.js';
import type { JobId } from '../documents/jobs.js';
import { numberFromJson } from '../documents/json-number.js';
import type { Plan } from '../documents/plan.js';
import { turnEventLoop } from '../event-loop-turns.js';
import type { ObjectStore, OpenSource } from '../io/ports.js';
import { type ReadTogether, stackOf } from '../layers/stack.js';
import { readTemplateMask } from '../layers/template-mask.js';
import { Phases } from '../phases.js';
import { newSamples } from '../raster/dtype.js';
import { freeArray } from '../raster/free-array.js';
import type { Samples } from '../raster/samples.js';
import type { EncodedResult } from '../results/job-results.js';
import { placesOf } from '../target/coverage-of.js';
import { jobCoverage, pixelCount } from '../target/job-coverage.js';
import { accumulate } from './accumulate.js';
import { type BoundMeasure, type BoundPlan, bindPlan } from './bound-plan.js';
import { CellZones } from './cell-zones.js';
import type { JobFacts } from './job-facts.js';

/** What one job took; differs between runs, so it is kept out of the job's result. */
export interface JobMetrics {
  readonly pixels: number;
  /**
   * Stored bytes of the source blocks that this job is the first to touch: over all jobs, what must be read at least.
   */
  readonly bytesNeeded: number;
}

/** Ports of the stage. */
export interface JobPorts {
  readonly open: OpenSource;
  readonly store: ObjectStore;
  /** Called with the pixels of each finished block. */
  readonly onPixels?: (pixels: number) => void;
}

/** A job that is computed, and its result, which is still to be written. */
export interface ComputedJob {
  readonly metrics: JobMetrics;
  readonly result: EncodedResult;
}

/**
 * Computes one job and writes its result to the store.
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError, OutputError
 */
export async function processJob(plan: Plan, job: JobId, ports: JobPorts): Promise<JobMetrics> {
  const bound = bindPlan(plan);
  const together = { blocks: new SharedBlocks(0), phases: new Phases() };
  const { metrics, result } = await computeJob(bound, job, ports, together);
  await bound.results.put(ports.store, result);
  return metrics;
}

/**
 * Computes one job: reads each source block that touches its zones once (more often for quantiles of huge zones), adds
 * its pixels to the accumulators, and finishes and encodes the bands.
 *
 * Memory: what the accumulators and bands take for the job's zones and columns of zones (plan/tile-limits.ts), plus at
 * most 3 requests of 8 MiB (of a file, of 1 MiB) and one decoded block, which is freed when it is counted.
 * @param together what it shares with other jobs of the thread
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError
 */
export async function computeJob(
  bound: BoundPlan,
  job: JobId,
  ports: Omit<JobPorts, 'store'>,
  together: ReadTogether,
): Promise<ComputedJob> {
  const { values, facts, metrics } = await finishedValues(bound, job, ports, together);
  const result = await together.phases.whileDoing('finishing', () => bound.results.encode(job, values, facts));
  for (const band of values) freeArray(band);
  return { metrics, result };
}

/** The values of a job's bands. Its states are in memory no longer when they are encoded. */
async function finishedValues(
  { plan, measures }: BoundPlan,
  job: JobId,
  { open, onPixels }: Omit<JobPorts, 'store'>,
  together: ReadTogether,
): Promise<Finished & { readonly metrics: JobMetrics }> {
  const { phases } = together;
  const coverage = jobCoverage(plan, job);
  const stacks = coverage.stacks.map((one) => ({
    ...stackOf(open, plan, one.sources, together),
    coverage: one.coverage,
  }));
  const { states, bytesNeeded } = await accumulate(plan, stacks, coverage.cells, onPixels, phases);
  const { template } = plan.target;
  const masked = template ? await readTemplateMask(open, template, coverage.cells.cells) : null;
  const zones = new CellZones(plan.target, coverage.cells, masked, placesOf(plan));
  const finished = await phases.whileDoing('finishing', () => finish(plan, measures, states, zones));
  return { ...finished, metrics: { pixels: pixelCount(coverage), bytesNeeded } };
}

/** The values of all bands of a job, one for each zone, and its facts. */
interface Finished {
  readonly values: readonly Samples[];
  readonly facts: JobFacts;
}

/** Turns accumulated states into the values of all bands, one for each zone, and the job's facts. */
async function finish(
  plan: Plan,
  measures: readonly BoundMeasure[],
  states: readonly Accumulator[],
  zones: CellZones,
): Promise<Finished> {
  const values = plan.bands.map(({ dtype, nodata }) =>
    newSamples(dtype, zones.count).fill(numberFromJson(nodata)),
  ) as Samples[];
  const totals = [];
  for (const { measure, accumulators, bands } of measures) {
    const own = accumulators.map((index) => states[index]!);
    measure.finish(own, zones, bands.map((band) => values[band]!)); // biome-ignore format: one thought
    await turnEventLoop();
    totals.push(measure.totals(own, zones));
  }
  return { values, facts: { templateNodataCells: zones.hidden, measures: totals } };
}
