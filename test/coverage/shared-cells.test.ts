import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERAL } from '../../src/coverage/cell-owners.js';
import type { Window } from '../../src/grid/window.js';
import { type AffineLattice, affineFrame, pixelArea, placeIn, turnedLattice } from '../support/affine-lattices.js';
import type { Corner } from '../support/clip.js';
import { areaOfAll, common, without } from '../support/convex.js';
import { rounds } from '../support/effort.js';
import { cutsOfJob, jobOf, type SharedJob, type SharedScene, wholeGrid } from '../support/shared-scenes.js';

const CELLS = 7;

/** A scene in the plane, and what it is made of. */
interface Affine extends SharedScene {
  readonly made: readonly AffineLattice[];
}

function sceneOf(made: readonly AffineLattice[], extents: SharedScene['extents']): Affine {
  const size = (lattice: number, of: (extent: Window) => number) =>
    Math.max(1, ...extents.filter((one) => one.lattice === lattice).map(({ extent }) => of(extent)));
  const frames = made.map((lattice, i) =>
    affineFrame(
      lattice,
      size(i, ({ colOff, width }) => colOff + width),
      size(i, ({ rowOff, height }) => rowOff + height),
      CELLS,
    ),
  );
  const factors = made.map((lattice) => pixelArea(lattice) / pixelArea(made[0]!));
  return { made, frames, factors, extents, plane: { position: null, turn: 0 } };
}

const quad = (lattice: AffineLattice, { colOff, rowOff, width, height }: Window): Corner[] => [
  placeIn(lattice, colOff, rowOff),
  placeIn(lattice, colOff, rowOff + height),
  placeIn(lattice, colOff + width, rowOff + height),
  placeIn(lattice, colOff + width, rowOff),
];
const cellAt = (col: number, row: number): Corner[] => [
  [col, row],
  [col, row + 1],
  [col + 1, row + 1],
  [col + 1, row],
];

/** What is left of a convex polygon where footprint `at` comes first, or is of the lattice that does. */
function leftOf({ made, extents }: Affine, polygon: readonly Corner[], at: number): Corner[][] {
  let left: Corner[][] = [common(polygon, quad(made[extents[at]!.lattice]!, extents[at]!.extent))];
  for (const { lattice, extent } of extents.slice(0, at))
    if (lattice !== extents[at]!.lattice) left = without(left, quad(made[lattice]!, extent));
  return left;
}

const window = (colOff: number, rowOff: number, width: number, height: number): Window => ({ colOff, rowOff, width, height }); // biome-ignore format: one thought
const upright = turnedLattice(0.3, 0.4, 0.25, 0);
const turned = turnedLattice(4.1, 0.7, 0.31, 0.5);
const EVERYWHERE: SharedScene['extents'] = [
  { lattice: 0, extent: window(0, 0, 12, 20) },
  { lattice: 1, extent: window(0, 0, 12, 12) },
];

const lattices = fc
  .record({
    u: fc.double({ min: 1.5, max: 5.5, noNaN: true }),
    v: fc.double({ min: 1.5, max: 5.5, noNaN: true }),
    side: fc.double({ min: 0.15, max: 1.6, noNaN: true }),
    turn: fc.oneof(fc.constantFrom(0, Math.PI / 2, Math.PI / 4), fc.double({ min: 0, max: 6.3, noNaN: true })),
    isMirrored: fc.boolean(),
  })
  .map(({ u, v, side, turn, isMirrored }): AffineLattice => {
    const lattice = turnedLattice(u, v, side, turn);
    const found: AffineLattice = isMirrored ? { ...lattice, down: [-lattice.down[0], -lattice.down[1]] } : lattice;
    const [left, top] = placeIn(found, -4, -4); // the middle of its sources lies near the given place
    return { ...found, u: left, v: top };
  });
