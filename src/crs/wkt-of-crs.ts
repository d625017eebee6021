import type { Crs } from './crs.js';
import { projjsonOf } from './projjson.js';
import { type WktNode, type WktValue, writeWkt } from './wkt.js';

const RADIANS = Math.PI / 180;

/** What of a PROJJSON document is written. */
type Json = Readonly<Record<string, unknown>>;

/**
 * A CRS as WKT 2 of 2019 (OGC 18-010r7) on one line, which says the same as its PROJJSON, from which it is made. Null
 * for those that have none (projjson.ts).
 */
export function wktOfCrs(crs: Crs): string | null {
  const document = projjsonOf(crs) as Json | null;
  if (!document) return null;
  const { name, type } = document;
  const after = [...axesOf(document.coordinate_system as Json), ...idOf(document)];
  if (type === 'GeographicCRS') return writeWkt(node('GEOGCRS', text(name), ...frameOf(document), ...after));
  const base = document.base_crs as Json;
  const geographic = node('BASEGEOGCRS', text(base.name), ...frameOf(base), ...idOf(base));
  return writeWkt(node('PROJCRS', text(name), geographic, conversionOf(document.conversion as Json), ...after));
}

function node(keyword: string, ...values: readonly WktValue[]): WktNode {
  return { keyword, values };
}

function text(value: unknown): WktValue {
  return { text: String(value), quoted: true };
}

function word(value: unknown): WktValue {
  return { text: String(value), quoted: false };
}

function idOf({ id }: Json): WktNode[] {
  const { authority, code } = (id ?? {}) as Json;
  return id ? [node('ID', text(authority), word(code))] : [];
}

/** A datum with its ellipsoid, and its prime meridian where that is not Greenwich. */
function frameOf({ datum }: Json): WktNode[] {
  const { name, ellipsoid, prime_meridian } = datum as Json;
  const frame = node('DATUM', text(name), ellipsoidOf(ellipsoid as Json), ...idOf(datum as Json));
  if (!prime_meridian) return [frame];
  const { name: called, longitude } = prime_meridian as Json;
  return [frame, node('PRIMEM', text(called), word(longitude), unitNode('degree', 'ANGLEUNIT'))];
}

/** A sphere has the inverse flattening 0 in WKT. */
function ellipsoidOf({ name, radius, semi_major_axis, semi_minor_axis, inverse_flattening }: Json): WktNode {
  const major = Number(radius ?? semi_major_axis);
  const inverse = radius === undefined ? (inverse_flattening ?? major / (major - Number(semi_minor_axis))) : 0;
  return node('ELLIPSOID', text(name), word(major), word(inverse), unitNode('metre', 'LENGTHUNIT'));
}

function conversionOf({ name, method, parameters }: Json): WktNode {
  const { name: called } = method as Json;
  const values = (parameters as readonly Json[]).map((one) =>
    node('PARAMETER', text(one.name), word(one.value), parameterUnit(String(one.unit)), ...idOf(one)),
  );
  return node('CONVERSION', text(name), node('METHOD', text(called), ...idOf(method as Json)), ...values);
}

function parameterUnit(unit: string): WktNode {
  return unitNode(unit, { degree: 'ANGLEUNIT', metre: 'LENGTHUNIT' }[unit] ?? 'SCALEUNIT');
}

/** A unit: one of PROJJSON's three names, or one with its factor to metres or radians. */
function unitNode(unit: unknown, keyword: string): WktNode {
  if (typeof unit === 'string') return node(keyword, text(unit), word(unit === 'degree' ? RADIANS : 1));
  const { name, conversion_factor } = unit as Json;
  return node(keyword, text(name), word(conversion_factor));
}

function axesOf({ subtype, axis }: Json): WktNode[] {
  const keyword = subtype === 'ellipsoidal' ? 'ANGLEUNIT' : 'LENGTHUNIT';
  const axes = axis as readonly Json[];
  return [
    node('CS', word(subtype), word(axes.length)),
    ...axes.map(({ name, abbreviation, direction, unit }, i) => {
      const title = text(`${String(name).toLowerCase()} (${abbreviation})`);
      return node('AXIS', title, word(direction), node('ORDER', word(i + 1)), unitNode(unit, keyword));
    }),
  ];
}
