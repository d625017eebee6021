import type { Window } from '../src/grid/window.js';
import { CODES, Code, NODATA } from './landscape-classes.js';
import { hash, noiseField, octaves } from './noise.js';

/** A synthetic land-cover map: everything in it follows from these numbers. */
export interface Landscape {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}

/** Raised whenever the same seed gives another picture. */
export const LANDSCAPE_VERSION = 1;

/** Patches from 60 km down to single pixels. */
const HEIGHT = octaves([11, 0.2], [9, 0.3], [7, 0.24], [5, 0.14], [3, 0.07], [1, 0.05]);
const WETNESS = octaves([10, 0.2], [8, 0.3], [6, 0.24], [4, 0.13], [2, 0.06], [0, 0.08]);
const COURSE = octaves([10, 0.6], [8, 0.28], [5, 0.1], [2, 0.02]);
const TOWNS = octaves([9, 0.3], [6, 0.4], [3, 0.18], [0, 0.12]);

/** Pixels out of 2^32 that differ from their surroundings: 3 %. */
const SPECKLE = 0.03 * 2 ** 32;
/** Pixels out of 2^32 without data: one in 4096, so that most cells of 1 km have none. */
const HOLES = 2 ** 20;
const ROAD_SPACING = 2 ** 11;
const ROAD_WIDTH = 11;

/** The class codes of a window, row by row; pixels beyond the landscape's edge are nodata. */
export function landscapeWindow({ seed, width, height }: Landscape, window: Window): Uint8Array {
  const elevation = noiseField(hash(seed, 1, 0), HEIGHT, window);
  const wetness = noiseField(hash(seed, 2, 0), WETNESS, window);
  const course = noiseField(hash(seed, 3, 0), COURSE, window);
  const towns = noiseField(hash(seed, 4, 0), TOWNS, window);
  const speckle = hash(seed, 5, 0);
  const parcels = hash(seed, 6, 0);
  const out = new Uint8Array(window.width * window.height).fill(NODATA);
  const right = Math.min(window.width, width - window.colOff);
  const bottom = Math.min(window.height, height - window.rowOff);
  for (let row = 0; row < bottom; row++) {
    const y = window.rowOff + row;
    const line = row * window.width;
    for (let col = 0; col < right; col++) {
      const x = window.colOff + col;
      const at = line + col;
      const high = elevation[at]!;
      // A ragged coast cuts off the south-east corner.
      const inland = 8 * (1.1 - (0.6 * x) / width - (0.8 * y) / height) + 2 * (high - 0.5);
      const chance = hash(speckle, x, y);
      if (inland < 0 || chance < HOLES) continue;
      if (chance > 2 ** 32 - SPECKLE) out[at] = CODES[chance % CODES.length]!;
      else if (high < 0.58 && isRoad(x, y, course[at]!)) out[at] = Code.Developed;
      else out[at] = cover(high, wetness[at]!, course[at]!, towns[at]!, inland, hash(parcels, x >> 4, y >> 4));
    }
  }
  return out;
}

/** Two families of roads in parallel, bent by a smooth field. */
function isRoad(x: number, y: number, bend: number): boolean {
  const shift = Math.floor(1200 * bend);
  const first = (5 * x + 2 * y + shift) & (ROAD_SPACING - 1);
  const second = (7 * y - 3 * x + shift) & (2 * ROAD_SPACING - 1);
  return first < ROAD_WIDTH || second < ROAD_WIDTH;
}

/**
 * The class of a pixel without speckle.
 * @param parcel random bits that the pixels of a field share
 */
function cover(high: number, wet: number, course: number, town: number, inland: number, parcel: number): number {
  const river = Math.abs(course - 0.5);
  if (high < 0.36 || river < 0.0035 * (1.2 - high)) return Code.Water;
  if (inland < 0.05) return Code.Barren;
  if (river < 0.009 || (high < 0.4 && wet > 0.5)) return Code.Wetland;
  if (town > 0.66) return Code.Developed;
  if (high > 0.64) return Code.Barren;
  if (wet > 0.53) return Code.Forest;
  if (high < 0.53 && wet < 0.5) return parcel < 2 ** 31 ? Code.Crops : Code.Grassland;
  return wet > 0.47 ? Code.Shrub : Code.Grassland;
}
