import { keepsAreas } from '../crs/equal-area.js';
import type { Plan } from '../documents/plan.js';
import type { PixelWeightReport } from '../documents/run-report.js';

/** What pixels weigh by, for the report. */
export function pixelWeightOf({ question, stacks, target: { crs } }: Plan): PixelWeightReport {
  const { rows, crs: own } = stacks[0]!;
  if (rows === 'area') return { by: 'area', says: 'each row of pixels by its area on the ellipsoid' };
  if (keepsAreas(own ?? crs.definition)) return { by: 'area', says: 'all alike, because the projection keeps areas' };
  if (question.pixelWeight === 'equal') return { by: 'equal', says: 'all alike, as asked for' };
  return { by: 'equal', says: `all alike, although ${own ? 'the CRS of the source' : crs.name} doesn't keep areas` };
}
