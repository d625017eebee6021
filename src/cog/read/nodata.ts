import type { ImageFileDirectory } from 'geotiff';
import { InvalidInputError } from '../../errors.js';
import { type ImageLayout, isFloat32, isWide } from '../image-layout.js';
import { Tag } from '../tags.js';
import { excerpt } from './excerpt.js';
import { tagText } from './tag-values.js';
import { wideNodata } from './wide-integers.js';

/** A number at the start of a text, with a point or, as some writers have it, a comma. */
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?(?=$|[\s,;])/i;
/** Words for what is no finite number; Microsoft's printf writes 1.#QNAN, 1.#IND and 1.#INF. */
const NOT_A_NUMBER = /^[+-]?(nan(\(.*\))?|1\.#(qnan|snan|ind)\d*)$/i;
const INFINITE = /^([+-]?)(inf|infinity|1\.#inf\d*)$/i;

/** The nodata value of a raster. */
export interface DeclaredNodata {
  /** As the samples hold it; null where there is none. */
  readonly nodata: number | null;
  /** Of 64-bit integers one that float64 does not hold: it is read as NaN. Null where there is none such. */
  readonly wideNodata: bigint | null;
}

/**
 * Reads the nodata value as the samples hold it: its text has more digits than a float32, or other words than ours.
 * @returns nulls where there is none.
 * @throws InvalidInputError where it is no number
 */
export async function readNodata(uri: string, ifd: ImageFileDirectory, layout: ImageLayout): Promise<DeclaredNodata> {
  const text = (await tagText(ifd, Tag.GdalNodata)) ?? '';
  if (text === '') return { nodata: null, wideNodata: null };
  const integer = isWide(layout) ? wideNodata(text) : null;
  if (integer !== null && BigInt(Number(integer)) !== integer) return { nodata: Number.NaN, wideNodata: integer };
  const value = integer === null ? parseNodata(text) : Number(integer);
  if (value === null) {
    throw new InvalidInputError(
      `${uri}: its nodata value "${excerpt(text)}" is not a number; set it with gdal_edit.py -a_nodata`,
    );
  }
  return { nodata: isFloat32(layout) ? Math.fround(value) : value, wideNodata: null };
}

/** The number of a nodata text, as GDAL reads it: of several numbers the first one. Null where it begins with none. */
export function parseNodata(text: string): number | null {
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const number = NUMBER.exec(text)?.[0];
  return number === undefined ? null : Number(number.replace(',', '.'));
}
