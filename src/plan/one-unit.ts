import type { Crs } from '../crs/crs.js';
import { graticuleOf } from '../crs/graticule.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { boundsOf } from '../grid/geotransform.js';
import type { LatticeInGrid } from './grid-crs.js';
import type { PlannedOverlay } from './planned-overlay.js';

/** Bits of the weight of a cell: sums of weights stay below 2^53, also where a cell is a little larger than foreseen. */
const CELL_BITS = 51;

type Overlaid = LatticeInGrid & PlannedOverlay<'polygons'>;

/**
 * Says for each of several lattices what its weights are multiplied by, so that those of all of them mean the same area,
 * and gives them the same shares. Of one lattice all stays as it is.
 */
export function inOneUnit(lattices: readonly Overlaid[]): (Overlaid & { readonly factor: number })[] {
  if (lattices.length === 1) return lattices.map((one) => ({ ...one, factor: 1 }));
  const shareBits = Math.min(...lattices.map(({ coverage }) => coverage.shareBits));
  const areas = lattices.map(pixelArea);
  const largest = Math.max(...lattices.map(({ cellWeight }, i) => cellWeight * areas[i]!));
  return lattices.map((one, i) => {
    const { coverage } = one;
    const pixelWeight = (areas[i]! / largest) * 2 ** CELL_BITS;
    return {
      ...one,
      coverage: { ...coverage, shareBits },
      pixel: 2 ** shareBits,
      factor: pixelWeight / 2 ** (2 * coverage.bits + 1),
    };
  });
}

/** Mean area of a lattice's pixels in square metres: on the ellipsoid where its rows tell it, else in its plane. */
function pixelArea({ lattice: { crs, geotransform: g, width, height } }: LatticeInGrid): number {
  const { pixelWidth, pixelHeight, skewX = 0, skewY = 0 } = g;
  const graticule = graticuleIn(crs);
  if (!graticule) return Math.abs(pixelWidth * pixelHeight - skewX * skewY) * crs.unitSize ** 2;
  const { left, right, bottom, top } = boundsOf(g, width, height);
  const whole = { left, top, cellWidth: right - left, cellHeight: top - bottom, columns: 1, rows: 1 };
  return cellAreasByRow(whole, crs, graticule, 0, 1)[0]! / (width * height);
}

function graticuleIn(crs: Crs) {
  return crs.semiMajorMetre === null ? null : graticuleOf(crs.definition);
}
