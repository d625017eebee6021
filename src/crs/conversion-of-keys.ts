import type { Conversion } from './crs.js';
import * as epsg from './epsg.js';
import type { KeyReader } from './key-reader.js';
import { normalised } from './methods.js';

/** The keys of each parameter, the usual one first: libgeotiff looks for them in this order. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  lat_0: ['ProjNatOriginLatGeoKey', 'ProjFalseOriginLatGeoKey', 'ProjCenterLatGeoKey'],
  lon_0: [
    'ProjNatOriginLongGeoKey',
    'ProjFalseOriginLongGeoKey',
    'ProjCenterLongGeoKey',
    'ProjStraightVertPoleLongGeoKey',
  ],
  lat_1: ['ProjStdParallel1GeoKey'],
  lat_2: ['ProjStdParallel2GeoKey'],
  k_0: ['ProjScaleAtNatOriginGeoKey', 'ProjScaleAtCenterGeoKey'],
  x_0: ['ProjFalseEastingGeoKey', 'ProjFalseOriginEastingGeoKey', 'ProjCenterEastingGeoKey'],
  y_0: ['ProjFalseNorthingGeoKey', 'ProjFalseOriginNorthingGeoKey', 'ProjCenterNorthingGeoKey'],
  alpha: ['ProjAzimuthAngleGeoKey'],
  gamma: ['ProjRectifiedGridAngleGeoKey'],
};

/** With a parallel of scale 1 it has no other scale. */
const MERCATOR = 7;
const PLAIN = 'lat_0 lon_0 x_0 y_0';
const SCALED = `${PLAIN} k_0`;
const TWO_PARALLELS = `${PLAIN} lat_1 lat_2`;
const OBLIQUE = `${SCALED} alpha gamma`;

/** The parameters that GDAL reads of each ProjCoordTransGeoKey that it knows, whatever else the keys hold. */
const PARAMETERS_OF: Readonly<Record<number, string | undefined>> = {
  1: SCALED,
  3: OBLIQUE,
  4: `${SCALED} alpha`,
  [MERCATOR]: SCALED,
  8: TWO_PARALLELS,
  9: SCALED,
  10: PLAIN,
  11: TWO_PARALLELS,
  12: PLAIN,
  13: TWO_PARALLELS,
  14: SCALED,
  15: SCALED,
  16: SCALED,
  17: `${PLAIN} lat_1`,
  18: PLAIN,
  19: PLAIN,
  20: 'lon_0 x_0 y_0',
  21: PLAIN,
  22: PLAIN,
  23: 'lon_0 x_0 y_0',
  24: 'lon_0 x_0 y_0',
  25: 'lon_0 x_0 y_0',
  26: PLAIN,
  27: SCALED,
  28: 'lat_1 lon_0 x_0 y_0',
  9815: OBLIQUE,
};

/**
 * The projection that keys define; null where they define none that GDAL knows. Angles are degrees in any unit of the
 * CRS, as in GDAL.
 */
export function conversionOfKeys(read: KeyReader): Conversion | null {
  const known = epsg.epsgConversion(read.number('ProjectionGeoKey'));
  if (known) return known;
  const method = read.number('ProjCoordTransGeoKey');
  const unit = read.linearUnit() ?? 1;
  const values: Record<string, number> = {};
  const has = method === MERCATOR && read.has('ProjStdParallel1GeoKey') ? `${PLAIN} lat_1` : PARAMETERS_OF[method];
  if (has === undefined) return null;
  for (const [name, keys] of Object.entries(PARAMETERS)) {
    if (!has.split(' ').includes(name)) continue;
    const key = keys.find((wanted) => read.has(wanted));
    if (key) values[name] = read.number(key) * (/^[xy]_0$/.test(name) ? unit : 1);
  }
  if (has === OBLIQUE) values.gamma ??= 90;
  return normalised(`ct${method}`, values);
}
