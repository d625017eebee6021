import type { Accumulator } from '../accumulators/accumulator.js';
import { accumulatorOf } from '../accumulators/kinds.js';
import { SharedBlocks } from '../cog/read/shared-blocks.js';
import type { Coverage } from '../coverage/coverage.js';
import { KeptParts } from '../coverage/kept-parts.js';
import type { Parts } from '../coverage/parts.js';
import type { JobId } from '../documents/jobs.js';
import { numberFromJson } from '../documents/json-number.js';
import { layerFacts, type Plan } from '../documents/plan.js';
import { turnEventLoop } from '../event-loop-turns.js';
import { areaOf, intersect, type Window } from '../grid/window.js';
import type { ObjectStore, OpenSource } from '../io/ports.js';
import { type ReadTogether, type Stack, stackOf } from '../layers/stack.js';
import { readTemplateMask } from '../layers/template-mask.js';
import { Phases } from '../phases.js';
import { newSamples } from '../raster/dtype.js';
import type { StackBlock } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';
import { asConstant } from '../raster/uniform-value.js';
import type { EncodedResult } from '../results/job-results.js';
import { placesOf } from '../target/coverage-of.js';
import { type JobCoverage, jobCoverage, pixelCount } from '../target/job-coverage.js';
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

/** Sources on one lattice, and how their pixels fall into the zones of a job. */
export interface JobStack extends Stack {
  readonly coverage: Coverage;
}

/** Adds all pixels of a job to the plan's accumulators. */
export async function accumulate(
  plan: Plan,
  stacks: readonly JobStack[],
  zones: JobCoverage['cells'],
  onPixels: JobPorts['onPixels'],
  phases: Phases,
): Promise<{ readonly states: readonly Accumulator[]; readonly bytesNeeded: number }> {
  const layers = plan.layers.map(layerFacts);
  const kinds = plan.accumulators.map(accumulatorOf);
  const states = kinds.map((kind) => kind.create(layers, zones));
  const inRows = kinds.some(({ prefersRows }) => prefersRows);
  const merges = kinds.every(({ takesMerged }) => takesMerged);
  let bytesNeeded = 0;
  for (const stack of stacks) {
    const { coverage } = stack;
    const report = (block: Window) => {
      const touched = coverage.pixels.map((window) => intersect(block, window));
      onPixels?.(touched.reduce((sum, window) => sum + (window ? areaOf(window) : 0), 0));
    };
    for await (const { block, parts } of partsOf(stack, { inRows, merges }, report)) {
      phases.during('counting', () => addTo(states, block, parts));
      if (coverage.counts(block.window)) bytesNeeded += block.storedBytes;
      report(block.window);
    }
  }
  await readAgain(stacks, states, phases);
  return { states, bytesNeeded };
}

/**
 * The blocks of a stack that a job touches, each once, with their parts: of pixels that several sources have, in the
 * one that counts. A block is freed when the next one is asked for.
 * @param merges whether pixels of a block that are all alike may come as one in each zone
 * @param onSkipped called with blocks within the job's windows that it does not touch
 */
async function* partsOf(
  { read, coverage }: JobStack,
  { merges = false, ...order }: { readonly inRows?: boolean; readonly merges?: boolean } = {},
  onSkipped: (block: Window) => void = () => {},
): AsyncGenerator<{ readonly block: StackBlock; readonly parts: Iterable<Parts> }, void> {
  const kept = new KeptParts();
  const isWanted = (block: Window) => {
    const touches = coverage.touches?.(block) ?? true;
    if (!touches) onSkipped(block);
    return touches;
  };
  for await (const { block, counted } of read(coverage.pixels, { ...order, isWanted, frees: true })) {
    if (counted) {
      yield { block, parts: kept.of(coverage.parts(block.window), counted, block.stride) };
      continue;
    }
    // Samples that are all the same are as good as never written: water, or what lies beyond a border.
    const layers = block.layers.map(asConstant);
    const areAlike = merges && layers.every(({ constant, valid }) => constant !== null && !valid);
    yield { block: { ...block, layers }, parts: coverage.parts(block.window, areAlike) };
  }
}

/** Reads all blocks once more for those accumulators that ask for it, as often as they do. */
async function readAgain(stacks: readonly JobStack[], states: readonly Accumulator[], phases: Phases): Promise<void> {
  for (let asking = states; ; ) {
    asking = asking.filter((state) => state.nextPass?.());
    if (asking.length === 0) return;
    for (const stack of stacks)
      for await (const { block, parts } of partsOf(stack)) phases.during('counting', () => addTo(asking, block, parts));
  }
}

function addTo(states: readonly Accumulator[], block: StackBlock, parts: Iterable<Parts>): void {
  for (const some of parts) for (const state of states) state.add(block, some);
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
