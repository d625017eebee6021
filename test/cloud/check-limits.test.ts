import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/cloud/check-limits.js';
import { NLCD_CONUS, type SyntheticRaster, syntheticPlan } from '../cost/synthetic-plan.js';

/** ESA WorldCover as one raster: 10 m of the whole world, as metres, to 1 km. */
const WORLD: SyntheticRaster = {
  width: 3_600_000,
  height: 1_440_000,
  pixel: 10,
  cell: 1000,
  size: 120e9,
  blockWidth: 1024,
  blockHeight: 1024,
  classes: 11,
  tileCells: 256,
};

describe('what a deployment takes on', () => {
  it('is the United States at 30 m', () => {
    expect(() => checkLimits(syntheticPlan(NLCD_CONUS))).not.toThrow();
  });

  it('is not a mosaic that one function can not stitch in time', () => {
    expect(() => checkLimits(syntheticPlan(WORLD))).toThrow(
      /^s3:\/\/b\/x\.tif: stitching 36000 x 14400 cells of 13 bands/,
    );
    expect(() => checkLimits(syntheticPlan({ ...WORLD, cell: 2000, tileCells: 128 }))).not.toThrow();
  });

  it('is not a tile that the larger function may not finish', () => {
    expect(() => checkLimits(syntheticPlan({ ...NLCD_CONUS, width: 320_000, height: 200_000, cell: 60_000 }))).toThrow(
      /tile 0-0 has .* choose smaller --tile-cells/,
    );
  });
});
