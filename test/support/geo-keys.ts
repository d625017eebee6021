import type { GeoKeys } from '../../src/crs/crs.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';

export const NO_TAGS = { directory: [], doubles: [], ascii: '' };
/** What keys mean, in a file without the tags that they may point to. */
export const crsOf = (keys: GeoKeys) => crsOfKeys('a.tif', keys, NO_TAGS);
/** In metres. */
export const US_FOOT = 1200 / 3937;
/** A Lambert projection of the user's own on GRS80. */
export const OWN = {
  GTModelTypeGeoKey: 1,
  GeographicTypeGeoKey: 4269,
  ProjectedCSTypeGeoKey: 32767,
  ProjCoordTransGeoKey: 8,
};
/** The keys that GDAL 3.6 writes for a user-defined EPSG:5070. */
export const CONUS = {
  ...OWN,
  ProjectionGeoKey: 32767,
  ProjCoordTransGeoKey: 11,
  ProjLinearUnitsGeoKey: 9001,
  ProjStdParallel1GeoKey: 29.5,
  ProjStdParallel2GeoKey: 45.5,
  ProjNatOriginLongGeoKey: -96,
  ProjNatOriginLatGeoKey: 23,
  ProjFalseEastingGeoKey: 0,
  ProjFalseNorthingGeoKey: 0,
};

/** What a geographic code with more keys means. */
export const ofCode = (code: number, more: GeoKeys = {}) =>
  crsOf({ GTModelTypeGeoKey: 2, GeographicTypeGeoKey: code, ...more });
