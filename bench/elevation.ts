import type { Window } from '../src/grid/window.js';
import { hash, noiseField, octaves } from './noise.js';

/** A synthetic terrain: everything in it follows from these numbers. */
export interface Elevation {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

/** Raised whenever the same seed gives another terrain. */
export const ELEVATION_VERSION = 1;

/** What stands for the sea. */
export const SEA = -9999;

/** From 60 km down to 120 m. */
const MOUNTAINS = octaves([11, 0.36], [10, 0.24], [9, 0.16], [8, 0.1], [7, 0.06]);
const HILLS = octaves([6, 0.036], [5, 0.021], [4, 0.012], [3, 0.007], [2, 0.004]);
const RELIEF = [...MOUNTAINS, ...HILLS];

const LOWEST = -20;
const HIGHEST = 3500;
/** The relief's values that become the lowest and the highest heights: few lie beyond them. */
const FLAT = 0.15;
const PEAK = 0.85;
/** Metres that a pixel lies at most above or below its surroundings. */
const ROUGHNESS = 1;

/** The heights of a window in metres, row by row; the sea, and pixels beyond the terrain's edge, are {@link SEA}. */
export function elevationWindow({ seed, width, height }: Elevation, window: Window): Float32Array {
  const relief = noiseField(hash(seed, 1, 0), RELIEF, window);
  const roughness = hash(seed, 2, 0);
  const out = new Float32Array(window.width * window.height).fill(SEA);
  const right = Math.min(window.width, width - window.colOff);
  const bottom = Math.min(window.height, height - window.rowOff);
  for (let row = 0; row < bottom; row++) {
    const y = window.rowOff + row;
    const line = row * window.width;
    for (let col = 0; col < right; col++) {
      const x = window.colOff + col;
      const high = relief[line + col]!;
      // The sea takes the south-east corner; the land rises from it over a third of the raster.
      const inland = 3 * (1.1 - (0.6 * x) / width - (0.8 * y) / height) + 2 * (high - 0.5);
      if (inland < 0) continue;
      const rough = ROUGHNESS * (hash(roughness, x, y) / 2 ** 31 - 1);
      out[line + col] = clamped(LOWEST + (HIGHEST - LOWEST) * shape(high) * Math.min(1, inland) + rough);
    }
  }
  return out;
}

/** Valleys are wide and peaks steep: the relief squared, from 0 to 1. */
function shape(high: number): number {
  const share = Math.min(1, Math.max(0, (high - FLAT) / (PEAK - FLAT)));
  return share * share;
}

function clamped(metres: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, metres));
}
