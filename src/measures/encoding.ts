/** Data types of the mosaic. */
export type Dtype = 'float32' | 'uint16' | 'uint8';
export type BandValues = Float32Array | Uint16Array | Uint8Array;

/** How shares become numbers in a file. */
export interface Encoding {
  readonly dtype: Dtype;
  readonly unit: 'fraction' | 'percent';
  /** What a class's share is a share of: the cell's valid area, or its whole area. */
  readonly denominator: 'valid' | 'total';
  /** Cells whose valid fraction is below this are nodata in all class bands. */
  readonly minValid: number;
}

interface DtypeFacts {
  readonly nodata: number;
  /** Whole numbers that make up 100 %; null for a floating type, which stores the share itself. */
  readonly levels: number | null;
  readonly create: (length: number) => BandValues;
}

const FACTS: Record<Dtype, DtypeFacts> = {
  float32: { nodata: -9999, levels: null, create: (n) => new Float32Array(n) },
  uint16: { nodata: 65535, levels: 10000, create: (n) => new Uint16Array(n) },
  uint8: { nodata: 255, levels: 100, create: (n) => new Uint8Array(n) },
};

/** The facts of a data type. */
export function dtypeFacts(dtype: Dtype): DtypeFacts {
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

/** Arrays filled with nodata, one per band. */
export function nodataBands(encoding: Encoding, bands: number, length: number): BandValues[] {
  const { create, nodata } = dtypeFacts(encoding.dtype);
  return Array.from({ length: bands }, () => create(length).fill(nodata));
}
