import type { Window } from '../src/grid/window.js';

/** One layer of value noise: random values at the corners of squares of 2^shift pixels, smooth in between. */
export interface Octave {
  readonly shift: number;
  readonly amplitude: number;
}

/** Octaves from pairs of shift and amplitude. */
export function octaves(...pairs: readonly [shift: number, amplitude: number][]): Octave[] {
  return pairs.map(([shift, amplitude]) => ({ shift, amplitude }));
}

/** 32 well-mixed bits of a place. Integer arithmetic only, so that every host gets the same ones. */
export function hash(seed: number, x: number, y: number): number {
  let h = Math.imul(seed ^ x, 0x27d4eb2d);
  h = Math.imul(h ^ (h >>> 15) ^ y, 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * The sum of some octaves over a window, row by row; a mean of 0.5 where the amplitudes add up to 1. A pixel's value
 * depends on the seed and its place alone, not on the window.
 */
export function noiseField(seed: number, octaves: readonly Octave[], window: Window): Float32Array {
  const field = new Float32Array(window.width * window.height);
  octaves.forEach((octave, i) => {
    addOctave(field, hash(seed, i, octave.shift), octave, window);
  });
  return field;
}

function addOctave(field: Float32Array, seed: number, { shift, amplitude }: Octave, window: Window): void {
  const { colOff, rowOff, width, height } = window;
  const size = 2 ** shift;
  const ease = easing(size);
  const firstCol = colOff >> shift;
  const corners = ((colOff + width - 1) >> shift) - firstCol + 2;
  let row = Number.NaN;
  let upper: Float64Array = new Float64Array(corners);
  let lower: Float64Array = new Float64Array(corners);
  const line = new Float64Array(corners);
  for (let y = 0; y < height; y++) {
    const at = (rowOff + y) >> shift;
    if (at !== row) {
      [upper, lower] = [lower, upper];
      if (at !== row + 1) fillCorners(upper, seed, firstCol, at, amplitude);
      fillCorners(lower, seed, firstCol, at + 1, amplitude);
      row = at;
    }
    const down = ease[(rowOff + y) & (size - 1)]!;
    for (let i = 0; i < corners; i++) line[i] = upper[i]! + (lower[i]! - upper[i]!) * down;
    addLine(field, y * width, colOff, width, line, ease, shift);
  }
}

/** Adds one row of one octave, square by square. */
function addLine(
  field: Float32Array,
  start: number,
  colOff: number,
  width: number,
  line: Float64Array,
  ease: Float64Array,
  shift: number,
): void {
  const size = 2 ** shift;
  let at = start;
  let inside = colOff & (size - 1);
  for (let i = 0, left = width; left > 0; i++) {
    const from = line[i]!;
    const rise = line[i + 1]! - from;
    const end = Math.min(size, inside + left);
    left -= end - inside;
    for (; inside < end; inside++, at++) field[at] = field[at]! + from + rise * ease[inside]!;
    inside = 0;
  }
}

function fillCorners(corners: Float64Array, seed: number, firstCol: number, row: number, amplitude: number): void {
  const unit = amplitude / 2 ** 32;
  for (let i = 0; i < corners.length; i++) corners[i] = hash(seed, firstCol + i, row) * unit;
}

/** Smoothstep at the centres of `size` pixels. */
function easing(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => {
    const t = (i + 0.5) / size;
    return t * t * (3 - 2 * t);
  });
}
