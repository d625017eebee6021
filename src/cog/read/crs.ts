import { toProj4 } from 'geotiff-geokeys-to-proj4';
import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import type { LengthUnit } from '../../grid/cell-area.js';
import type { GeoKeys } from './geo-keys.js';
import { parsePart } from './third-party.js';

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

const USER_DEFINED = 32767;

/** What a key list says, where it can say it in several ways. */
interface Definition {
  readonly kind: 'projected' | 'geographic';
  /** EPSG code, {@link USER_DEFINED}, or 0 where there is none. */
  readonly code: number;
  readonly proj4: string;
  /** Factor from coordinates to metres or degrees, where the keys name a unit of their own. */
  readonly ownUnit: number;
}

/**
 * The CRS of a raster.
 * @throws InvalidInputError without one, UnsupportedRasterError for a kind that has no plane, CorruptRasterError for
 * impossible keys
 */
export function readCrs(uri: string, keys: GeoKeys | null, geoTags: GeoTags): Crs {
  const { kind, code, proj4, ownUnit } = define(uri, keys);
  const a = parameter(proj4, 'a');
  const b = parameter(proj4, 'b');
  if (a === null || b === null)
    throw new UnsupportedRasterError(
      `${uri}: its CRS (code ${code}) has no known ellipsoid; assign an EPSG code with gdal_edit.py -a_srs`,
    );
  // "to_meter" is the unit of an EPSG code; other keys name theirs beside the definition.
  const unit = kind === 'projected' ? (parameter(proj4, 'to_meter') ?? ownUnit) : ownUnit;
  if (kind === 'geographic' && unit !== 1)
    throw new UnsupportedRasterError(
      `${uri}: its coordinates are in another unit than degrees; warp it first, with gdalwarp -t_srs EPSG:n -r near -dstalpha -of COG`,
    );
  if (!(isLength(a) && isLength(b) && b <= a && isLength(unit)))
    throw new CorruptRasterError(
      `${uri}: its CRS has an ellipsoid of ${a} x ${b} m and units of ${unit} m; assign an EPSG code with gdal_edit.py -a_srs`,
    );
  return {
    name: code > 0 && code !== USER_DEFINED ? `EPSG:${code}` : 'user-defined',
    kind,
    proj4: proj4.trim(),
    unitToMetre: unit,
    semiMajorMetre: a,
    semiMinorMetre: b,
    geoTags,
  };
}

function define(uri: string, keys: GeoKeys | null): Definition {
  const number = (name: string) => {
    const value = keys?.[name] ?? 0;
    if (typeof value === 'number') return value;
    throw new CorruptRasterError(`${uri}: its GeoTIFF key ${name} is no number; assign a CRS with gdal_edit.py -a_srs`);
  };
  const model = number('GTModelTypeGeoKey');
  const projected = number('ProjectedCSTypeGeoKey');
  const geographic = number('GeographicTypeGeoKey');
  if (!keys || (model === 0 && projected === 0 && geographic === 0)) {
    throw new InvalidInputError(`${uri}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  }
  if (model > 2)
    throw new UnsupportedRasterError(
      `${uri}: its CRS is neither projected nor geographic (model type ${model}); assign the right one with gdal_edit.py -a_srs EPSG:n`,
    );
  const kind = model === 2 || (model === 0 && projected === 0) ? 'geographic' : 'projected';
  const code = kind === 'projected' ? projected : geographic;
  const wanted = { ...keys };
  // Heights play no part, and the library fails on a height system that it doesn't know.
  for (const name of Object.keys(wanted)) if (name.startsWith('Vertical')) delete wanted[name];
  // Where both are named it would take the geographic CRS, whose unit is another.
  if (kind === 'projected' && code > 0 && code !== USER_DEFINED) delete wanted.GeographicTypeGeoKey;
  const { proj4, coordinatesConversionParameters } = parsePart(uri, 'its CRS', () => toProj4(wanted as never));
  return { kind, code, proj4, ownUnit: coordinatesConversionParameters.x };
}

/** True where two rasters share a CRS: the same EPSG code, or the same definition. */
export function sameCrs(a: Crs, b: Crs): boolean {
  if (a.name.startsWith('EPSG:') && b.name.startsWith('EPSG:')) return a.name === b.name;
  return a.proj4 === b.proj4 && a.unitToMetre === b.unitToMetre;
}

/** Whether a length in metres can be that of a unit or of a planet's axis. */
function isLength(metres: number): boolean {
  return metres >= 1e-9 && metres <= 1e12;
}

function parameter(proj4: string, name: string): number | null {
  const value = new RegExp(`\\+${name}=(\\S+)`).exec(proj4)?.[1];
  return value === undefined ? null : Number(value);
}
