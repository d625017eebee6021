import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double, short } from '../../src/cog/write/ifd.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { MEASURES } from '../../src/measures/registry.js';
import { coverageOfCells } from '../../src/target/coverage-of.js';
import { someOf } from '../support/effort.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const SIDE = 150;
const codes = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
  i % 13 === 0 ? 255 : ((i % SIDE) * 7 + Math.floor(i / SIDE) * 11) % 23,
);
const SOURCE: TestRaster = { width: SIDE, height: SIDE, codes, geotransform: [430e3, 4200e3, 30, -30] };
const TURNED = [double(Tag.ModelTransformation, [24, 18, 0, 430e3, 18, -24, 0, 4200e3, 0, 0, 0, 0, 0, 0, 0, 1])];
const GEOGRAPHIC = [short(Tag.GeoKeyDirectory, 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326)];
const degrees = (codesOf: number[], geotransform: NonNullable<TestRaster['geotransform']>, width = 6) =>
  tiffBytes({ width, height: codesOf.length / width, codes: codesOf, geotransform, fields: GEOGRAPHIC });

/** All listed measures of classes or of values, with an argument where they take one. */
const measuresOf = (of: 'classes' | 'values') =>
  MEASURES.filter((measure) => measure.of === of || measure.of === 'any').map(({ name }) =>
    name.replace('q<percent>', 'q10').replace('<edges>', '0,5,10,20'),
  );

type Asked = Omit<SpecInput, 'sources'>;
const run = (asked: Asked, change: Partial<TestRaster> = {}, more: Record<string, Uint8Array> = {}) =>
  runInMemory({ 'a.tif': tiffBytes({ ...SOURCE, ...change }), ...more }, asked);

const template = degrees(
  Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 255 : 1)),
  [-111.8, 37.95, 0.01, -0.01],
);
const WAYS: [string, Asked, Partial<TestRaster>, Record<string, Uint8Array>][] = [
  ['in another CRS', { crs: 'EPSG:6933', cellSize: '500m' }, {}, {}],
  ['within bounds', { crs: 'EPSG:4326', cellSize: '15s', bounds: [-111.79, 37.91, -111.76, 37.94] }, {}, {}],
  ['with a template in another CRS', { template: 't.tif' }, {}, { 't.tif': template }],
  ['of a turned source', { cellSize: 500 }, { fields: TURNED }, {}],
];

const KINDS = [
  ['classes', { measures: measuresOf('classes'), kind: 'categorical' }],
  ['values', { measures: measuresOf('values'), kind: 'continuous' }],
] as const;

describe.each(KINDS)('all measures of %s', (_, measures) => {
  it.each(someOf(WAYS))('in a run %s are the same by any tiles and blocks', async (_, asked, change, more) => {
    const spec: Asked = { ...asked, ...measures };
    const { store, result } = await run(spec, change, more);
    const rasters = [...store.objects.keys()].filter((key) => /^[^/]+\.tif$/.test(key) && !/^[at]\.tif$/.test(key));
    const other = await run({ ...spec, tileCells: 16 }, { ...change, tile: 64 }, more);
    // The blocks of a file are as large as tiles: values are compared.
    for (const key of rasters) {
      const [ours, theirs] = [await bandsOf(store.objects.get(key)!), await bandsOf(other.store.objects.get(key)!)];
      expect(theirs).toEqual(ours);
      const filled = ours.filter((values) => values.some((value) => value > 0));
      expect(filled.length).toBeGreaterThanOrEqual(ours.length - 2); // no code is unlisted: share and area
    }
    const reported = measures.measures.filter((name) => name !== 'valid_fraction');
    expect(Object.keys(result.facts.measures)).toEqual(expect.arrayContaining(reported));
  });
});

/** The values of all bands of a raster. */
async function bandsOf(bytes: Uint8Array): Promise<Float64Array[]> {
  const { raster, values } = await readBand(bytes, 0);
  const found = [values];
  for (let band = 1; band < raster.layout.samplesPerPixel; band++) found.push((await readBand(bytes, band)).values);
  return found;
}

it.each(WAYS)('a run %s gives the same bytes in any order of tiles', async (_, asked, change, more) => {
  const spec: Asked = { ...asked, measures: ['fractions', 'area'], tileCells: 16 };
  const [forwards, backwards] = [
    await run(spec, change, more),
    await runInMemory({ 'a.tif': tiffBytes({ ...SOURCE, ...change, tile: 16 }), ...more }, spec, (jobs) =>
      [...jobs].reverse(),
    ),
  ];
  expect(Buffer.compare(backwards.mosaic, forwards.mosaic)).toBe(0);
});

it('means and medians are those of the pixels by their weights', async () => {
  const { plan, mosaic } = await run({
    crs: 'EPSG:4326',
    cellSize: '20s',
    measures: ['mean', 'median', 'min', 'max', 'count'],
    kind: 'continuous',
  });
  const { grid } = plan.target;
  const coverage = coverageOfCells(plan, { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows });
  const cells = Array.from({ length: coverage.zones }, (): { value: number; weight: number }[] => []);
  for (const parts of coverage.parts({ colOff: 0, rowOff: 0, width: SIDE, height: SIDE }))
    for (let i = 0; i < parts.count; i++)
      for (let col = parts.left[i]!; col < parts.right[i]!; col++) {
        const value = codes[parts.top[i]! * SIDE + col]!;
        if (value !== 255) cells[parts.zone[i]!]!.push({ value, weight: parts.weight[i]! });
      }
  const bands = await Promise.all(plan.bands.map((_, band) => readBand(mosaic, band)));
  const bandOf = (name: string) => bands[plan.bands.findIndex((band) => band.name === name)]!.values;
  const filled = cells.flatMap((found, cell) => (found.length > 0 ? [cell] : []));
  expect(filled.length).toBeGreaterThan(40);
  for (const cell of filled) {
    const found = cells[cell]!.sort((a, b) => a.value - b.value);
    const total = found.reduce((sum, { weight }) => sum + weight, 0);
    const mean = found.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
    expect(bandOf('mean')[cell]).toBeCloseTo(mean, 5);
    expect(bandOf('min')[cell]).toBe(found[0]!.value);
    expect(bandOf('max')[cell]).toBe(found.at(-1)!.value);
    // A median is one of the values around the middle of the weights, or between two of them.
    let [below, low, high] = [0, Number.NaN, Number.NaN];
    for (const { value, weight } of found) {
      if (below <= total / 2 - coverage.pixel / 2) low = value;
      if (below <= total / 2 + coverage.pixel / 2) high = value;
      below += weight;
    }
    expect(bandOf('median')[cell]).toBeGreaterThanOrEqual(low);
    expect(bandOf('median')[cell]).toBeLessThanOrEqual(high);
  }
});
