import { CorruptRasterError, InvalidInputError, UnsupportedRasterError } from '../errors.js';
import { checkDefinition } from './check-definition.js';
import { type Base, type Conversion, type Crs, crsOf, type Definition, type Ellipsoid } from './crs.js';
import { datumOfName, NAMED } from './datums.js';
import { epsgDefinition, isDeprecated } from './epsg.js';
import { geoTagsOfCode, geoTagsOfWkt, MOST_WKT } from './geo-tags.js';
import { normalised, parameterOfName } from './methods.js';
import { sameDefinition } from './same-crs.js';
import { child, children, MEND, numberAt, parseWkt, textAt, type WktNode, writeWkt } from './wkt.js';

const DEGREE = Math.PI / 180;
const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const GEOGRAPHIC = ['GEOGCS', 'GEOGCRS', 'GEOGRAPHICCRS', 'GEODCRS', 'GEODETICCRS'];
/** Degrees east of Greenwich. */
const PARIS = 2.33722917;
const LOCAL = ['LOCAL_CS', 'ENGCRS', 'ENGINEERINGCRS'];
const DERIVED = ['DERIVEDPROJCRS'];
const BASES = ['GEOGCS', 'BASEGEOGCRS', 'BASEGEODCRS'];
/** What stands around a horizontal CRS: with heights, a shift to another datum, or an epoch. */
const WRAPPERS = ['COMPD_CS', 'COMPOUNDCRS', 'BOUNDCRS', 'SOURCECRS', 'COORDINATEMETADATA'];
const HORIZONTAL = [...PROJECTED, ...GEOGRAPHIC, ...LOCAL, ...DERIVED];
const UNITS = ['UNIT', 'LENGTHUNIT', 'ANGLEUNIT', 'SCALEUNIT'];

/**
 * The CRS that a text means: WKT 1 as GDAL or ESRI write it, WKT 2, or "EPSG:26912". Of a compound or bound CRS it is
 * the horizontal part. Its tags are such that GDAL reads an equal CRS from them.
 * @param where names the file and the part of it, for messages
 * @throws CorruptRasterError where the text is no WKT or states impossible numbers, UnsupportedRasterError for a CRS
 * without a plane of two axes, InvalidInputError where there is none or a code is not known
 */
export function crsOfWkt(where: string, text: string): Crs {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidInputError(`${where}: has no CRS; assign it with gdal_edit.py -a_srs EPSG:n`);
  const code = /^(?:EPSG:|urn:ogc:def:crs:EPSG:[\d.]*:)(\d{1,9})$/i.exec(trimmed)?.[1];
  if (code !== undefined) return crsOfCode(where, Number(code));
  const root = horizontalPart(where, parseWkt(where, trimmed));
  const definition = definitionOf(where, root);
  checkDefinition(where, definition);
  const named = rootCode(root);
  const known = named === null ? null : epsgDefinition(named);
  const isCode = known !== null && known !== 'geocentric' && isOf(definition, known);
  if (isCode && named !== null && !isDeprecated(named)) return crsOfCode(where, named);
  const name = textAt(root, 0) ?? 'user-defined';
  const wkt = writeWkt(root);
  if (wkt.length > MOST_WKT)
    throw new UnsupportedRasterError(
      `${where}: its CRS takes ${wkt.length} characters of WKT, and a GeoTIFF holds ${MOST_WKT}; ${MEND}`,
    );
  return crsOf(isCode && named !== null ? named : name, definition, geoTagsOfWkt(name, wkt));
}

/**
 * Whether a text that names a code means that code's CRS. The EPSG dataset gives datums new names at times: one that
 * isn't known here is the code's.
 */
function isOf(definition: Definition, known: Definition): boolean {
  const { datum } = definition;
  return sameDefinition(datum?.startsWith(NAMED) ? { ...definition, datum: known.datum } : definition, known);
}

/** The CRS of a code of the EPSG dataset. */
export function crsOfCode(where: string, code: number): Crs {
  const definition = epsgDefinition(code);
  if (definition === null)
    throw new InvalidInputError(`${where}: EPSG:${code} is not known as a horizontal CRS; ${MEND}`);
  if (definition === 'geocentric') throw geocentric(where);
  const kind = definition.kind === 'geographic' ? 'geographic' : 'projected';
  return crsOf(code, definition, geoTagsOfCode(kind, code));
}

