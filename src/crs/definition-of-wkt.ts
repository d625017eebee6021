import { CorruptRasterError, UnsupportedRasterError } from '../errors.js';
import { excerpt } from '../excerpt.js';
import { geocentric } from './check-definition.js';
import type { Base, Conversion, Definition, Ellipsoid } from './crs.js';
import { datumOfName } from './datums.js';
import { epsgGeographic } from './epsg.js';
import { PARIS } from './meridians.js';
import { keyOf, parameterOfName } from './method-names.js';
import { isWestSouth, normalised } from './methods.js';
import { DEGREE, degrees, factorOf, metres, UNITS, unitOf } from './units-in-wkt.js';
import { child, children, MEND, numberAt, textAt, type WktNode, writeWkt } from './wkt.js';

const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const GEOGRAPHIC = ['GEOGCS', 'GEOGCRS', 'GEOGRAPHICCRS', 'GEODCRS', 'GEODETICCRS'];
/** Of the EPSG dataset. */
const WGS84 = 4326;
const LOCAL = ['LOCAL_CS', 'ENGCRS', 'ENGINEERINGCRS'];
const DERIVED = ['DERIVEDPROJCRS'];
const BASES = ['GEOGCS', 'BASEGEOGCRS', 'BASEGEODCRS'];
/** What stands around a horizontal CRS: with heights, a shift to another datum, or an epoch. */
const WRAPPERS = ['COMPD_CS', 'COMPOUNDCRS', 'BOUNDCRS', 'SOURCECRS', 'COORDINATEMETADATA'];
const HORIZONTAL = [...PROJECTED, ...GEOGRAPHIC, ...LOCAL, ...DERIVED];

/**
 * The horizontal CRS in a tree: itself, or what a compound or bound CRS, or one with an epoch, holds.
 * @throws UnsupportedRasterError where there is none
 */
export function horizontalPart(where: string, root: WktNode): WktNode {
  let node = root;
  while (WRAPPERS.includes(node.keyword)) {
    const inner = child(node, ...WRAPPERS, ...HORIZONTAL, 'GEOCCS');
    if (!inner) break;
    node = inner;
  }
  if (node.keyword === 'GEOCCS') throw geocentric(where);
  if (HORIZONTAL.includes(node.keyword)) return node;
  throw new UnsupportedRasterError(
    `${where}: its CRS is a ${excerpt(node.keyword)}, which has no horizontal plane; ${MEND}`,
  );
}

/**
 * What a horizontal CRS means.
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export function definitionOf(where: string, root: WktNode): Definition {
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
  const base = isOldWebMercator(projected) ? (epsgGeographic(WGS84) as Base) : baseOf(below);
  const { datum, ellipsoid, primeMeridian } = base;
  return {
    kind: 'projected',
    datum,
    ellipsoid,
    primeMeridian,
    unit,
    ...derived,
    ...axesOf(derived.method, westSouth, isEsri(below)),
  };
}

/** A plane that is tied to no place. */
export function localPlane(unit: number): Definition {
  const nothing = { datum: null, ellipsoid: null, primeMeridian: 0, method: null, parameters: {} };
  return { kind: 'local', ...nothing, unit, westSouth: false };
}

function axesOf(
  method: string | null,
  westSouth: boolean,
  isEsri: boolean,
): { readonly method: string | null; readonly westSouth: boolean } {
  // GDAL's WKT 1 has one name for both, and leaves the rest to the axes.
  if (method === 'krovak' && !westSouth && !isEsri) return { method: 'krovak_north', westSouth };
  return { method, westSouth: westSouth || isWestSouth(method) };
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

/** ESRI:102113, which ESRI writes as a Mercator on a sphere, and GDAL reads by its name as Web Mercator on WGS 84. */
function isOldWebMercator(crs: WktNode): boolean {
  return keyOf(textAt(crs, 0) ?? '') === 'wgs1984webmercator' && textAt(child(crs, 'PROJECTION'), 0) === 'Mercator';
}

/** GDAL writes Web Mercator to WKT 1 as a plain Mercator with PROJ's words for the sphere beside it. */
function webMercator(crs: WktNode): string | null {
  if (isOldWebMercator(crs)) return 'mercatorauxiliarysphere';
  const words = textAt(child(crs, 'EXTENSION'), 1) ?? '';
  return /^\+proj=merc .*\+a=6378137(\.0*)? \+b=6378137(\.0*)? /.test(words) ? 'mercatorauxiliarysphere' : null;
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
export function codeOf(node: WktNode): number | null {
  const id = children(node, 'ID', 'AUTHORITY').find((found) => textAt(found, 0)?.toUpperCase() === 'EPSG');
  const code = numberAt(id ?? null, 1);
  return code !== null && Number.isInteger(code) && code > 0 ? code : null;
}
