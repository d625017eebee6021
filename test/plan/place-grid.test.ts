import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double, type Field, short } from '../../src/cog/write/ifd.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { polygonFrameOf } from '../../src/target/coverage-of.js';
import { sized, someOf } from '../support/effort.js';
import { fullWeights, handedOut } from '../support/polygon-scenes.js';
import { planInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const keysOf = (code: number, isGeographic: boolean): Field =>
  isGeographic
    ? short(Tag.GeoKeyDirectory, 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, code)
    : short(Tag.GeoKeyDirectory, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, code);

/** A raster of values in a CRS by its code. */
function rasterOf(
  code: number,
  geotransform: NonNullable<TestRaster['geotransform']>,
  [width, height]: readonly [number, number] = [30, 30],
  fields: readonly Field[] = [],
): Uint8Array {
  const codes = new Uint8Array(width * height).fill(1);
  return tiffBytes({
    width,
    height,
    codes,
    geotransform,
    fields: [keysOf(code, code > 4000 && code < 5000), ...fields],
  });
}

const world = rasterOf(4326, [-180, 90, 9, -9], [40, 20]);
const utm1 = rasterOf(32601, [200e3, 7000e3, 20e3, -20e3]);
const arctic = rasterOf(3413, [-1.03e6, 0.97e6, 50e3, -50e3], [40, 40]);
const britain = rasterOf(27700, [400e3, 300e3, 1000, -1000]);

const planOf = async (
  raster: Uint8Array,
  spec: Omit<SpecInput, 'sources'>,
  more: Readonly<Record<string, Uint8Array>> = {},
) => {
  const asked = { measures: ['mean'], kind: 'continuous', ...spec } as const;
  return (await planInMemory({ 'a.tif': raster, ...more }, asked)).plan;
};

/** West, south, east, north of a plan's grid, its warnings, and what its report notes. */
async function laid(raster: Uint8Array, spec: Omit<SpecInput, 'sources'>) {
  const { target, warnings, notes } = await planOf(raster, spec);
  const { left, top, columns, rows, cellWidth, cellHeight } = target.grid;
  return { bounds: [left, top - rows * cellHeight, left + columns * cellWidth, top], warnings, notes };
}

const SHIFT = { dx: 446.448, dy: -125.157, dz: 542.06, rx: 0.15, ry: 0.247, rz: 0.8421, s: -20.4894 };

describe('a grid in another CRS than the source', () => {
  const places: [string, Uint8Array, string, string][] = [
    ['UTM at the antimeridian, in degrees', utm1, 'EPSG:4326', sized('1deg', '0.5deg')],
    ['UTM at the antimeridian, in a map of the world', utm1, 'EPSG:6933', sized('200km', '100km')],
    ['a plane around a pole, in degrees', arctic, 'EPSG:4326', sized('1deg', '0.5deg')],
    ['a plane around a pole, in a map of the world', arctic, 'ESRI:54009', sized('150km', '50km')],
    ['a plane beside a pole', rasterOf(3413, [1e6, 1e6, 50e3, -50e3]), 'EPSG:6933', sized('150km', '50km')],
    ['degrees of the world', world, 'ESRI:54009', sized('500km', '200km')],
    ['degrees of another datum', world, 'EPSG:4258', '5deg'],
  ];

  it.each(someOf(places))('holds every pixel of %s', async (_, raster, crs, cellSize) => {
    const plan = await planOf(raster, { crs, cellSize });
    const { coverage } = plan.stacks[0]!;
    if (coverage.kind !== 'polygons') throw new Error('another CRS');
    const frame = polygonFrameOf(plan, coverage);
    const { pixels } = handedOut(frame, { tile: 1024 });
    const full = fullWeights(frame);
    expect([...pixels].filter((weight, i) => weight !== full[Math.floor(i / frame.width)])).toEqual([]);
    expect(plan.stacks[0]!.pixels).toEqual({ colOff: 0, rowOff: 0, width: frame.width, height: frame.height });
  });

  it('lies over the antimeridian, or around a pole', async () => {
    expect((await laid(utm1, { crs: 'EPSG:4326', cellSize: '1deg' })).bounds).toEqual([177, 57, 189, 64]);
    expect((await laid(arctic, { crs: 'EPSG:4326', cellSize: '1deg' })).bounds).toEqual([-180, 76, 180, 90]);
  });

  it.each([
    ['EPSG:3857', [-20.1e6, -20.2e6, 20.1e6, 20.2e6], '-180 to 180 E, -85.1 to 85.1 N'],
    ['EPSG:3413', [-3.4e6, -3.4e6, 3.4e6, 3.4e6], '-180 to 180 E, 60 to 90 N'],
    ['EPSG:32632', [100e3, 0, 900e3, 9.4e6], '6 to 12 E, 0 to 84 N'],
  ])('covers the area of use where %s has no place for the world', async (crs, bounds, area) => {
    const found = await laid(world, { crs, cellSize: '100km' });
    expect(found.bounds).toEqual(bounds);
    expect(found.warnings.join()).toContain(`the grid covers its area of use (${area})`);
  });

  it('warns outside the area of use, and of datums that are taken to be the same', async () => {
    const { warnings, notes } = await laid(rasterOf(26912, [4e5, 42e5, 1000, -1000]), { crs: 'EPSG:3035' });
    expect(warnings[0]).toContain('a.tif: lies outside the area of use of EPSG:3035');
    expect(notes[0]).toMatch(/^North American Datum 1983 and .* are taken to be the same: .* up to \d+ m$/);
  });

  it.each([
    [60_000, 5e-5 * 60],
    [9000, (5e-5 * 9 * 9) / 33],
  ])('follows edges closer where cells of %d m have few pixels', async (cellSize, most) => {
    // Pixels of 1 km, about as large in a grid of equal areas.
    const raster = rasterOf(32612, [35e4, 42e5, 1000, -1000], [100, 100]);
    const { coverage } = (await planOf(raster, { crs: 'EPSG:6933', cellSize })).stacks[0]!;
    const { maxError } = coverage as { maxError: number };
    expect(maxError / most).toBeGreaterThan(0.97);
    expect(maxError / most).toBeLessThan(1.03);
  });

  it('warns of a source that lies outside the area of use of its own CRS', async () => {
    const { warnings } = await laid(rasterOf(32612, [35e5, 42e5, 30, -30]), { crs: 'EPSG:6933' });
    expect(warnings).toEqual([
      expect.stringContaining('a.tif: lies outside the area of use of its own CRS, EPSG:32612 (-114 to -108 E'),
    ]);
  });

  it.each<[string, Uint8Array, Omit<SpecInput, 'sources'>, string, string]>([
    ['degrees without a cell size', world, {}, 'InvalidInputError', 'cells of one area with --crs EPSG:6933'],
    [
      'degrees in cells of a length',
      world,
      { cellSize: '1km' },
      'InvalidInputError',
      '--crs EPSG:6933 --cell-size 1km',
    ],
    ['an unknown projection', world, { crs: 'ESRI:54030' }, 'InvalidInputError', '(robin) is not one of'],
    ['half a world', world, { crs: 'ESRI:102017', cellSize: '100km' }, 'InvalidInputError', 'give --bounds, or choose'],
    ['another datum', britain, { crs: 'EPSG:4326', cellSize: '0.1deg' }, 'InvalidInputError', 'datumShift'],
    [
      'bounds that run west',
      world,
      { crs: 'EPSG:3035', bounds: [5e6, 2e6, 4e6, 3e6] },
      'InvalidInputError',
      'west 5000000 is beyond east 4000000',
    ],
    ['bounds beyond a pole', world, { cellSize: 1, bounds: [0, -95, 9, 9] }, 'InvalidInputError', 'beyond the poles'],
    [
      'bounds without a place',
      world,
      { crs: 'EPSG:3035', bounds: [9e9, 9e9, 9.1e9, 9.1e9] },
      'InvalidInputError',
      'have no area in common; choose other bounds',
    ],
    [
      'bounds of another datum than source and grid',
      world,
      { crs: 'EPSG:3035', bounds: { box: [4e5, 2e5, 5e5, 3e5], crs: 'EPSG:27700' } },
      'InvalidInputError',
      'bounds: EPSG:27700 and EPSG:3035 are on datums that may lie hundreds of metres apart',
    ],
  ])('is refused: %s', async (_, raster, spec, name, message) => {
    await expect(planOf(raster, spec)).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
  });

  it('takes a shift of the datum, for bounds in the CRS of the source, too', async () => {
    const spec = { crs: 'EPSG:4326', cellSize: '0.1deg', datumShift: SHIFT } as const;
    const { bounds, notes } = await laid(britain, spec);
    expect(bounds.map((at) => at.toFixed(1))).toEqual(['-2.1', '52.3', '-1.5', '52.6']);
    expect(notes[0]).toContain('places are shifted from Ordnance Survey of Great Britain 1936');
    const box = { box: [400e3, 280e3, 420e3, 299e3], crs: 'EPSG:27700' } as const;
    const within = await laid(britain, { ...spec, bounds: box });
    expect(within.bounds.map((at) => at.toFixed(1))).toEqual(['-2.1', '52.4', '-1.7', '52.6']);
  });
});

describe('bounds', () => {
  it.each<[string, Omit<SpecInput, 'sources'>, number[]]>([
    ['in the CRS of the grid', { crs: 'EPSG:3035', bounds: [4e6, 2e6, 5e6, 3e6] }, [4e6, 2e6, 5e6, 3e6]],
    [
      'in another CRS',
      { crs: 'EPSG:3035', bounds: { box: [5, 45, 15, 55], crs: 'EPSG:4326' } },
      [3.9e6, 2.4e6, 4.8e6, 3.6e6],
    ],
    [
      'over the antimeridian, in another CRS',
      { crs: 'EPSG:32601', bounds: { box: [177, 50, -177, 60], crs: 'EPSG:4326' } },
      [0, 5.5e6, 5e5, 6.7e6],
    ],
  ])('%s', async (_, spec, bounds) => {
    expect((await laid(world, { cellSize: '100km', ...spec })).bounds).toEqual(bounds);
  });

  it('over the antimeridian, or around a pole that lies between the points of a box', async () => {
    expect((await laid(world, { cellSize: '1deg', bounds: [177, 50, -177, 60] })).bounds).toEqual([177, 50, 183, 60]);
    const polar = { box: [-1e5, -0.53e5, 1.31e5, 1e5], crs: 'EPSG:3413' } as const;
    const { bounds } = await laid(world, { cellSize: '18s', crs: 'EPSG:4258', bounds: polar });
    expect([bounds[0], bounds[2], bounds[3]]).toEqual([-180, 180, 90]);
  });
});

it('a template may be in another CRS, and the source turned', async () => {
  const turned = [double(Tag.ModelTransformation, [800, 600, 0, 4e5, 600, -800, 0, 4.2e6, 0, 0, 0, 0, 0, 0, 0, 1])];
  const raster = rasterOf(32612, [0, 0, 1, -1], [40, 30], turned);
  const template = rasterOf(4326, [-113, 38.5, 0.1, -0.1], [20, 20]);
  const plan = await planOf(raster, { template: 't.tif' }, { 't.tif': template });
  expect(plan.target.grid).toMatchObject({ left: -113, top: 38.5, cellWidth: 0.1, columns: 20, rows: 20 });
  expect(plan.stacks[0]!.coverage.kind).toBe('polygons');
  expect((await laid(raster, {})).bounds).toEqual([400e3, 4176e3, 450e3, 4224e3]);
});

describe('a plane that is tied to no place', () => {
  const local: Field[] = [short(Tag.GeoKeyDirectory, 1, 1, 0, 1, 1024, 0, 1, 32767)];
  const plane = tiffBytes({
    width: 40,
    height: 40,
    codes: new Uint8Array(1600).fill(1),
    geotransform: [0, 1200, 30, -30],
    fields: local,
  });

  it('has grids of its own', async () => {
    const { bounds, notes } = await laid(plane, { cellSize: 100 });
    expect(bounds).toEqual([0, 0, 1200, 1200]);
    expect(notes.join()).not.toContain('taken to be the same');
    expect((await laid(plane, { cellSize: 100, bounds: [150, 150, 450, 450] })).bounds).toEqual([100, 100, 500, 500]);
  });

  it('has none in another CRS', async () => {
    await expect(planOf(plane, { crs: 'EPSG:6933' })).rejects.toMatchObject({ exitCode: 2 });
  });
});