/** The error for coordinates that have their origin in the middle of a planet. */
export function geocentric(where: string): UnsupportedRasterError {
  return new UnsupportedRasterError(`${where}: its CRS is geocentric, and has no plane; ${MEND}`);
}

function horizontalPart(where: string, root: WktNode): WktNode {
  let node = root;
  while (WRAPPERS.includes(node.keyword)) {
    const inner = child(node, ...WRAPPERS, ...HORIZONTAL, 'GEOCCS');
    if (!inner) break;
    node = inner;
  }
  if (node.keyword === 'GEOCCS') throw geocentric(where);
  if (HORIZONTAL.includes(node.keyword)) return node;
  throw new UnsupportedRasterError(`${where}: its CRS is a ${node.keyword}, which has no horizontal plane; ${MEND}`);
}

function definitionOf(where: string, root: WktNode): Definition {
  const { keyword } = root;
  if (textAt(child(root, 'CS'), 0)?.toLowerCase() === 'cartesian' && GEOGRAPHIC.includes(keyword))
    throw geocentric(where);
  const westSouth = goesWestSouth(root);
  if (LOCAL.includes(keyword)) return { ...localPlane(metres(unitOf(where, root, 1))), westSouth };
  if (GEOGRAPHIC.includes(keyword)) {
    const unit = degrees(unitOf(where, root, DEGREE));
    const below = child(root, ...BASES) ?? root;
    const turning = conversionOf(where, root, child(root, 'DERIVINGCONVERSION'), 1, 1);
    return { kind: 'geographic', ...baseOf(below), unit, ...turning, westSouth };
  }
  const projected = DERIVED.includes(keyword) ? child(root, 'BASEPROJCRS') : root;
  const below = projected && child(projected, ...BASES);
  if (!below) throw new CorruptRasterError(`${where}: its CRS (${keyword}) names no geographic CRS; ${MEND}`);
  const unit = metres(unitOf(where, root, 1));
  const angle = degrees(unitOf(where, below, DEGREE));
  const conversion = conversionOf(where, projected, child(projected, 'CONVERSION') ?? projected, angle, unit);
  const derived = DERIVED.includes(keyword) ? { method: `derived ${writeWkt(root)}`, parameters: {} } : conversion;
  return { kind: 'projected', ...baseOf(below), unit, ...derived, ...axesOf(derived.method, westSouth, isEsri(below)) };
}

/** A plane that is tied to no place. */
export function localPlane(unit: number): Definition {
  const nothing = { datum: null, ellipsoid: null, primeMeridian: 0, method: null, parameters: {} };
  return { kind: 'local', ...nothing, unit, westSouth: false };
}

/** Methods whose name says where the axes go. */
const WEST_SOUTH = ['tmerc_south', 'bonne_south', 'krovak', 'krovak_modified'];

function axesOf(
  method: string | null,
  westSouth: boolean,
  isEsri: boolean,
): { readonly method: string | null; readonly westSouth: boolean } {
  // GDAL's WKT 1 has one name for both, and leaves the rest to the axes.
  if (method === 'krovak' && !westSouth && !isEsri) return { method: 'krovak_north', westSouth };
  return { method, westSouth: westSouth || WEST_SOUTH.includes(method ?? '') };
}

/** Datum, ellipsoid and prime meridian of a geographic CRS. */
function baseOf(node: WktNode): Base {
  const datum = child(node, 'DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE');
  const name = textAt(datum, 0);
  const shape = datum && child(datum, 'SPHEROID', 'ELLIPSOID');
  const meridian = child(node, 'PRIMEM', 'PRIMEMERIDIAN');
  const longitude = numberAt(meridian, 1) ?? 0;
  // ESRI states the meridian in degrees, and so does GDAL that of Paris; others in the unit of the CRS.
  const isDegrees = isEsri(node) || Math.abs(longitude - PARIS) < 1e-4;
  const unit = numberAt(meridian && child(meridian, ...UNITS), 1) ?? (isDegrees ? DEGREE : angleOf(node));
  return {
    datum: datumOfName(name),
    ellipsoid: shape && ellipsoidOf(shape),
    primeMeridian: longitude * degrees(unit),
  };
}

/** Whether a geographic CRS is written as ESRI does. */
function isEsri(node: WktNode): boolean {
  return /^D_/.test(textAt(child(node, 'DATUM'), 0) ?? '');
}

