import type { DataType } from '../../raster/dtype.js';

/** How shares become numbers in a file. */
export interface Encoding {
  readonly dtype: 'float32' | 'uint16' | 'uint8';
  readonly unit: 'fraction' | 'percent';
  /** What a class's share is a share of: the zone's valid area, or its whole area. */
  readonly denominator: 'valid' | 'total';
  /** Zones whose valid fraction is below this are nodata in all class bands. */
  readonly minValid: number;
}

interface DtypeFacts {
  readonly nodata: number;
  /** Whole numbers that make up 100 %; null for a floating type, which stores the share itself. */
  readonly levels: number | null;
}

const FACTS: Record<Encoding['dtype'] & DataType, DtypeFacts> = {
  float32: { nodata: -9999, levels: null },
  uint16: { nodata: 65535, levels: 10000 },
  uint8: { nodata: 255, levels: 100 },
};

/** The facts of a data type of shares. */
export function dtypeFacts(dtype: Encoding['dtype']): DtypeFacts {
  return FACTS[dtype];
}

/** The number that stands for a share of 1 in the file. */
export function fullScale(encoding: Encoding): number {
  return dtypeFacts(encoding.dtype).levels ?? (encoding.unit === 'percent' ? 100 : 1);
}

/** The factor from the number in the file to the unit asked for (GDAL's band scale); 1 where they are the same. */
export function bandScale(encoding: Encoding): number {
  const { levels } = dtypeFacts(encoding.dtype);
  return levels === null ? 1 : (encoding.unit === 'percent' ? 100 : 1) / levels;
}
