import type { Accumulator } from '../accumulators/accumulator.js';
import { accumulatorOf } from '../accumulators/kinds.js';
import type { Coverage } from '../coverage/coverage.js';
import { KeptParts } from '../coverage/kept-parts.js';
import type { Parts } from '../coverage/parts.js';
import { layerFacts, type Plan } from '../documents/plan.js';
import { areaOf, intersect, type Window } from '../grid/window.js';
import type { Stack, TakeCounted } from '../layers/stack.js';
import type { Phases } from '../phases.js';
import type { StackBlock } from '../raster/pixel-block.js';
import { asConstant } from '../raster/uniform-value.js';
import type { JobCoverage } from '../target/job-coverage.js';

/** Sources on one lattice, and how their pixels fall into the zones of a job. */
export interface JobStack extends Stack {
  readonly coverage: Coverage;
}

/**
 * Adds all pixels of a job to the plan's accumulators.
 * @param onPixels called with the pixels of each finished block
 * @throws SourceChangedError, CorruptRasterError, UnsupportedRasterError, StorageError
 */
export async function accumulate(
  plan: Plan,
  stacks: readonly JobStack[],
  zones: JobCoverage['cells'],
  onPixels: ((pixels: number) => void) | undefined,
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
    const report = (block: Window) => onPixels?.(pixelsIn(block, coverage.pixels));
    const add: TakeParts = (block, parts) => {
      phases.during('counting', () => addTo(states, block, parts));
      if (coverage.counts(block.window)) bytesNeeded += block.storedBytes;
      report(block.window);
    };
    await readParts(stack, add, { inRows, merges }, report);
  }
  await readAgain(stacks, states, phases);
  return { states, bytesNeeded };
}

/** How many pixels of a block lie in some windows. */
function pixelsIn(block: Window, windows: readonly Window[]): number {
  let pixels = 0;
  for (const window of windows) {
    const touched = intersect(block, window);
    if (touched) pixels += areaOf(touched);
  }
  return pixels;
}

/** Takes a block and how its pixels fall into zones. */
type TakeParts = (block: StackBlock, parts: Iterable<Parts>) => void;

/**
 * Reads the blocks of a stack that a job touches, each once, with their parts: of pixels that several sources have, in
 * the one that counts. A block is freed when it is taken.
 * @param merges whether pixels of a block that are all alike may come as one in each zone
 * @param onSkipped called with blocks within the job's windows that it does not touch
 */
async function readParts(
  { read, coverage }: JobStack,
  take: TakeParts,
  { merges = false, ...order }: { readonly inRows?: boolean; readonly merges?: boolean } = {},
  onSkipped: (block: Window) => void = () => {},
): Promise<void> {
  const kept = new KeptParts();
  const isWanted = (block: Window) => {
    const touches = coverage.touches?.(block) ?? true;
    if (!touches) onSkipped(block);
    return touches;
  };
  const takeCounted: TakeCounted = (block, counted) => {
    if (counted) {
      take(block, kept.of(coverage.parts(block.window), counted, block.stride));
      return;
    }
    // Samples that are all the same are as good as never written: water, or what lies beyond a border.
    const layers = block.layers.map(asConstant);
    const areAlike = merges && layers.every(({ constant, valid }) => constant !== null && !valid);
    take({ ...block, layers }, coverage.parts(block.window, areAlike));
  };
  await read(coverage.pixels, takeCounted, { ...order, isWanted, frees: true });
}

/** Reads all blocks once more for those accumulators that ask for it, as often as they do. */
async function readAgain(stacks: readonly JobStack[], states: readonly Accumulator[], phases: Phases): Promise<void> {
  for (let asking = states; ; ) {
    asking = asking.filter((state) => state.nextPass?.());
    if (asking.length === 0) return;
    const add: TakeParts = (block, parts) => phases.during('counting', () => addTo(asking, block, parts));
    for (const stack of stacks) await readParts(stack, add);
  }
}

function addTo(states: readonly Accumulator[], block: StackBlock, parts: Iterable<Parts>): void {
  for (const some of parts) for (const state of states) state.add(block, some);
}
