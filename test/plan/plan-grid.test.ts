import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { sourceAxes } from '../../src/coverage/source-axes.js';
import { parseSpec } from '../../src/documents/spec.js';
import { boundsOf, type Geotransform } from '../../src/grid/geotransform.js';
import { latticeOf } from '../../src/plan/lattices.js';
import { type PlannedGrid, type PlannedLattice, planGrid } from '../../src/plan/plan-grid.js';
import { placedOf } from '../../src/plan/template-grid.js';
import { describedAlone } from '../support/as-stated.js';
import { tiffBytes } from '../support/tiff.js';

const place = fc.record({
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 }),
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
  pixelWidth: fc.double({ min: 1, max: 40, noNaN: true }),
  pixelHeight: fc.oneof(fc.double({ min: 1, max: 40, noNaN: true }), fc.double({ min: -40, max: -1, noNaN: true })),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

const open = ({ width, height, x, y, pixelWidth, pixelHeight }: Place) =>
  describedAlone(
    tiffBytes({
      width,
      height,
      codes: new Uint8Array(width * height),
      geotransform: [x, y, pixelWidth, pixelHeight],
    }),
  );

/** How far two places overlap, along the axis where they do so least; less than 0 where they lie apart. */
function overlap(a: Geotransform, { width, height }: Place, b: Geotransform, other: Place): number {
  const [one, two] = [boundsOf(a, width, height), boundsOf(b, other.width, other.height)];
  const x = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  return Math.min(x, Math.min(one.top, two.top) - Math.max(one.bottom, two.bottom));
}

it('finds the pixels that the cells touch as the frame of all cells does, snapped or with a template', async () => {
  await fc.assert(
    fc.asyncProperty(place, place, fc.boolean(), async (a, b, withTemplate) => {
      const source = await open(a);
      const cells = { ...b, pixelWidth: b.pixelWidth + 40, pixelHeight: -Math.abs(b.pixelHeight) - 40 };
      const template = withTemplate ? await open(cells) : null;
      const spec = parseSpec({ sources: ['a.tif'], ...(template ? {} : { cellSize: 40 + b.pixelWidth }) }, 'test');
      const lattices = [latticeOf(placedOf(source))];
      const placedTemplate = template && placedOf(template);
      const common = template ? overlap(source.geotransform, a, template.geotransform, cells) : 1;
      fc.pre(Math.abs(common) > 0.001); // edges are quantised
      if (common < 0) {
        expect(() => planGrid(spec, lattices, placedTemplate)).toThrow(/have no area in common/);
        return;
      }
      const {
        grid,
        lattices: [{ coverage, pixels }],
      } = planGrid(spec, lattices, placedTemplate) as PlannedGrid & { lattices: [PlannedLattice] };
      if (coverage.kind !== 'rectangles') throw new Error('one CRS, and no rotation');
      const axes = sourceAxes({ ...a, geotransform: source.geotransform }, grid);
      const whole = new SeparableCells(axes, coverage.scales, {
        colOff: 0,
        rowOff: 0,
        width: grid.columns,
        height: grid.rows,
      });
      expect([pixels]).toEqual(whole.pixels);
    }),
    { numRuns: 300 },
  );
});
