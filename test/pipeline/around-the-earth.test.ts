import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../support/effort.js';
import { planInMemory, readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

/** Degrees of a pixel, and pixels of a turn. */
const PIXEL = 10;
const TURN = 360 / PIXEL;
const ROWS = 4;
const NODATA = 255;
const CLASSES = [1, 2, 3].map((code) => ({ code }));
const BOUNDS = { box: [-180, 0, 180, ROWS * PIXEL] as [number, number, number, number], crs: 'EPSG:4326' };

interface Arc {
  /** In pixels from Greenwich, however far. */
  readonly start: number;
  readonly width: number;
  readonly seed: number;
}

const arc = fc.record({
  start: fc.integer({ min: -TURN, max: TURN }),
  width: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(TURN, TURN + 2)),
  seed: fc.nat(),
});
const arcs = fc.array(arc, { minLength: 2, maxLength: 4 });

function rasterOf({ start, width, seed }: Arc): TestRaster {
  let state = seed + 5;
  const codes = Uint8Array.from({ length: width * ROWS }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return [1, 2, 3, NODATA][(state >>> 16) % 4]!;
  });
  return { width, height: ROWS, codes, geographic: true, geotransform: [start * PIXEL, ROWS * PIXEL, PIXEL, -PIXEL] };
}

/** The whole turn by the rule, pixel by pixel: the first valid one there. */
function byHand(all: readonly Arc[]): TestRaster {
  const whole = rasterOf({ start: -TURN / 2, width: TURN, seed: 0 });
  const codes = new Uint8Array(TURN * ROWS).fill(NODATA);
  for (const one of all) {
    const { codes: own } = rasterOf(one);
    for (let row = 0; row < ROWS; row++)
      for (let col = 0; col < one.width; col++) {
        const at = row * TURN + ((((one.start + col + TURN / 2) % TURN) + TURN) % TURN);
        if (codes[at] === NODATA) codes[at] = own[row * one.width + col]!;
      }
  }
  return { ...whole, codes };
}

const filesOf = (all: readonly Arc[]) =>
  Object.fromEntries(
    all.map((one, i) => [`${i}.tif`, tiffBytes({ ...rasterOf(one), ...(i % 2 ? {} : { tile: 16 }) })]),
  );
const namesOf = (all: readonly Arc[]) => all.map((_, i) => `${i}.tif`);
const at = (start: number, width: number, seed = 0): Arc => ({ start, width, seed });

