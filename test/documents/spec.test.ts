import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES, parseSpec, type SpecInput } from '../../src/documents/spec.js';

const parse = (fields: object) => parseSpec({ sources: ['a.tif'], ...fields }, 'test');
const refused = (message: RegExp) =>
  expect.objectContaining({ name: 'InvalidInputError', message: expect.stringMatching(message) });

const box = [-125, 24, -66, 50] as const;

describe('the outputs of a spec', () => {
  it('are mosaic, preview and item, where none are named', () => {
    expect(parse({})).toMatchObject({ write: ['mosaic', 'preview', 'item'] });
    expect(parse({}).table).toEqual({ geometry: 'none', shape: 'wide' });
  });

  it('are the same in any order', () => {
    expect(parse({ write: ['item', 'table.csv', 'table'] }).write).toEqual(['table', 'table.csv', 'item']);
    expect(parse({ write: [...OUTPUT_NAMES].reverse() }).write).toEqual(OUTPUT_NAMES);
  });

  it('are with the mosaic where a report shows it', () => {
    expect(parse({ write: ['item', 'report'] }).write).toEqual(['mosaic', 'report', 'item']);
  });

  it.each([
    [
      { write: ['mosaic', 'pdf'] },
      /^test: write\.1: .*"mosaic"\|"table"\|"table\.csv"\|"zarr"\|"preview"\|"report"\|"item"/,
    ],
    [{ write: ['item', 'item'] }, /^test: write: names an output twice/],
    [{ write: [] }, /^test: write: /],
    [{ write: 'mosaic' }, /^test: write: /],
  ])('are refused: %j', (fields, message) => {
    expect(() => parse(fields)).toThrow(refused(message));
  });

  it('have a table of wide rows without a geometry, if not otherwise asked', () => {
    expect(parse({ table: {} }).table).toEqual({ geometry: 'none', shape: 'wide' });
    expect(parse({ table: { geometry: 'box', shape: 'long' } }).table).toEqual({ geometry: 'box', shape: 'long' });
    expect(() => parse({ table: { geometry: 'wkb' } })).toThrow(
      refused(/^test: table\.geometry: .*"none"\|"point"\|"box"/),
    );
    expect(() => parse({ table: { format: 'csv' } })).toThrow(refused(/^test: table: .*format/));
  });
});

describe('the date of a spec', () => {
  it('stays as it is written', () => {
    expect(parse({ date: '2021-06/2022' }).date).toBe('2021-06/2022');
    expect(parse({})).not.toHaveProperty('date');
  });

  it('is looked at', () => {
    expect(() => parse({ date: '2021-02-30' })).toThrow(refused(/^test: date: "2021-02-30" is no date/));
    expect(() => parse({ date: 2021 })).toThrow(refused(/^test: date: /));
  });
});

