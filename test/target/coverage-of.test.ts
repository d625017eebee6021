import { expect, it } from 'vitest';
import { projectionOf } from '../../src/crs/projection.js';
import { polygonFrameOf } from '../../src/target/coverage-of.js';
import { planInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

it('all jobs of a plan ask the same functions where places lie, which V8 compiles once', async () => {
  const codes = new Uint8Array(90 * 70).fill(1);
  const raster = tiffBytes({ width: 90, height: 70, codes, geotransform: [-1, 61, 0.01, -0.01], geographic: true });
  const question = { classes: [{ code: 1 }], crs: 'EPSG:6933', cellSize: 5000 };
  const { plan } = await planInMemory({ 'a.tif': raster }, question);
  const { coverage } = plan.stacks[0]!;
  if (coverage.kind !== 'polygons') throw new Error(coverage.kind);
  const frame = polygonFrameOf(plan, coverage);
  expect(polygonFrameOf(plan, coverage)).toBe(frame);
  expect(projectionOf(plan.target.crs.definition)).toBe(projectionOf(plan.target.crs.definition));

  const grid = { ...plan.target.grid, left: plan.target.grid.left + 5000 };
  const elsewhere = { ...plan, target: { ...plan.target, grid } };
  const moved = polygonFrameOf(elsewhere, coverage);
  expect(moved.map.toCells(10, 10)[0]).toBeCloseTo(frame.map.toCells(10, 10)[0] - 1, 9);
  const layers = [...plan.layers]; // of another plan
  expect(polygonFrameOf({ ...elsewhere, layers }, coverage)).not.toBe(moved);
});
