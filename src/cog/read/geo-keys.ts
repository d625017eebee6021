import type { ImageFileDirectory } from 'geotiff';
import type { GeoKeys } from '../../crs/crs.js';
import { CorruptRasterError } from '../../errors.js';
import { Tag } from '../tags.js';
import { parsePart } from './third-party.js';

/** Each key takes four numbers in the directory of keys, and so does its head, which says how many keys there are. */
const KEY_NUMBERS = 4;
const KEY_COUNT_AT = 3;

/**
 * The GeoTIFF keys of an image; null where there are none.
 * @throws CorruptRasterError
 */
export function readGeoKeys(uri: string, ifd: ImageFileDirectory): GeoKeys | null {
  if (!ifd.hasTag(Tag.GeoKeyDirectory)) return null;
  const numbers = ifd.getValue(Tag.GeoKeyDirectory) as ArrayLike<number>;
  const keys = numbers[KEY_COUNT_AT] ?? 0;
  // geotiff.js runs as many rounds as the head says.
  if (numbers.length < KEY_NUMBERS * (keys + 1)) {
    throw new CorruptRasterError(
      `${uri}: announces ${keys} GeoTIFF keys in ${numbers.length} numbers, which have no room for them; get the file again from its origin`,
    );
  }
  return parsePart(uri, 'its GeoTIFF keys', () => ifd.parseGeoKeyDirectory() as GeoKeys);
}
