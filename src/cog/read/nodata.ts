import type { ImageFileDirectory } from 'geotiff';
import { InvalidInputError } from '../../errors.js';
import { type ImageLayout, isFloat32 } from '../image-layout.js';
import { Tag } from '../tags.js';
import { excerpt } from './excerpt.js';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
]);

/**
 * Reads the nodata value as the samples hold it: its text has more digits than a float32.
 * @returns null where there is none.
 * @throws InvalidInputError where it is no number
 */
export async function readNodata(uri: string, ifd: ImageFileDirectory, layout: ImageLayout): Promise<number | null> {
  const raw: unknown = await ifd.loadValue(Tag.GdalNodata);
  if (raw === undefined) return null;
  const text = String(raw).replaceAll('\0', '').trim();
  const word = WORDS.get(text.toLowerCase().replace('+', ''));
  const value = word ?? (text === '' ? Number.NaN : Number(text));
  if (word === undefined && Number.isNaN(value)) {
    throw new InvalidInputError(
      `${uri}: its nodata value "${excerpt(text)}" is not a number; set it with gdal_edit.py -a_nodata`,
    );
  }
  return isFloat32(layout) ? Math.fround(value) : value;
}
