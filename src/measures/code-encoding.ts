import { nodataOf } from '../documents/plan.js';
import { bytesOf, type DataType, newSamples, typeInMemory } from '../raster/dtype.js';
import type { MeasuredLayer } from './measure.js';

/** Types that hold more and more codes. */
const WIDER = ['uint8', 'int16', 'uint16', 'int32', 'uint32', 'float64'] as const;

/**
 * The source's own type, or a wider one where a group is named by a code that it can't hold, and the source's nodata
 * value, or else a value of the type that is no class.
 */
export function codeEncoding(layer: MeasuredLayer, codes: readonly number[]): { dtype: DataType; nodata: number } {
  const source = typeInMemory(layer.dtype);
  const groups = (layer.classes ?? []).filter((one) => one.codes).map(({ code }) => code);
  const dtype = [source, ...WIDER].find((type) => groups.every((code) => holds(type, code)))!;
  const own = nodataOf(layer);
  if (own !== null && holds(dtype, own) && !codes.includes(own)) return { dtype, nodata: own };
  if (dtype.startsWith('float')) return { dtype, nodata: Number.NaN };
  const used = new Set(codes);
  const values = 2 ** (8 * bytesOf(dtype));
  const signed = dtype.startsWith('int');
  for (let i = 0; i < values && i <= used.size; i++) {
    const value = signed ? i - values / 2 : values - 1 - i;
    if (!used.has(value)) return { dtype, nodata: value };
  }
  return { dtype: 'int16', nodata: signed ? -(2 ** 15) : -1 }; // each value of a byte is a class
}

/** Whether a type holds a number as it is: -9999 is declared for bytes, too. */
function holds(dtype: DataType, value: number): boolean {
  return Object.is(newSamples(dtype, 1).fill(value)[0], value);
}
