import { InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { checkDefinition, geocentric } from './check-definition.js';
import { nameInCitation, wktInCitation } from './citation.js';
import { type Base, type Conversion, type Crs, crsOf, type Definition, type GeoKeys, type GeoTags } from './crs.js';
import { meaningOfWkt } from './crs-of-wkt.js';
import { datumOfName } from './datums.js';
import { localPlane } from './definition-of-wkt.js';
import * as epsg from './epsg.js';
import { KeyReader, USER_DEFINED } from './key-reader.js';
import { normalised } from './methods.js';
import { MEND } from './wkt.js';

const PROJECTED = 1;
const GEOGRAPHIC = 2;
const GEOCENTRIC = 3;
/** Keys that say nothing of a horizontal CRS: pixels as areas or points, heights, the epoch. */
const ASIDES = /^(GTRasterType|Vertical|CoordinateEpoch|\d+$)/;
/** What GDAL takes where a geographic CRS names no ellipsoid. */
const WGS84 = 7030;

/**
 * The CRS that GeoTIFF keys mean, by GDAL's rules: a code of the EPSG dataset, or what the keys define, or WKT in a
 * citation. A linear unit in a citation of ERDAS Imagine counts before that of a key, and this before that of a
 * code; of geographic codes the unit is the code's.
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
  if (wkt !== null) {
    const { code, name, definition } = meaningOfWkt(uri, wkt);
    return crsOf(code ?? name, definition, geoTags);
  }
  return crsOf(read.title('GTCitationGeoKey'), localPlane(read.localUnit()), geoTags);
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
  if (code === 0 || code === USER_DEFINED) {
    const conversion = conversionOf(read);
    const title = read.title('PCSCitationGeoKey', 'GTCitationGeoKey');
    // GDAL knows nothing of it but the unit.
    if (!conversion) return crsOf(title, localPlane(read.localUnit()), geoTags);
    const { unit: _, ...named } = baseOf(read);
    // Axes in the keys win over those of a geographic code.
    const base = read.has('GeogSemiMajorAxisGeoKey') ? { ...named, ellipsoid: read.ellipsoid() } : named;
    const unit = read.projectedUnit(1, 'GTCitationGeoKey', 'PCSCitationGeoKey');
    return checked(uri, title, { kind: 'projected', ...base, unit, ...conversion, westSouth: false }, geoTags);
  }
  const known = epsg.epsgDefinition(code);
  if (known === 'geocentric') throw geocentric(uri);
  if (known === null) {
    const unit = read.linearUnit();
    if (unit === null)
      throw new UnsupportedRasterError(
        `${uri}: its CRS has the code ${code}, which isn't known, and names no unit; ${MEND}`,
      );
    return checked(uri, `code ${code}`, { ...localPlane(unit), kind: 'projected', method: `code ${code}` }, geoTags);
  }
  if (known.kind === 'geographic') return checked(uri, code, known, geoTags);
  const unit = read.projectedUnit(known.unit, 'GTCitationGeoKey');
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
