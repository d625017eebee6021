import { describe, expect, it } from 'vitest';
import { type Landscape, landscapeWindow } from '../../bench/landscape.js';
import { CODES, NODATA } from '../../bench/landscape-classes.js';

const SIDE = 1024;
const landscape: Landscape = { seed: 7, width: SIDE, height: SIDE };

const whole = (l: Landscape) => landscapeWindow(l, { colOff: 0, rowOff: 0, width: l.width, height: l.height });

function counts(pixels: Uint8Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const code of pixels) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

describe('landscapeWindow', () => {
  const pixels = whole(landscape);

  it('gives the same pixels for the same seed', () => {
    expect(Buffer.compare(whole(landscape), pixels)).toBe(0);
  });

  it('gives other pixels for another seed', () => {
    const other = whole({ ...landscape, seed: 8 });
    const same = other.filter((code, i) => code === pixels[i]).length;
    expect(same / pixels.length).toBeLessThan(0.6);
  });

  it('holds all classes and nodata, and nothing else', () => {
    expect([...counts(pixels).keys()].sort((a, b) => a - b)).toEqual([...CODES, NODATA]);
  });

  it('has large classes, a coast, speckle and holes', () => {
    const found = counts(pixels);
    const share = (code: number) => found.get(code)! / pixels.length;
    expect(CODES.filter((code) => share(code) > 0.02).length).toBeGreaterThanOrEqual(6);
    expect(share(NODATA)).toBeGreaterThan(0.03);
    expect(share(NODATA)).toBeLessThan(0.25);
    const alone = aloneAmongNeighbours(pixels);
    expect(alone.valid).toBeGreaterThan(0.015);
    expect(alone.valid).toBeLessThan(0.06);
    expect(alone.nodata).toBeGreaterThan(0);
  });

  it.each([512, 256, 100])('gives the same pixels in blocks of %i', (block) => {
    for (let rowOff = 0; rowOff < SIDE; rowOff += block) {
      for (let colOff = 0; colOff < SIDE; colOff += block) {
        const part = landscapeWindow(landscape, { colOff, rowOff, width: block, height: block });
        expect(Buffer.compare(part, cropped(pixels, colOff, rowOff, block))).toBe(0);
      }
    }
  });
});

/** A square of the whole landscape, nodata beyond its edge. */
function cropped(pixels: Uint8Array, colOff: number, rowOff: number, side: number): Uint8Array {
  return Uint8Array.from({ length: side * side }, (_, i) => {
    const col = colOff + (i % side);
    const row = rowOff + Math.floor(i / side);
    return col < SIDE && row < SIDE ? pixels[row * SIDE + col]! : NODATA;
  });
}

/** Shares of the pixels that differ from all four neighbours. */
function aloneAmongNeighbours(pixels: Uint8Array): { valid: number; nodata: number } {
  const found = { valid: 0, nodata: 0 };
  for (let row = 1; row < SIDE - 1; row++) {
    for (let col = 1; col < SIDE - 1; col++) {
      const at = row * SIDE + col;
      const code = pixels[at]!;
      if ([at - 1, at + 1, at - SIDE, at + SIDE].some((other) => pixels[other] === code)) continue;
      found[code === NODATA ? 'nodata' : 'valid'] += 1 / pixels.length;
    }
  }
  return found;
}
