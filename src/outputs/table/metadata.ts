import type { Plan } from '../../documents/plan.js';
import { FRACTILE_VERSION } from '../../version.js';
import type { BandColumn } from './columns.js';

/** What the columns of bands mean: the value of the key "fractile" of a Parquet file, as JSON. */
export function tableMetadata(plan: Pick<Plan, 'questionHash' | 'target'>, columns: readonly BandColumn[]): string {
  const { crs, grid } = plan.target;
  return JSON.stringify({
    fractileVersion: FRACTILE_VERSION,
    questionHash: plan.questionHash,
    crs: crs.name,
    grid,
    bands: columns.map(({ name, band: { unit, category, categories, items } }) => ({
      name,
      unit,
      ...(category ? { class: category } : {}),
      ...(categories ? { classes: categories } : {}),
      items,
    })),
  });
}
