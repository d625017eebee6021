import type { Crs } from '../crs/crs.js';
import type { PlanTarget } from '../documents/plan.js';

/** A CRS as a plan holds it. */
export function plannedCrs({ geoTags, ...crs }: Crs): PlanTarget['crs'] {
  const { directory, doubles, ascii } = geoTags;
  return { ...crs, geoTags: { directory: [...directory], doubles: [...doubles], ascii } };
}