function ellipsoidOf(node: WktNode): Ellipsoid | null {
  const semiMajor = (numberAt(node, 1) ?? Number.NaN) * (numberAt(child(node, ...UNITS), 1) ?? 1);
  const flattening = numberAt(node, 2) ?? 0;
  return { semiMajor, semiMinor: flattening === 0 ? semiMajor : semiMajor * (1 - 1 / flattening) };
}

/** The unit of a geographic CRS in radians, where it names one. */
function angleOf(node: WktNode): number {
  return numberAt(child(node, 'UNIT', 'ANGLEUNIT'), 1) ?? DEGREE;
}

/** The unit of a CRS's coordinates: its own, or that of its axes. */
function unitOf(where: string, node: WktNode, usual: number): number {
  const own = numberAt(child(node, ...UNITS), 1);
  if (own !== null) return own;
  const ofAxes = children(node, 'AXIS').map((axis) => numberAt(child(axis, ...UNITS), 1) ?? usual);
  const [x = usual, y = x] = ofAxes;
  if (x !== y) throw new UnsupportedRasterError(`${where}: the axes of its CRS have units of ${x} and ${y}; ${MEND}`);
  return x;
}

/** Method and parameters in degrees and metres; none where the node has no method. */
function conversionOf(where: string, crs: WktNode, node: WktNode | null, angle: number, length: number): Conversion {
  const method = node && textAt(child(node, 'METHOD', 'PROJECTION'), 0);
  if (!node || method === null) return { method: null, parameters: {} };
  const values: Record<string, number> = {};
  for (const parameter of children(node, 'PARAMETER')) {
    const value = numberAt(parameter, 1);
    if (value === null) throw new CorruptRasterError(`${where}: a parameter of its CRS is no number; ${MEND}`);
    const name = parameterOfName(textAt(parameter, 0) ?? '');
    values[name] = value * factorOf(name, numberAt(child(parameter, ...UNITS), 1), angle, length);
  }
  return normalised(webMercator(crs) ?? method, values);
}

/** To degrees or metres: by the parameter's own unit, or by those of the CRS. */
function factorOf(name: string, own: number | null, angle: number, length: number): number {
  if (ANGLES.test(name)) return own === null ? angle : degrees(own);
  if (LENGTHS.test(name)) return own === null ? length : metres(own);
  return own ?? 1;
}

/** Factors that WKT states in fewer digits than they have, such as 0.0174532925. */
const EXACT_DEGREES = [1, 0.9, 1 / 60, 1 / 3600, 180 / Math.PI];
const EXACT_METRES = [1, 0.3048, 1200 / 3937];
const exact = (factor: number, known: readonly number[]) =>
  known.find((one) => Math.abs(one - factor) < 1e-8 * one) ?? factor;
const degrees = (radians: number) => exact(radians / DEGREE, EXACT_DEGREES);
const metres = (length: number) => exact(length, EXACT_METRES);

const ANGLES = /^(lat|lon|alpha|gamma|zone)|latitude|longitude|meridian|parallel|azimuth|angle|rotation/;
const LENGTHS = /^[xyh]_?0?$|easting|northing|height/;

/** GDAL writes Web Mercator to WKT 1 as a plain Mercator with PROJ's words for the sphere beside it. */
function webMercator(crs: WktNode): string | null {
  const words = textAt(child(crs, 'EXTENSION'), 1) ?? '';
  return /\+proj=merc .*\+a=6378137(\.0*)? \+b=6378137(\.0*)? /.test(words) ? 'mercatorauxiliarysphere' : null;
}

/** Whether the axes go west and south, or south and west. */
function goesWestSouth(node: WktNode): boolean {
  const directions = children(node, 'AXIS').map((axis) => {
    // Along a meridian from the pole, a direction says nothing of the plane.
    return child(axis, 'MERIDIAN') ? '' : (textAt(axis, 1) ?? '').toLowerCase();
  });
  return directions.includes('west') && directions.includes('south');
}

/** The code of the EPSG dataset that an element has as its own. */
function rootCode(node: WktNode): number | null {
  const id = children(node, 'ID', 'AUTHORITY').find((found) => textAt(found, 0)?.toUpperCase() === 'EPSG');
  const code = numberAt(id ?? null, 1);
  return code !== null && Number.isInteger(code) && code > 0 ? code : null;
}