/** Columns and rows at which the sources of a lattice begin, and their sizes: sources beside each other. */
const sources = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 2 }),
  height: fc.integer({ min: 1, max: 8 }),
});
const scenes = fc
  .record({ one: fc.tuple(lattices, sources), other: fc.tuple(lattices, sources), order: fc.array(fc.nat(), { maxLength: 4 }) }) // biome-ignore format: one thought
  .map(({ one, other, order }) => {
    const extents = [one, other].flatMap(([, { widths, height }], lattice) =>
      widths.map((width, i) => {
        const colOff = i === 0 ? 0 : widths[0]!;
        return { lattice, extent: { colOff, rowOff: 0, width, height } };
      }),
    );
    for (const [i, at] of order.entries()) extents.unshift(...extents.splice((at + i) % extents.length, 1));
    return sceneOf([one[0], other[0]], extents);
  });

/** Compares all of a job with polygons that are clipped exactly. */
function checkScene(scene: Affine): { readonly shared: number } {
  const job = jobOf(scene, wholeGrid(scene));
  const { owners, joined } = job;
  const { made, extents, frames } = scene;
  const units = pixelArea(made[0]!) / 2 ** (2 * frames[0]!.bits + 1);
  const found = new Map<string, number>();
  const sums = new Float64Array(owners.cells.width * owners.cells.height);
  for (const { lattice, zone, col, row, weight } of cutsOfJob(scene, job, 3)) {
    const key = `${lattice} ${zone} ${col} ${row}`;
    found.set(key, (found.get(key) ?? 0) + weight);
    sums[zone]! += weight;
  }
  for (let zone = 0; zone < sums.length; zone++) {
    const cell = cellAt(zone % CELLS, Math.floor(zone / CELLS));
    const parts = made.map(() => 0);
    for (const [at, { lattice, extent }] of extents.entries()) {
      parts[lattice]! += areaOfAll(leftOf(scene, cell, at));
      for (let row = extent.rowOff; row < extent.rowOff + extent.height; row++)
        for (let col = extent.colOff; col < extent.colOff + extent.width; col++) {
          const pixel = common(quad(made[lattice]!, { colOff: col, rowOff: row, width: 1, height: 1 }), cell);
          const wanted = pixel.length > 2 ? areaOfAll(leftOf(scene, pixel, at)) : 0;
          const weight = (found.get(`${lattice} ${zone} ${col} ${row}`) ?? 0) * units;
          if (Math.abs(weight - wanted) > 1e-5 * pixelArea(made[lattice]!) + 1e-9)
            throw new Error(`zone ${zone}, lattice ${lattice}, pixel ${col}, ${row}: ${weight}, not ${wanted}`);
        }
    }
    const known = made.map((_, lattice) => owners.partOf(zone, lattice));
    // Corners of cells are rounded to 2^-20 of a pixel, so that those on a side of an extent are found there.
    for (const [lattice, part] of known.entries()) expect(Math.abs(part - parts[lattice]!)).toBeLessThan(4e-6);
    if (owners.ownerOf(zone) !== SEVERAL) continue;
    const whole = joined.whole(zone, sums[zone]!);
    const covered = known.reduce((sum, part) => sum + part, 0);
    expect(Math.abs(sums[zone]! / whole - covered)).toBeLessThan(1e-9);
    expect(Math.abs(whole * units - 1)).toBeLessThan(1e-5);
  }
  checkTouched(scene);
  return { shared: owners.shared };
}

/** What quantiles rely on: how many pixels of each cell come. */
function checkTouched(scene: SharedScene): SharedJob {
  const job = jobOf(scene, wholeGrid(scene));
  const touched = job.lattices.map(({ zones }) => new Int32Array(zones));
  for (const { lattice, zone, weight } of cutsOfJob(scene, job, 4)) if (weight > 0) touched[lattice]![zone]!++;
  for (let zone = 0; zone < job.joined.zones; zone++) {
    for (const [lattice, cells] of job.lattices.entries()) expect(cells.touched(zone)).toBe(touched[lattice]![zone]);
    expect(job.joined.touched(zone)).toBe(touched.reduce((sum, of) => sum + of[zone]!, 0));
  }
  return job;
}

