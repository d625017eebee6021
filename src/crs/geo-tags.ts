import { WKT_MARK } from './citation.js';
import type { GeoTags } from './crs.js';

const MODEL_TYPE = 1024;
const RASTER_TYPE = 1025;
const CITATION = 1026;
const GEOGRAPHIC_CODE = 2048;
const PROJECTED_CODE = 3072;
const PLANE_CITATION = 3073;
const TEXTS = 34737;
/** The value of a key whose meaning other keys give. */
export const USER_DEFINED = 32767;
/** GDAL reads citations into 2400 bytes. */
export const MOST_WKT = 2400 - WKT_MARK.length - 2;

/** The tags of a CRS that is a code of the EPSG dataset. */
export function geoTagsOfCode(kind: 'projected' | 'geographic', code: number): GeoTags {
  const [model, key] = kind === 'projected' ? [1, PROJECTED_CODE] : [2, GEOGRAPHIC_CODE];
  return geoTags([
    [MODEL_TYPE, model],
    [RASTER_TYPE, 1],
    [key, code],
  ]);
}

/** The tags of a CRS that is some WKT, of {@link MOST_WKT} characters at most. */
export function geoTagsOfWkt(name: string, wkt: string): GeoTags {
  return geoTags([
    [MODEL_TYPE, USER_DEFINED],
    [RASTER_TYPE, 1],
    [CITATION, name],
    [PLANE_CITATION, `${WKT_MARK}${wkt}`],
  ]);
}

function geoTags(keys: readonly (readonly [key: number, value: number | string])[]): GeoTags {
  const directory = [1, 1, 0, keys.length];
  let ascii = '';
  for (const [key, value] of keys) {
    if (typeof value === 'number') directory.push(key, 0, 1, value);
    else {
      const text = `${value.replace(/[^\x20-\x7e]|\|/g, '?')}|`;
      directory.push(key, TEXTS, text.length, ascii.length);
      ascii += text;
    }
  }
  return { directory, doubles: [], ascii };
}