describe('the place of a spec', () => {
  it('has a CRS without the space around it, and none by default', () => {
    expect(parse({ crs: '\tEPSG:6933\n' }).crs).toBe('EPSG:6933');
    expect(parse({ crs: 'x'.repeat(16384) }).crs).toHaveLength(16384);
    expect(() => parse({ crs: 'x'.repeat(16385) })).toThrow(refused(/^test: crs: Too big/));
    for (const field of ['cellSize', 'crs', 'bounds', 'datumShift']) expect(parse({})).not.toHaveProperty(field);
  });

  it('has bounds in one form', () => {
    const inGrid = { box: [...box], crs: null };
    for (const bounds of [box, { box }, inGrid]) expect(parse({ bounds }).bounds).toEqual(inGrid);
    expect(parse({ bounds: { box, crs: ' EPSG:4326 ' } }).bounds).toEqual({ box: [...box], crs: 'EPSG:4326' });
    expect(parse({ bounds: [170, -20, -170, -10] }).bounds?.box).toEqual([170, -20, -170, -10]);
  });

  it.each([
    [{ bounds: [1, 2, 3] }, /^test: bounds: must be four numbers, \[west, south, east, north\], or/],
    [{ bounds: [1, 2, 3, 4, 5] }, /^test: bounds: must be four numbers/],
    [{ bounds: [1, 2, 3, Number.POSITIVE_INFINITY] }, /^test: bounds\.3: /],
    [{ bounds: { box: [1, 2, 3] } }, /^test: bounds\.box: /],
    [{ bounds: { box, srs: 'EPSG:4326' } }, /^test: bounds: /],
    [{ bounds: { box, crs: '' } }, /^test: bounds\.crs: is empty/],
    [{ bounds: [-125, 50, -66, 24] }, /^test: bounds: south is not below north; they are \[west, south, east, north\]/],
    [{ bounds: [1, 2, 3, 2] }, /^test: bounds: south is not below north/],
    [{ bounds: [1, 2, 1, 4] }, /^test: bounds: west and east are the same/],
    [{ crs: '  ' }, /^test: crs: is empty; name a CRS, such as EPSG:6933/],
    [{ cellSize: true }, /^test: cellSize: must be a number above 0, or one with its unit: 500m, /],
    [{ cellSize: 0 }, /^test: cellSize: Too small: /],
    [{ cellSize: '0m' }, /^test: cellSize: "0m" is no cell size; it must be above 0/],
    [{ template: 't.tif', cellSize: '1km' }, /^test: cellSize and template exclude each other; .* the cell size$/],
    [{ template: 't.tif', crs: 'EPSG:6933' }, /^test: crs and template exclude each other; .* fixes the CRS$/],
    [
      { template: 't.tif', bounds: box },
      /^test: bounds and template exclude each other; .* fixes what the grid covers$/,
    ],
  ])('is refused: %j', (fields, message) => {
    expect(() => parse(fields)).toThrow(refused(message));
  });
});

describe('how a spec has pixels counted and placed', () => {
  const shift = { dx: -8, dy: 160, dz: 176 };

  it('is by area and to a hundredth of a pixel, if not otherwise asked', () => {
    expect(parse({})).toMatchObject({ pixelWeight: 'area', maxError: 0.01 });
    expect(parse({ pixelWeight: 'equal', maxError: 0.25 })).toMatchObject({ pixelWeight: 'equal', maxError: 0.25 });
  });

  it('may be a shift of the datum, of three parameters or of seven', () => {
    const none = { rx: 0, ry: 0, rz: 0, s: 0, convention: 'position_vector' };
    expect(parse({ datumShift: shift }).datumShift).toEqual({ ...shift, ...none });
    const all = { ...shift, rx: 0.1, ry: -0.2, rz: 0.3, s: 1.5, convention: 'coordinate_frame' };
    expect(parse({ datumShift: all }).datumShift).toEqual(all);
  });

  it.each([
    [{ pixelWeight: 'none' }, /^test: pixelWeight: .*"area"\|"equal"/],
    [{ maxError: 9e-7 }, /^test: maxError: Too small/],
    [{ maxError: 0.26 }, /^test: maxError: Too big/],
    [{ datumShift: { dx: 1, dy: 2 } }, /^test: datumShift\.dz: /],
    [{ datumShift: { ...shift, ds: 1 } }, /^test: datumShift: .*ds/],
    [{ datumShift: { ...shift, rx: Number.NaN } }, /^test: datumShift\.rx: /],
    [{ datumShift: { ...shift, convention: 'bursa_wolf' } }, /^test: datumShift\.convention: /],
  ])('is refused: %j', (fields, message) => {
    expect(() => parse(fields)).toThrow(refused(message));
  });
});

it('a spec that was parsed is parsed to itself, also from JSON', () => {
  const questions: Omit<SpecInput, 'sources'>[] = [
    {},
    { cellSize: 1000 },
    { cellSize: '30s', crs: 'EPSG:4326', bounds: box, pixelWeight: 'equal' },
    { cellSize: '1234.5678901234567 m', bounds: { box: [0, 0, 1, 1], crs: 'EPSG:4326' }, maxError: 0.001 },
    { cellSize: '1000us-ft', datumShift: { dx: -8, dy: 160, dz: 176 } },
    { template: 'grid.tif#2', write: 'all' },
  ];
  for (const question of questions) {
    const spec = parse(question);
    expect(JSON.stringify(parse(JSON.parse(JSON.stringify(spec))))).toBe(JSON.stringify(spec));
  }
});
