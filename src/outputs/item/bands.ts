import type { Band, PlanClass } from '../../documents/plan.js';
import { bytesOf } from '../../raster/dtype.js';
import { type BandStats, deviationOf, validPercent } from '../../results/band-stats.js';

/** Bands of a raster asset: STAC's common metadata, and the fields of the raster and classification extensions. */
export function stacBands(bands: readonly Band[], stats: readonly (BandStats | null)[], cells: number): object[] {
  return bands.map((band, i) => ({
    name: band.name,
    ...(band.category?.name ? { description: `${band.category.name} (${band.category.code})` } : {}),
    data_type: band.dtype,
    nodata: typeof band.nodata === 'string' ? band.nodata.toLowerCase() : band.nodata,
    ...(band.unit === '' ? {} : { unit: band.unit }),
    ...statistics(band.categories ? null : stats[i]!, cells),
    'raster:sampling': 'area',
    'raster:bits_per_sample': 8 * bytesOf(band.dtype),
    ...(band.scale === 1 ? {} : { 'raster:scale': band.scale }),
    ...(band.categories ? classification(band.categories) : {}),
  }));
}

function statistics(stats: BandStats | null, cells: number): object {
  if (!stats) return {};
  const { min, max, sum, count } = stats;
  const stddev = deviationOf(stats);
  return {
    statistics: {
      minimum: min,
      maximum: max,
      ...(sum === null ? {} : { mean: sum / count }),
      ...(stddev === null ? {} : { stddev }),
      count,
      valid_percent: validPercent(stats, cells),
    },
  };
}

/** Classes of the classification extension; nothing where there are none. */
export function classification(classes: readonly PlanClass[]): object {
  if (classes.length === 0) return {};
  return {
    'classification:classes': classes.map(({ code, name, color }) => ({
      value: code,
      name: slug(name, code),
      title: name ?? String(code),
      ...(color ? { color_hint: color.slice(1).toUpperCase() } : {}),
    })),
  };
}

/** A name for machines, of letters and digits; the code where it has none of them. */
export function slug(name: string | null, code: number): string {
  const plain = (name ?? '').normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''); // biome-ignore format: one thought
  return plain === '' ? `class-${code}` : plain;
}
