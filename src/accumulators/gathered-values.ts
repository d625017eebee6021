import type { Parts } from '../coverage/parts.js';
import { ValueGatherer } from '../kernels/value-gatherer.js';
import { type DataType, newSamples } from '../raster/dtype.js';
import type { Samples } from '../raster/samples.js';
import type { PlainBlock } from './plain-samples.js';

/** Values of a zone that is not complete yet. */
export interface Gathered {
  readonly values: Samples;
  /** Values of one weight lie together: up to ends[i] they weigh weights[i]. */
  ends: Float64Array;
  weights: Float64Array;
  count: number;
  runs: number;
  /** Pixels that are still to come. */
  missing: number;
  min: number;
  max: number;
}

const FEW_RUNS = 16;

/**
 * Memory for the values of zones.
 * @param capacity most values of a zone
 */
export function newGathered(dtype: DataType, capacity: number): Gathered {
  return {
    values: newSamples(dtype, capacity),
    ends: new Float64Array(FEW_RUNS),
    weights: new Float64Array(FEW_RUNS),
    count: 0,
    runs: 0,
    missing: 0,
    min: 0,
    max: 0,
  };
}

/**
 * Empties it for another zone.
 * @param missing pixels that are to come
 */
export function begin(gathered: Gathered, missing: number): Gathered {
  gathered.count = 0;
  gathered.runs = 0;
  gathered.missing = missing;
  gathered.min = Number.POSITIVE_INFINITY;
  gathered.max = Number.NEGATIVE_INFINITY;
  return gathered;
}

/** Puts the values of another part of the same zone behind those that are there. */
export function append(into: Gathered, from: Gathered): void {
  let start = 0;
  for (let run = 0; run < from.runs; run++) {
    const end = from.ends[run]!;
    into.values.set(from.values.subarray(start, end), into.count);
    into.count += end - start;
    endRun(into, from.weights[run]!);
    start = end;
  }
  into.min = Math.min(into.min, from.min);
  into.max = Math.max(into.max, from.max);
}

/**
 * Puts the values of a part behind those of its zone.
 * @returns how many pixels hold no number
 */
export function gather(
  { samples, nodata }: PlainBlock,
  stride: number,
  parts: Parts,
  part: number,
  out: Gathered,
): number {
  const left = parts.left[part]!;
  const right = parts.right[part]!;
  const bottom = parts.bottom[part]!;
  const { values } = out;
  const hidesNan = Number.isNaN(nodata);
  let { count, min, max } = out;
  let notFinite = 0;
  for (let y = parts.top[part]!; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      if (value === nodata) continue;
      if (value - value !== 0) {
        if (!hidesNan || !Number.isNaN(value)) notFinite++;
        continue;
      }
      values[count++] = value + 0; // -0 becomes 0
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  out.count = count;
  out.min = min;
  out.max = max;
  return notFinite;
}

/**
 * Puts the values of a part that a kernel takes behind those of its zone, as {@link gather} does.
 * @param gatherer has come to the part's block
 * @returns how many pixels hold no number
 */
export function gatherBy(gatherer: ValueGatherer, parts: Parts, part: number, out: Gathered): number {
  const left = parts.left[part]!;
  const right = parts.right[part]!;
  const bottom = parts.bottom[part]!;
  const rows = Math.floor(ValueGatherer.most / (right - left));
  let notFinite = 0;
  for (let top = parts.top[part]!; top < bottom; top += rows) {
    const values = gatherer.take(top, Math.min(bottom, top + rows), left, right);
    out.values.set(values, out.count);
    out.count += values.length;
    out.min = Math.min(out.min, gatherer.min);
    out.max = Math.max(out.max, gatherer.max);
    notFinite += gatherer.notFinite;
  }
  return notFinite;
}

/**
 * Puts the value of a block that was never written behind those of its zone, once for each pixel.
 * @returns how many pixels hold no number
 */
export function repeat(value: number, nodata: number | null, pixels: number, out: Gathered): number {
  if (value === nodata || Number.isNaN(value)) return 0;
  if (!Number.isFinite(value)) return pixels;
  out.values.fill(value + 0, out.count, out.count + pixels);
  out.count += pixels;
  out.min = Math.min(out.min, value);
  out.max = Math.max(out.max, value);
  return 0;
}

/** Says what the values since the last run weigh. */
export function endRun(gathered: Gathered, weight: number): void {
  const { runs, count } = gathered;
  if (runs > 0 && gathered.weights[runs - 1] === weight) {
    gathered.ends[runs - 1] = count;
    return;
  }
  if (runs === gathered.ends.length) {
    gathered.ends = longer(gathered.ends);
    gathered.weights = longer(gathered.weights);
  }
  gathered.ends[runs] = count;
  gathered.weights[runs] = weight;
  gathered.runs = runs + 1;
}

function longer(array: Float64Array): Float64Array {
  const out = new Float64Array(2 * array.length);
  out.set(array);
  return out;
}