describe('cells that two lattices of one plane share', () => {
  it('have of each pixel what is clipped of it', () => {
    let shared = 0;
    fc.assert(
      fc.property(scenes, (scene) => {
        shared += checkScene(scene).shared;
      }),
      { numRuns: rounds(50, 300) },
    );
    expect(shared).toBeGreaterThan(rounds(5, 40));
  });

  it('count a pixel as touched only if it weighs something in common units', () => {
    const scene = sceneOf([upright, turned], EVERYWHERE);
    const job = checkTouched({ ...scene, factors: [1, 2 ** -38] });
    const unscaled = checkTouched(scene);
    const touched = ({ joined }: SharedJob) =>
      Array.from({ length: joined.zones }, (_, zone) => joined.touched(zone)).reduce((sum, of) => sum + of);
    expect(touched(job)).toBeLessThan(touched(unscaled));
  });

  it('keep the shares of pixels as they are', () => {
    const scene = sceneOf([upright, turned], EVERYWHERE);
    const scaled = [...cutsOfJob(scene, jobOf({ ...scene, factors: [2, 0.3] }, wholeGrid(scene)), 5)];
    const own = [...cutsOfJob(scene, jobOf(scene, wholeGrid(scene)), 5)];
    expect(scaled.map(({ share }) => share)).toEqual(own.map(({ share }) => share));
    const sums = new Map<string, number>();
    for (const { lattice, col, row, share } of own) {
      const key = `${lattice} ${col} ${row}`;
      sums.set(key, (sums.get(key) ?? 0) + share);
    }
    // The first lattice has all of its pixels, of which some lie in two cells and more.
    const pixel = 2 ** scene.frames[0]!.shareBits;
    for (let col = 0; col < 12; col++) expect(Math.abs(sums.get(`0 ${col} 5`)! / pixel - 1)).toBeLessThan(1e-5);
  });
});

describe('footprints', () => {
  it.each<[string, Affine, number]>([
    ['interleaved in precedence', sceneOf([upright, turned], [
      { lattice: 0, extent: window(0, 0, 12, 20) },
      { lattice: 1, extent: window(0, 0, 12, 12) },
      { lattice: 0, extent: window(12, 0, 12, 20) },
    ]), 10],
    ['interleaved, of three lattices', sceneOf([upright, turned, turnedLattice(2.2, 2.5, 0.7, -0.2)], [
      { lattice: 0, extent: window(0, 0, 8, 20) },
      { lattice: 2, extent: window(0, 0, 5, 4) },
      { lattice: 1, extent: window(0, 0, 12, 12) },
      { lattice: 0, extent: window(8, 0, 12, 20) },
    ]), 10],
    ['inside a cell', sceneOf([turnedLattice(2.2, 2.2, 0.1, 0.3), upright], [
      { lattice: 0, extent: window(0, 0, 4, 4) },
      { lattice: 1, extent: window(0, 0, 26, 26) },
    ]), 1],
    ['around a cell', sceneOf([upright, turnedLattice(1, 1, 1.5, 0)], [
      { lattice: 0, extent: window(3, 3, 9, 9) },
      { lattice: 1, extent: window(0, 0, 3, 3) },
    ]), 5],
    ['that abut on edges of cells', sceneOf([turnedLattice(0, 0, 0.25, 0), turnedLattice(3, 0, 1 / 3, 0)], [
      { lattice: 0, extent: window(0, 0, 12, 28) },
      { lattice: 1, extent: window(0, 0, 12, 21) },
    ]), 0],
    ['that abut inside cells', sceneOf([turnedLattice(0, 0, 0.25, 0), turnedLattice(3.25, 0, 1 / 3, 0)], [
      { lattice: 0, extent: window(0, 0, 13, 28) },
      { lattice: 1, extent: window(0, 0, 11, 21) },
    ]), 7],
    ['that abut along a slanted side', sceneOf([turnedLattice(1, 1, 0.2, 0.3), { ...turnedLattice(1, 1, 0.25, 0.3), down: [0.25 * Math.sin(0.3), -0.25 * Math.cos(0.3)] }], [
      { lattice: 0, extent: window(0, 0, 20, 20) },
      { lattice: 1, extent: window(0, 0, 20, 8) },
    ]), 4],
  ])('%s', (_, scene, least) => {
    const { shared } = checkScene(scene);
    if (least === 0) expect(shared).toBe(0);
    else expect(shared).toBeGreaterThanOrEqual(least);
  }); // biome-ignore format: one thought
});
