import { describe, expect, it } from 'vitest';
import { batching } from '../../src/cloud/batching.js';
import { checkLimits } from '../../src/cloud/check-limits.js';
import { FUNCTION_MB, TILE_SECONDS } from '../../src/cloud/limits.js';
import { batchStages } from '../../src/cost/batch-stages.js';
import { estimateJobs } from '../../src/cost/estimate.js';
import { planStage } from '../../src/cost/stages.js';
import { CENSUS, type Plan } from '../../src/documents/plan.js';
import { NLCD_CONUS, type SyntheticRaster, syntheticPlan } from '../cost/synthetic-plan.js';
import { LONG, sized } from '../support/effort.js';

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

const check = (raster: SyntheticRaster) => () => limits(syntheticPlan(raster));

/** What a check throws. */
function refusalOf(raster: SyntheticRaster): Error {
  try {
    check(raster)();
  } catch (error) {
    return error as Error;
  }
  throw new Error('is not refused');
}

/** Checks the plan that the advice of a refusal leads to. */
function checkAdvised(raster: SyntheticRaster, refusal = refusalOf(raster)): () => void {
  const advised = Number(/choose --tile-cells (\d+) instead of/.exec(refusal.message)?.[1]);
  expect(advised).not.toBeNaN();
  const { tileRows, ...square } = raster;
  return check({ ...square, tileCells: advised });
}

const limits = (plan: Plan) => checkLimits(plan, estimateJobs(plan));

describe('what a deployment takes on', () => {
  it('is the United States at 30 m', () => {
    expect(check(NLCD_CONUS)).not.toThrow();
  });

  it('is not a mosaic of more values than one function can stitch in time', () => {
    expect(check(WORLD)).toThrow(
      /^s3:\/\/b\/x\.tif: stitching 36000 x 14400 cells of 13 bands .* choose larger cells, fewer classes or a smaller dtype/,
    );
    expect(check({ ...WORLD, cell: 2000, tileCells: 128 })).not.toThrow();
    expect(check({ ...WORLD, classes: 2 })).not.toThrow();
  });

  it('is not a mosaic of more tiles than one function can stitch in time; with the advised side it is', () => {
    const small = { ...NLCD_CONUS, tileCells: 16 };
    const refusal = refusalOf(small);
    expect(refusal.message).toMatch(/from 59388 tiles would take .* choose --tile-cells 32 instead of 16$/);
    expect(checkAdvised(small, refusal)).not.toThrow();
    if (LONG) expect(checkAdvised({ ...NLCD_CONUS, cell: 250, classes: 1, tileCells: 48 })).not.toThrow();
  });

  it('is not a tile that the normal function may not finish; with the advised side it is', () => {
    const coarse = { ...NLCD_CONUS, cell: 20_000 };
    expect(check(coarse)).toThrow(
      /tile 0-0 has 16832 Mpx .* more than the 45 s .* choose --tile-cells 128 instead of 256$/,
    );
    expect(checkAdvised(coarse)).not.toThrow();
    // 5 x 4 cells: halving a side of 256 changes nothing, until tiles are smaller than the grid.
    expect(check({ ...NLCD_CONUS, cell: 1_000_000 })).toThrow(
      /choose smaller cells or fewer classes, or run it on one machine/,
    );
  });

  it.each([
    ['wide', { tileCells: 2048, tileRows: 16 }, '2048 x 16'],
    ['tall', { tileCells: 16, tileRows: 2048 }, '16 x 2048'],
  ])('is not a %s tile that the normal function may not finish; with the advised square it is', (_, size, named) => {
    const slow = { ...WORLD, cell: 10_000, ...size };
    const refusal = refusalOf(slow);
    expect(refusal.message).toMatch(new RegExp(`^s3.* more than the 45 s .* --tile-cells 64 instead of ${named}$`));
    expect(checkAdvised(slow, refusal)).not.toThrow();
  });

  it('has no batch that the price takes for one call of the normal function and that would need the larger one', () => {
    let accepted = 0;
    for (const cell of sized([1000, 5000, 10_000, 20_000], [300, 1000, 5000, 10_000, 20_000]))
      for (const tileCells of sized([64, 256, 1024], [16, 64, 256, 1024])) {
        if (cell * tileCells < 10_000) continue; // 658,000 tiles, which are too many to be stitched
        const plan = syntheticPlan({ ...NLCD_CONUS, cell, tileCells });
        const jobs = estimateJobs(plan);
        try {
          checkLimits(plan, jobs);
        } catch {
          continue;
        }
        accepted++;
        const layout = batching(jobs, 100);
        const seconds = batchStages(plan, layout.batches, layout.tiles).map((stage) => stage.seconds);
        expect(Math.max(...seconds), `${cell} ${tileCells}`).toBeLessThan(0.8 * TILE_SECONDS);
        expect(layout.memoryMb).toBe(FUNCTION_MB);
      }
    expect(accepted).toBeGreaterThan(sized(5, 8));
  });

  it('is not a census that takes longer than planning may, but the same raster with classes', () => {
    // Stitched in no time, but read as a whole before.
    const raster = { ...WORLD, width: 560_000, height: 300_000, size: 16e9, cell: 3000 };
    const withClasses = syntheticPlan(raster);
    const withCensus = (raster: SyntheticRaster): Plan => {
      const plan = syntheticPlan(raster);
      return { ...plan, layers: plan.layers.map((layer) => ({ ...layer, classesFrom: CENSUS })) };
    };
    expect(planStage(withCensus(raster), 20).seconds).toBeGreaterThan(900);
    expect(() => limits(withClasses)).not.toThrow();
    expect(() => limits(withCensus(raster))).toThrow(
      /^s3:\/\/b\/x\.tif: finding the classes in all 168\.0 Gpx would take about \d+ s, more than the 675 s that one function is given; name them with --classes or --legend$/,
    );
    expect(() => limits(withCensus(NLCD_CONUS))).not.toThrow();
  });
});