describe('sources on one lattice of longitudes', () => {
  it('count each place once, wherever their longitudes begin', async () => {
    const questions = [
      { bounds: BOUNDS, cellSize: '6deg' },
      { bounds: BOUNDS, crs: 'EPSG:6933', cellSize: 900e3 },
    ];
    await fc.assert(
      fc.asyncProperty(arcs, fc.constantFrom(...questions), async (found, question) => {
        const asked = { classes: CLASSES, pixelWeight: 'area' as const, denominator: 'total' as const, ...question };
        const one = await runInMemory({ 'whole.tif': tiffBytes(byHand(found)) }, asked);
        const many = await runInMemory(filesOf(found), { ...asked, sources: namesOf(found) });
        expect(many.plan.target.grid).toEqual(one.plan.target.grid);
        for (const [i, { km2 }] of one.fractions.classes.entries())
          expect(many.fractions.classes[i]!.km2 / km2 || 1).toBeCloseTo(1, 6);
        const band = one.plan.bands.findIndex(({ name }) => name === 'fraction_2');
        const [a, b] = [await readBand(one.mosaic, band), await readBand(many.mosaic, band)];
        a.values.forEach((value, i) => {
          expect(b.values[i] || 0).toBeCloseTo(value || 0, 4);
        });
      }),
      { numRuns: rounds(8, 60), examples: [[[at(17, 2), at(-18, TURN, 1)], questions[0]!]] },
    );
  });

  it('count the first whole one alone', async () => {
    const found = [at(17, 2), at(-18, TURN, 1), at(0, TURN, 2)];
    const { plan } = await planInMemory(filesOf(found), {
      classes: CLASSES,
      cellSize: '10deg',
      sources: namesOf(found),
    });
    // Two are cut at 180, and each is named once.
    expect(plan.layers[0]!.sources.map(({ source, window }) => [source.uri, window.colOff, window.width])).toEqual([
      ['0.tif', 0, 1],
      ['0.tif', 1, 1],
      ['1.tif', 0, TURN],
      ['2.tif', 0, TURN / 2],
      ['2.tif', TURN / 2, TURN / 2],
    ]);
    expect(plan.notes).toEqual([
      'sources overlap, and the first valid one counts: 0.tif and 1.tif; 0.tif and 2.tif; 1.tif and 2.tif',
    ]);
    expect(plan.target.grid).toMatchObject({ left: -180, columns: TURN });
  });

  it('may not overlap across the antimeridian, where they may not', async () => {
    const plan = (...found: Arc[]) =>
      planInMemory(filesOf(found), {
        classes: CLASSES,
        cellSize: '10deg',
        overlap: 'error',
        sources: namesOf(found),
      });
    await expect(plan(at(17, 2), at(-18, 1))).rejects.toThrow('0.tif and 1.tif');
    await expect(plan(at(17, 2), at(18, 1))).rejects.toThrow('0.tif and 1.tif');
    await expect(plan(at(17, 2), at(-18, TURN))).rejects.toThrow('0.tif and 1.tif');
    // What one repeats itself is no other source.
    expect((await plan(at(-10, TURN + 2), at(100, 1)).catch((error: Error) => error.message)) as string).not.toContain(
      '0.tif and 0.tif',
    );
    await plan(at(17, 1), at(-18, 1), at(15, 2));
  });

  it('lie on several where a turn has no whole number of pixels, and count once all the same', async () => {
    const odd = (start: number, width: number, code: number): Uint8Array =>
      tiffBytes({
        width,
        height: ROWS,
        codes: new Uint8Array(width * ROWS).fill(code),
        geographic: true,
        geotransform: [start * 7, ROWS * 7, 7, -7],
      });
    // From 175 to 189, and from -182 to 168.
    const files = { 'across.tif': odd(25, 2, 1), 'other.tif': odd(-26, 50, 2) };
    const box = [-180, 0, 180, 28] as [number, number, number, number];
    const { fractions } = await runInMemory(files, {
      classes: CLASSES,
      cellSize: '2deg',
      bounds: { box, crs: null },
      sources: Object.keys(files),
    });
    const [first, second] = fractions.classes;
    // 189 is -171, where the second begins to count; nobody has what lies from 168 to 175.
    expect(first!.km2 / second!.km2).toBeCloseTo(14 / (360 - 14 - 7), 3);
  });
});

describe('the default grid in degrees', () => {
  const grid = async (...found: Arc[]) => {
    const { plan } = await planInMemory(filesOf(found), {
      classes: CLASSES,
      cellSize: '10deg',
      sources: namesOf(found),
    });
    const { left, columns } = plan.target.grid;
    return [left, columns];
  };

  it('goes from the largest gap on, and no further than around the earth', async () => {
    expect(await grid(at(17, 1), at(-18, 1))).toEqual([170, 2]);
    expect(await grid(at(-18, 1), at(17, 1))).toEqual([170, 2]);
    expect(await grid(at(-12, 2), at(10, 2))).toEqual([-120, 24]);
    expect(await grid(at(-18, TURN), at(0, TURN))).toEqual([-180, TURN]);
  });

  it('does so over several lattices, too', async () => {
    const moved = (one: Arc, by: number): Uint8Array => {
      const raster = rasterOf(one);
      const [x, ...others] = raster.geotransform!;
      return tiffBytes({ ...raster, geotransform: [x + by, ...others] });
    };
    const gridOf = async (one: Arc, other: Arc) => {
      const files = { '0.tif': moved(one, 0), '1.tif': moved(other, 5) };
      const asked = { classes: CLASSES, cellSize: '5deg', sources: Object.keys(files) };
      const { left, columns } = (await planInMemory(files, asked)).plan.target.grid;
      return [left, columns];
    };
    expect(await gridOf(at(-18, TURN), at(17, 2))).toEqual([-180, 72]);
    expect(await gridOf(at(17, 1), at(-18, 1))).toEqual([170, 5]);
    expect(await gridOf(at(17, 2), at(-18, 1))).toEqual([170, 5]);
  });
});
