import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { checkDefinition } from './check-definition.js';
import { nameInCitation, titleInCitation, wktInCitation } from './citation.js';
import {
  type Base,
  type Conversion,
  type Crs,
  crsOf,
  type Definition,
  type Ellipsoid,
  type GeoKeys,
  type GeoTags,
} from './crs.js';
import { crsOfWkt, geocentric, localPlane } from './crs-of-wkt.js';
import { datumOfName } from './datums.js';
import * as epsg from './epsg.js';
import { normalised } from './methods.js';
import { MEND } from './wkt.js';

const USER_DEFINED = 32767;
const PROJECTED = 1;
const GEOGRAPHIC = 2;
const GEOCENTRIC = 3;
/** Keys that say nothing of a horizontal CRS: pixels as areas or points, heights, the epoch. */
const ASIDES = /^(GTRasterType|Vertical|CoordinateEpoch|\d+$)/;
/** What GDAL takes where a geographic CRS names no ellipsoid. */
const WGS84 = 7030;

/**
 * The CRS that GeoTIFF keys mean, by GDAL's rules: a code of the EPSG dataset, or what the keys define, or WKT in a
 * citation. A linear unit of its own holds against that of a code; of geographic codes the unit is the code's.
 * @param keys by name; null where there are none
 * @param geoTags the tags that the keys are from, which are those of the result
 * @throws InvalidInputError without a CRS, UnsupportedRasterError for one that has no plane or contradicts itself,
 * CorruptRasterError for impossible keys
 */
export function crsOfKeys(uri: string, keys: GeoKeys | null, geoTags: GeoTags): Crs {
  if (!keys || Object.keys(keys).every((name) => ASIDES.test(name)))
    throw new InvalidInputError(`${uri}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  const read = new KeyReader(uri, keys);
  const plane = read.number('ProjectedCSTypeGeoKey');
  const model = modelOf(read, plane);
  if (model === GEOCENTRIC) throw geocentric(uri);
  if (model === PROJECTED) return projected(read, plane, geoTags);
  if (model === GEOGRAPHIC) return geographic(read, plane, geoTags);
  const wkt = wktInCitation(keys.PCSCitationGeoKey);
  if (wkt !== null) return { ...crsOfWkt(uri, wkt), geoTags };
  return crsOf(read.title('GTCitationGeoKey'), localPlane(read.linearUnit() ?? 1), geoTags);
}

/** The model type; GDAL takes a file without one as projected where it has the code of a projected CRS. */
function modelOf(read: KeyReader, plane: number): number {
  const model = read.number('GTModelTypeGeoKey');
  const isOpen = model === 0 || model === USER_DEFINED;
  if (isOpen && plane > 0 && plane !== USER_DEFINED) return PROJECTED;
  const base = read.number('GeographicTypeGeoKey');
  if (model === 0 && plane === 0 && base > 0)
    throw new UnsupportedRasterError(
      `${read.uri}: its keys name the geographic CRS EPSG:${base}, but no model type, so that GDAL takes it for a plane; ${MEND}`,
    );
  return model;
}

function projected(read: KeyReader, code: number, geoTags: GeoTags): Crs {
  const { uri } = read;
  const ownUnit = read.linearUnit();
  if (code === 0 || code === USER_DEFINED) {
    const conversion = conversionOf(read);
    const title = read.title('PCSCitationGeoKey', 'GTCitationGeoKey');
    // GDAL knows nothing of it but the unit.
    if (!conversion) return crsOf(title, localPlane(ownUnit ?? 1), geoTags);
    const { unit: _, ...base } = baseOf(read);
    return checked(
      uri,
      title,
      { kind: 'projected', ...base, unit: ownUnit ?? 1, ...conversion, westSouth: false },
      geoTags,
    );
  }
  const known = epsg.epsgDefinition(code);
  if (known === 'geocentric') throw geocentric(uri);
  if (known === null) {
    if (ownUnit === null)
      throw new UnsupportedRasterError(
        `${uri}: its CRS has the code ${code}, which isn't known, and names no unit; ${MEND}`,
      );
    return checked(uri, `code ${code}`, { ...localPlane(ownUnit), kind: 'projected', method: `code ${code}` }, geoTags);
  }
  if (known.kind === 'geographic') return checked(uri, code, known, geoTags);
  const unit = ownUnit ?? known.unit;
  const isItself = Math.abs(unit - known.unit) <= 1e-10 * known.unit;
  const base = read.number('GeographicTypeGeoKey');
  const own = base > 0 && base !== USER_DEFINED && base !== epsg.epsgBase(code) ? epsg.epsgGeographic(base) : null;
  const { datum, ellipsoid, primeMeridian } = own && own !== 'geocentric' ? own : known;
  const definition = { ...known, datum, ellipsoid, primeMeridian, unit: isItself ? known.unit : unit };
  const title = read.title('PCSCitationGeoKey', 'GTCitationGeoKey');
  return checked(uri, isItself && datum === known.datum ? code : title, definition, geoTags);
}

