import type { AxisRuns } from './axis-runs.js';

/** Runs of one pixel, one a cell, that weigh what all pixels of the cell weigh: where pixels are alike, that is enough. */
export function mergedRuns({ cell, start, end, weight, share }: AxisRuns): AxisRuns {
  const firsts: number[] = [];
  const weights: number[] = [];
  const shares: number[] = [];
  for (let r = 0; r < cell.length; r++) {
    if (r === 0 || cell[r] !== cell[r - 1]) {
      firsts.push(r);
      weights.push(0);
      shares.push(0);
    }
    const pixels = end[r]! - start[r]!;
    weights[firsts.length - 1]! += pixels * weight[r]!;
    shares[firsts.length - 1]! += pixels * share[r]!;
  }
  const merged = Float64Array.from(weights);
  return {
    cell: Int32Array.from(firsts, (r) => cell[r]!),
    start: Int32Array.from(firsts, (r) => start[r]!),
    end: Int32Array.from(firsts, (r) => start[r]! + 1),
    weight: merged,
    share: share === weight ? merged : Float64Array.from(shares),
  };
}
