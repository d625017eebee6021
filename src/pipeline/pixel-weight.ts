import { keepsAreas } from '../crs/equal-area.js';
import { rowPositions } from '../crs/row-positions.js';
import type { Plan } from '../documents/plan.js';
import type { PixelWeightReport } from '../documents/run-report.js';
import { isUpright } from '../grid/geotransform.js';

/** What pixels weigh by, for the report. */
export function pixelWeightOf({ stacks, target: { crs } }: Plan): PixelWeightReport {
  const { rows, crs: own, lattice } = stacks[0]!;
  const definition = own ?? crs.definition;
  if (rows === 'area') return { by: 'area', says: 'each row of pixels by its area on the ellipsoid' };
  if (keepsAreas(definition)) return { by: 'area', says: 'all alike, because the projection keeps areas' };
  const { geotransform, height } = lattice;
  const isAsked = isUpright(geotransform) && rowPositions(definition, geotransform, height) !== null;
  if (isAsked) return { by: 'equal', says: 'all alike, as asked for' };
  return { by: 'equal', says: `all alike, although ${own ? 'the CRS of the source' : crs.name} doesn't keep areas` };
}