function geographic(read: KeyReader, plane: number, geoTags: GeoTags): Crs {
  const named = read.number('GeographicTypeGeoKey');
  const code = named === 0 ? (epsg.epsgBase(plane) ?? 0) : named;
  const { unit, ...base } = baseOf(read, code);
  const isCode = code > 0 && code !== USER_DEFINED;
  const title = read.title('GeogCitationGeoKey', 'GTCitationGeoKey');
  const definition: Definition = { kind: 'geographic', ...base, unit, method: null, parameters: {}, westSouth: false };
  return checked(read.uri, isCode ? code : title, definition, geoTags);
}

function checked(uri: string, name: number | string, definition: Definition, geoTags: GeoTags): Crs {
  checkDefinition(uri, definition);
  return crsOf(name, definition, geoTags);
}

/** Datum, ellipsoid, prime meridian and degrees per unit of a geographic CRS, by its code or by keys of its own. */
function baseOf(read: KeyReader, code = read.number('GeographicTypeGeoKey')): Base & { readonly unit: number } {
  if (code > 0 && code !== USER_DEFINED) {
    const known = epsg.epsgGeographic(code);
    if (known === 'geocentric') throw geocentric(read.uri);
    if (known) return known;
    throw new UnsupportedRasterError(
      `${read.uri}: its geographic CRS has the code ${code}, which isn't known; ${MEND}`,
    );
  }
  const datum = read.number('GeogGeodeticDatumGeoKey');
  const known = epsg.epsgDatum(datum);
  const meridian = epsg.epsgMeridian(read.number('GeogPrimeMeridianGeoKey'));
  const unit = read.angularUnit();
  return {
    datum: known?.datum ?? datumOfName(nameInCitation(read.keys.GeogCitationGeoKey, 'Datum')),
    ellipsoid: read.ellipsoid() ?? known?.ellipsoid ?? epsg.epsgEllipsoid(WGS84),
    primeMeridian: known?.primeMeridian ?? meridian ?? read.number('GeogPrimeMeridianLongGeoKey') * unit,
    unit,
  };
}

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

/** The projection that keys define; null where they define none. Angles are degrees in any unit of the CRS, as in GDAL. */
function conversionOf(read: KeyReader): Conversion | null {
  const known = epsg.epsgConversion(read.number('ProjectionGeoKey'));
  if (known) return known;
  const method = read.number('ProjCoordTransGeoKey');
  if (method === 0 || method === USER_DEFINED) return null;
  const unit = read.linearUnit() ?? 1;
  const values: Record<string, number> = {};
  for (const [name, keys] of Object.entries(PARAMETERS)) {
    const key = keys.find((wanted) => read.has(wanted));
    if (key) values[name] = read.number(key) * (/^[xy]_0$/.test(name) ? unit : 1);
  }
  return normalised(`ct${method}`, values);
}

/** Reads keys, and says whose they are where they can't be read. */
class KeyReader {
  constructor(
    readonly uri: string,
    readonly keys: GeoKeys,
  ) {}

  has(name: string): boolean {
    return this.keys[name] !== undefined;
  }

  /** A number; 0 where the key is absent. */
  number(name: string): number {
    const value = this.keys[name] ?? 0;
    // Some writers give a double where a number is wanted as an array of one.
    const single = Array.isArray(value) || value instanceof Float64Array ? value[0] : value;
    if (typeof single === 'number') return single;
    throw new CorruptRasterError(`${this.uri}: its GeoTIFF key ${name} is no number; ${MEND}`);
  }

  /** Metres per unit of a plane; null where the keys name no unit, or one that isn't known. */
  linearUnit(): number | null {
    const code = this.number('ProjLinearUnitsGeoKey');
    if (code === USER_DEFINED) return this.number('ProjLinearUnitSizeGeoKey') || null;
    const unit = code === 0 ? null : epsg.epsgUnit(code);
    return unit && !unit.isAngle ? unit.factor : null;
  }

  /** Degrees per unit of angles. */
  angularUnit(): number {
    const code = this.number('GeogAngularUnitsGeoKey');
    const unit = epsg.epsgUnit(code);
    if (unit?.isAngle) return unit.factor;
    const size = this.number('GeogAngularUnitSizeGeoKey');
    // GDAL takes the size of a unit that has a name.
    if (size !== 0 && nameInCitation(this.keys.GeogCitationGeoKey, 'AUnits') !== null) return (size * 180) / Math.PI;
    if (code !== USER_DEFINED) return 1;
    throw new UnsupportedRasterError(
      `${this.uri}: its geographic CRS has an angular unit of its own, of ${size} radians, which GDAL reads as degrees; ${MEND}`,
    );
  }

  ellipsoid(): Ellipsoid | null {
    const known = epsg.epsgEllipsoid(this.number('GeogEllipsoidGeoKey'));
    const semiMajor = this.number('GeogSemiMajorAxisGeoKey');
    if (semiMajor === 0) return known;
    const flattening = this.number('GeogInvFlatteningGeoKey');
    const semiMinor = this.number('GeogSemiMinorAxisGeoKey');
    if (flattening !== 0) return { semiMajor, semiMinor: semiMajor * (1 - 1 / flattening) };
    return { semiMajor, semiMinor: semiMinor === 0 ? semiMajor : semiMinor };
  }

  /** The name in the first of some citations that holds one. */
  title(...names: readonly string[]): string {
    const titles = names.map((name) => titleInCitation(this.keys[name]));
    return titles.find((title) => title !== null) ?? 'user-defined';
  }
}
