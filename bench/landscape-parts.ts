import type { Window } from '../src/grid/window.js';
import type { Landscape } from './landscape.js';
import { LANDSCAPE_VERSION, landscapeWindow } from './landscape.js';
import { CODES, NODATA } from './landscape-classes.js';
import { hash } from './noise.js';
import type { SyntheticRaster } from './synthetic-raster.js';
import { landscapeRaster } from './write-landscape.js';

/** Pixels along a side of the patches into which a class is parted, as a power of 2: 32. */
const PATCH = 5;

/**
 * The codes of a landscape of so many classes: of fewer than eight the first ones, of more each with its neighbours.
 * @throws where the count is neither below eight nor a multiple of it up to 64, which would make codes meet
 */
export function partCodes(classes: number): readonly number[] {
  if (Number.isInteger(classes) && classes > 0 && classes <= CODES.length) return CODES.slice(0, classes);
  const each = classes / CODES.length;
  if (!Number.isInteger(each) || each < 1 || each > CODES.length) {
    throw new Error(`a landscape has up to 8 classes, or 16, 24, ... 64, not ${classes}`);
  }
  return CODES.flatMap((code) => Array.from({ length: each }, (_, part) => code + part));
}

/**
 * A landscape of another number of classes than eight: the same patches, where fewer share a code, and where more are
 * parted in smaller ones.
 */
export function partedLandscape(landscape: Landscape, classes: number): SyntheticRaster {
  const { seed, width, height } = landscape;
  const raster = landscapeRaster(landscape);
  if (classes === CODES.length) return raster;
  return {
    ...raster,
    name: `landscape-v${LANDSCAPE_VERSION}-seed${seed}-${width}x${height}-${classes}classes`,
    samples: (window) => parted(landscapeWindow(landscape, window), window, hash(seed, 7, 0), partCodes(classes)),
  };
}

function parted(samples: Uint8Array, window: Window, seed: number, codes: readonly number[]): Uint8Array {
  const each = Math.max(1, codes.length / CODES.length);
  const first = new Uint8Array(NODATA + 1);
  CODES.forEach((code, i) => {
    first[code] = (i * each) % codes.length;
  });
  return samples.map((code, at) => {
    if (code === NODATA) return NODATA;
    const x = (window.colOff + (at % window.width)) >> PATCH;
    const y = (window.rowOff + Math.floor(at / window.width)) >> PATCH;
    return codes[first[code]! + (hash(seed, x, y) % each)]!;
  });
}
