import { describe, expect, it } from 'vitest';
import { areasOf, EARTH_KM2, earth, etrs89, near, ones, overPoles, webMercator } from '../support/earth.js';
import { someOf } from '../support/effort.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';
import { kilometres2 } from '../support/zone-areas.js';

describe('the whole Earth', () => {
  it.each(someOf([180, 7, 5, 1, 0.9]))('has its area in cells of %s degrees', async (cellSize) => {
    const { km2, facts } = await areasOf(earth, { classes: [{ code: 1 }], cellSize });
    near(km2[0]!, EARTH_KM2, 1e-9);
    expect(facts.areaBasis).toBe('ellipsoid');
    expect(facts.pixelWeight.by).toBe('area');
  });

  it('has its area in cells that reach over the poles and begin beyond the antimeridian', async () => {
    const { km2, outside } = await areasOf(earth, { classes: [{ code: 1 }] }, overPoles);
    near(km2[0]!, EARTH_KM2, 1e-9);
    expect(outside).toBe(0);
  });

  it.each(someOf([180, 90, 13, 8, 7]))('has its area in cells of %s degrees of another datum', async (cellSize) => {
    const { km2, outside } = await areasOf(earth, { classes: [{ code: 1 }], crs: 'EPSG:4258', cellSize });
    near(km2[0]!, EARTH_KM2, 1e-9);
    if (180 % cellSize === 0) expect(outside).toBe(0);
  });

  it('has its area in cells of another datum that reach over the poles', async () => {
    const { km2, outside } = await areasOf(earth, { classes: [{ code: 1 }] }, { ...overPoles, fields: [etrs89] });
    near(km2[0]!, EARTH_KM2, 1e-9);
    expect(outside).toBe(0);
  });

  it('has its area on two lattices, in cells that are no part of a turn', async () => {
    const half = { ...earth, height: 90, codes: ones(360 * 90) };
    const south: TestRaster = {
      ...half,
      width: 400,
      height: 100,
      codes: ones(400 * 100),
      geotransform: [-180, 0, 0.9, -0.9],
    };
    const files = { 'north.tif': tiffBytes(half), 'south.tif': tiffBytes(south) };
    const { fractions } = await runInMemory(files, {
      sources: ['north.tif', 'south.tif'],
      classes: [{ code: 1 }],
      cellSize: 7,
    });
    near(fractions.classes[0]!.km2, EARTH_KM2, 1e-9);
  });

  it('is repeated in a template that is wider than a turn', async () => {
    const wide: TestRaster = {
      width: 41,
      height: 20,
      codes: ones(41 * 20),
      geotransform: [-189, 90, 9, -9],
      fields: [etrs89],
    };
    const { km2, outside } = await areasOf(earth, { classes: [{ code: 1 }] }, wide);
    near(km2[0]!, (EARTH_KM2 * 41) / 40, 1e-9);
    expect(outside).toBe(0);
  });

  it('has its area in Mercator, as far as it goes', async () => {
    const side = 2 * 20037508.342789244;
    const geotransform = [-side / 2, side / 2, side / 64, -side / 64] as const;
    const fields = [webMercator];
    const raster = { width: 64, height: 64, codes: ones(64 * 64), geotransform, fields };
    const { km2, facts } = await areasOf(raster, { classes: [{ code: 1 }], cellSize: side / 16 });
    const north = 85.0511287798066; // where y is half the circumference of the equator, on a sphere
    near(km2[0]!, kilometres2(-north, north, 360), 1e-9);
    expect(facts.areaBasis).toBe('ellipsoid');
  });
});
