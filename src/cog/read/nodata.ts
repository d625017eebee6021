import { InvalidInputError } from '../../errors.js';
import { excerpt } from '../../excerpt.js';
import { isInRange, nearestSample } from '../../raster/value-range.js';
import { type ImageLayout, isWide, sampleTypeOf } from '../image-layout.js';
import { Tag } from '../tags.js';
import { type ImageFileDirectory, tagText } from './tag-values.js';
import { wideNodata } from './wide-integers.js';

/** A number at the start of a text, with a point or, as some writers have it, a comma. */
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?(?=$|[\s,;])/i;
/** Words for what is no finite number; Microsoft's printf writes 1.#QNAN, 1.#IND and 1.#INF. */
const NOT_A_NUMBER = /^[+-]?(nan(\(.*\))?|1\.#(qnan|snan|ind)\d*)$/i;
const INFINITE = /^([+-]?)(inf|infinity|1\.#inf\d*)$/i;

/** Text of the file's own nodata tag; null where there is none, or an empty one. */
export async function readNodataText(ifd: ImageFileDirectory): Promise<string | null> {
  return (await tagText(ifd, Tag.GdalNodata)) || null;
}

/** The nodata value that a file states, as samples of a type hold it. */
export interface StatedNodata {
  /** Null where the type holds no such value, so that every pixel is shown. */
  readonly nodata: number | null;
  /** Of 64-bit integers one that float64 does not hold: it is read as NaN. Null where there is none such. */
  readonly wideNodata: bigint | null;
  /** The sample of pixels that were never written: the nearest one that the type holds. */
  readonly fill: number;
  /**
   * Whether it is as good as none, so that an alpha band counts: GDAL compares 16 bits as 32, in whose range it may
   * lie.
   */
  readonly isVoid: boolean;
}

/**
 * The nodata value of a text. Whole numbers are compared with its whole part, as in GDAL.
 * @throws InvalidInputError where it is no number
 */
export function statedNodata(uri: string, text: string, layout: Pick<ImageLayout, 'format' | 'bits'>): StatedNodata {
  const integer = isWide(layout) ? wideNodata(text) : null;
  if (integer !== null) {
    const isExact = BigInt(Number(integer)) === integer;
    const nodata = isExact ? Number(integer) : Number.NaN;
    return { nodata, wideNodata: isExact ? null : integer, fill: nodata, isVoid: false };
  }
  const value = parseNodata(text);
  if (value === null)
    throw new InvalidInputError(
      `${uri}: its nodata value "${excerpt(text)}" is not a number; say which it is with --nodata, or set it with gdal_edit.py -a_nodata`,
    );
  const dtype = sampleTypeOf(layout);
  const fill = nearestSample(dtype, value);
  const found = { wideNodata: null, fill };
  if (layout.format === 'float') return { ...found, nodata: fill, isVoid: false };
  const nodata = isInRange(dtype, value) ? Math.trunc(value) : null;
  return { ...found, nodata, isVoid: !isInRange(dtype === 'uint16' ? 'uint32' : dtype, value) };
}

/** The number of a nodata text, as GDAL reads it: of several numbers the first one. Null where it begins with none. */
export function parseNodata(text: string): number | null {
  if (NOT_A_NUMBER.test(text)) return Number.NaN;
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const number = NUMBER.exec(text)?.[0];
  return number === undefined ? null : Number(number.replace(',', '.'));
}
