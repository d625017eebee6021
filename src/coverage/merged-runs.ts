import { type AxisRuns, newRuns } from './axis-runs.js';

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
  const merged = newRuns(firsts.length, share === weight);
  for (let i = 0; i < firsts.length; i++) {
    const r = firsts[i]!;
    merged.cell[i] = cell[r]!;
    merged.start[i] = start[r]!;
    merged.end[i] = start[r]! + 1;
    merged.weight[i] = weights[i]!;
    merged.share[i] = shares[i]!;
  }
  return merged;
}
