import { createRequire } from 'node:module';
import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { LengthUnit } from '../../grid/cell-area.js';

const geokeysToProj4 = createRequire(import.meta.url)(
  'geotiff-geokeys-to-proj4',
) as typeof import('geotiff-geokeys-to-proj4');

/** The raw GeoTIFF tags of a CRS, to be written unchanged into the result. */
export interface GeoTags {
  readonly directory: readonly number[];
  readonly doubles: readonly number[];
  readonly ascii: string;
}

/** A coordinate reference system, as far as one CRS is concerned: identity, unit, ellipsoid. */
export interface Crs extends LengthUnit {
  /** "EPSG:26912", or "user-defined" */
  readonly name: string;
  /** PROJ string, for comparison with another CRS. */
  readonly proj4: string;
  readonly geoTags: GeoTags;
}

/** GeoTIFF keys by name, as geotiff.js gives them. */
export type GeoKeys = Readonly<Record<string, unknown>>;
const USER_DEFINED = 32767;

/** @returns the CRS of a raster. @throws InvalidInputError without one, UnsupportedRasterError for a kind that has no plane */
export function readCrs(uri: string, keys: GeoKeys | null, geoTags: GeoTags): Crs {
  const model = Number(keys?.GTModelTypeGeoKey ?? 0);
  const projected = Number(keys?.ProjectedCSTypeGeoKey ?? 0);
  const geographic = Number(keys?.GeographicTypeGeoKey ?? 0);
  if (!keys || (model === 0 && projected === 0 && geographic === 0)) {
    throw new InvalidInputError(`${uri}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  }
  const kind = model === 2 || (model === 0 && projected === 0) ? 'geographic' : 'projected';
  if (model > 2)
    throw new UnsupportedRasterError(`${uri}: its CRS is neither projected nor geographic (model type ${model})`);
  const { proj4 } = geokeysToProj4.toProj4(keys as never);
  const code = kind === 'projected' ? projected : geographic;
  const a = parameter(proj4, 'a');
  const b = parameter(proj4, 'b');
  if (a === null || b === null)
    throw new UnsupportedRasterError(
      `${uri}: its CRS (code ${code}) has no known ellipsoid; assign an EPSG code with gdal_edit.py -a_srs`,
    );
  return {
    name: code > 0 && code !== USER_DEFINED ? `EPSG:${code}` : 'user-defined',
    kind,
    proj4: proj4.trim(),
    unitToMetre: kind === 'projected' ? (parameter(proj4, 'to_meter') ?? 1) : 1,
    semiMajorMetre: a,
    semiMinorMetre: b,
    geoTags,
  };
}

/** @returns true where two rasters share a CRS: the same EPSG code, or the same definition. */
export function sameCrs(a: Crs, b: Crs): boolean {
  return (a.name === b.name && a.name.startsWith('EPSG:')) || a.proj4 === b.proj4;
}

function parameter(proj4: string, name: string): number | null {
  const value = new RegExp(`\\+${name}=([-+0-9.eE]+)`).exec(proj4)?.[1];
  return value === undefined ? null : Number(value);
}
