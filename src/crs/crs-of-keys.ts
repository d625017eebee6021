import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { checkDefinition, geocentric } from './check-definition.js';
import { wktInCitation } from './citation.js';
import { conversionOfKeys } from './conversion-of-keys.js';
import { type Crs, crsOf, type Definition, type Geographic, type GeoKeys, type GeoTags } from './crs.js';
import { meaningOfWkt } from './crs-of-wkt.js';
import { localPlane } from './definition-of-wkt.js';
import * as epsg from './epsg.js';
import { USER_DEFINED } from './geo-tags.js';
import { KeyReader } from './key-reader.js';
import { isWestSouth } from './methods.js';
import { sameDefinition } from './same-crs.js';
import { MEND } from './wkt.js';

const PROJECTED = 1;
const GEOGRAPHIC = 2;
const GEOCENTRIC = 3;
/** Keys that say nothing of a horizontal CRS: pixels as areas or points, heights, the epoch. */
const ASIDES = /^(GTRasterType|Vertical|CoordinateEpoch|\d+$)/;
/** Methods of projected codes that GDAL reads on another datum, which are those that GeoTIFF has a code for. */
const MOVED =
  'tmerc tmerc_south merc lcc lcc_belgium aea laea laea_sphere stere_polar sterea omerc_a omerc_b labrd cass poly eqc nzmg'.split(
    ' ',
  );
/** Keys without which GDAL takes what is below a projected code from that code alone. */
const BELOW = ['GeographicTypeGeoKey', 'GeogGeodeticDatumGeoKey', 'GeogEllipsoidGeoKey'];

/**
 * The CRS that GeoTIFF keys mean, by GDAL's rules: a code of the EPSG dataset, or what the keys define, or WKT in a
 * citation. A linear unit in a citation of ERDAS Imagine counts before that of a key, and this before that of a
 * code. Beside a geographic code other keys of the planet and of angles count, but for a dynamic one without a
 * projection, such as WGS 84.
 * @param keys by name; null where there are none
 * @param geoTags the tags that the keys are from, which are those of the result
 * @throws InvalidInputError without a CRS, UnsupportedRasterError for one that has no plane or contradicts itself,
 * CorruptRasterError for impossible keys
 */
export function crsOfKeys(uri: string, keys: GeoKeys | null, geoTags: GeoTags): Crs {
  if (!keys || Object.keys(keys).every((name) => ASIDES.test(name)))
    throw new InvalidInputError(`${uri}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  if (!geoTags.doubles.every(Number.isFinite))
    throw new CorruptRasterError(`${uri}: its GeoTIFF keys hold a number that is none (tag 34736); ${MEND}`);
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
  return checked(uri, read.title('GTCitationGeoKey'), localPlane(read.localUnit()), geoTags);
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
    const conversion = conversionOfKeys(read);
    const title = read.title('PCSCitationGeoKey', 'GTCitationGeoKey');
    if (!conversion) return checked(uri, title, localPlane(read.metre()), geoTags);
    const base = read.base(geographicOf(read, read.number('GeographicTypeGeoKey')));
    const unit = read.projectedUnit(1, 'GTCitationGeoKey', 'PCSCitationGeoKey');
    const westSouth = isWestSouth(conversion.method);
    return checked(uri, title, { kind: 'projected', ...base, unit, ...conversion, westSouth }, geoTags);
  }
  const known = epsg.epsgDefinition(code);
  if (known === 'geocentric') throw geocentric(uri);
  if (known === null) {
    if (read.linearUnit() === null)
      throw new UnsupportedRasterError(
        `${uri}: its CRS has the code ${code}, which isn't known, and names no unit; ${MEND}`,
      );
    const unit = read.metre();
    return checked(uri, `code ${code}`, { ...localPlane(unit), kind: 'projected', method: `code ${code}` }, geoTags);
  }
  const isOfKeys = BELOW.some((name) => read.has(name));
  if (known.kind === 'geographic') {
    if (!isOfKeys) return checked(uri, code, known, geoTags);
    throw new UnsupportedRasterError(
      `${uri}: its keys name the geographic CRS EPSG:${code} as a projected one, and another beside it; ${MEND}`,
    );
  }
  const unit = read.projectedUnit(known.unit, 'GTCitationGeoKey');
  const named = read.number('GeographicTypeGeoKey') || (epsg.epsgBase(code) ?? 0);
  // GDAL has one Web Mercator, whatever planet the keys name beside it.
  const base = isOfKeys && known.method !== 'web_merc' ? read.base(geographicOf(read, named)) : {};
  if (!MOVED.includes(known.method ?? '') && !sameDefinition({ ...known, ...base }, known))
    throw new UnsupportedRasterError(
      `${uri}: its keys name the code ${code} and another datum, ellipsoid or prime meridian, and GDAL drops both; ${MEND}`,
    );
  return byCode(read, code, known, { ...known, ...base, unit }, geoTags, 'PCSCitationGeoKey', 'GTCitationGeoKey');
}

function geographic(read: KeyReader, plane: number, geoTags: GeoTags): Crs {
  const code = read.number('GeographicTypeGeoKey') || (epsg.epsgBase(plane) ?? 0);
  const known = geographicOf(read, code);
  const nothing = { kind: 'geographic', method: null, parameters: {}, westSouth: false } as const;
  // GDAL keeps a dynamic CRS whole, but not below a projection.
  if (known && epsg.isDynamic(code)) return checked(read.uri, code, { ...nothing, ...known }, geoTags);
  const definition = { ...nothing, ...read.base(known), unit: read.angularUnit(known?.unit) };
  const whole = known && { ...nothing, ...known };
  return byCode(read, code, whole, definition, geoTags, 'GeogCitationGeoKey', 'GTCitationGeoKey');
}

/** A CRS by its code, where that is what the keys mean, or else by what a citation calls it. */
function byCode(
  read: KeyReader,
  code: number,
  known: Definition | null,
  definition: Definition,
  geoTags: GeoTags,
  ...citations: readonly string[]
): Crs {
  if (known && sameDefinition(definition, known)) return checked(read.uri, code, known, geoTags);
  return checked(read.uri, read.title(...citations), definition, geoTags);
}

function checked(uri: string, name: number | string, definition: Definition, geoTags: GeoTags): Crs {
  checkDefinition(uri, definition);
  return crsOf(name, definition, geoTags);
}

/** The geographic CRS of a code; null where the keys define one of their own. */
function geographicOf(read: KeyReader, code: number): Geographic | null {
  if (code === 0 || code === USER_DEFINED) return null;
  const known = epsg.epsgGeographic(code);
  if (known === 'geocentric') throw geocentric(read.uri);
  if (known) return known;
  throw new UnsupportedRasterError(`${read.uri}: its geographic CRS has the code ${code}, which isn't known; ${MEND}`);
}
