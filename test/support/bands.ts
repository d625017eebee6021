import type { Band } from '../../src/documents/plan.js';
import type { DataType } from '../../src/raster/dtype.js';

/** Bands that differ in their names only. */
export function bandsOf(count: number, dtype: DataType, change: Partial<Band> = {}): Band[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `band_${i}`,
    dtype,
    nodata: -9999,
    unit: '1',
    scale: 1,
    overview: 'own',
    weight: null,
    category: null,
    categories: null,
    isValidity: false,
    file: 'mosaic.tif',
    items: {},
    ...change,
  }));
}
