import { keepsAreas } from '../crs/equal-area.js';
import type { Plan } from '../documents/plan.js';
import type { PixelWeightReport } from '../documents/run-report.js';

/** What pixels weigh by, for the report. */
export function pixelWeightOf({ question, stacks, target: { crs } }: Plan): PixelWeightReport {
  if (stacks[0]!.rows === 'area') return { by: 'area', says: 'each row of pixels by its area on the ellipsoid' };
  if (keepsAreas(crs.definition)) return { by: 'area', says: 'all alike, because the projection keeps areas' };
  if (question.pixelWeight === 'equal') return { by: 'equal', says: 'all alike, as asked for' };
  return { by: 'equal', says: `all alike, although ${crs.name} doesn't keep areas` };
}
