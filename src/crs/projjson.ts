import type { Base, Conversion, Crs } from './crs.js';
import { NAMED } from './datums.js';
import { epsgBase, epsgGeographic, isNorthFirst } from './epsg.js';
import { datumName, datumOfGeographic, namedEllipsoid, namedMeridian, namedUnit } from './epsg-names.js';
import { type ProjMethod, parameterName, projMethod } from './projjson-methods.js';

const SCHEMA = 'https://proj.org/schemas/v0.7/projjson.schema.json';
const RADIANS = Math.PI / 180;

/** Methods whose axes go west and south in the order of the EPSG dataset, with their first axis. */
const FIRST_AXIS: Readonly<Record<string, 'west' | 'south' | undefined>> = { tmerc_south: 'west', krovak: 'south' };

/**
 * A CRS as PROJJSON 0.7, which PROJ, GDAL, pyproj and GeoParquet read: with its code where it has one, and complete
 * without it. The axes stand in the order of the EPSG dataset, or else x before y, latitude before longitude. Around
 * poles, where the dataset names the meridians that axes run along, they go east and north. Null for planes that are
 * tied to no place, for a turned geographic CRS, and for methods that PROJ has no words for (projjson-methods.ts).
 */
export function projjsonOf(crs: Crs): object | null {
  const { definition, name } = crs;
  const { kind, ellipsoid, unit, westSouth, method } = definition;
  if (kind === 'local' || !ellipsoid) return null;
  const code = codeOf(name);
  const top = { $schema: SCHEMA, type: kind === 'geographic' ? 'GeographicCRS' : 'ProjectedCRS', name };
  if (kind === 'geographic') {
    if (method !== null || westSouth) return null;
    return { ...top, ...frameOf(definition, code), coordinate_system: ellipsoidal(unit, code), ...idOf(code) };
  }
  const found = projMethod(definition);
  if (!found || westSouth !== (FIRST_AXIS[method ?? ''] !== undefined)) return null;
  const base = code === null ? null : epsgBase(code);
  const known = base === null ? null : epsgGeographic(base);
  const degrees = known && known !== 'geocentric' ? known.unit : 1;
  const frame = frameOf(definition, base);
  return {
    ...top,
    base_crs: {
      name: base === null ? frame.datum.name : `EPSG:${base}`,
      ...frame,
      coordinate_system: ellipsoidal(degrees, base),
      ...idOf(base),
    },
    conversion: conversionOf(definition, found),
    coordinate_system: cartesian(unit, code, FIRST_AXIS[method ?? '']),
    ...idOf(code),
  };
}

/** The code of a CRS that is one of the EPSG dataset. */
function codeOf(name: string): number | null {
  const code = /^EPSG:(\d+)$/.exec(name)?.[1];
  return code === undefined ? null : Number(code);
}

function idOf(code: number | null) {
  return code === null ? {} : { id: { authority: 'EPSG', code } };
}

/** A datum as one frame, also where it is an ensemble of several. One with a meridian of its own has its own code. */
function frameOf({ datum, ellipsoid, primeMeridian }: Base, geographic: number | null) {
  const { semiMajor, semiMinor } = ellipsoid!;
  const isCode = datum !== null && !datum.startsWith(NAMED);
  const turned = primeMeridian === 0 ? datum : geographic && datumOfGeographic(geographic);
  const code = isCode && turned ? Number(turned) : null;
  const ofCode = isCode ? datumName(`${code ?? datum}`) : null;
  const known = namedEllipsoid(ellipsoid!, isCode ? datum : null);
  const shape =
    semiMajor === semiMinor
      ? { radius: semiMajor }
      : known?.inverseFlattening
        ? { semi_major_axis: semiMajor, inverse_flattening: known.inverseFlattening }
        : { semi_major_axis: semiMajor, semi_minor_axis: semiMinor };
  const nameless = `Unknown based on ${known?.name ?? 'unknown'} ellipsoid`;
  const meridian = { name: namedMeridian(primeMeridian)?.name ?? 'unknown', longitude: primeMeridian };
  return {
    datum: {
      type: 'GeodeticReferenceFrame',
      name: ofCode ?? datum?.slice(NAMED.length) ?? nameless,
      ellipsoid: { name: known?.name ?? 'unknown', ...shape },
      ...(primeMeridian === 0 ? {} : { prime_meridian: meridian }),
      ...idOf(code),
    },
  };
}

function conversionOf({ parameters }: Conversion, { name, code, parameters: names }: ProjMethod) {
  return {
    name,
    method: { name, ...idOf(code) },
    parameters: names.map(([parameter, ours]) => {
      const value = parameters[ours] ?? (/^k(_0)?$/.test(ours) ? 1 : 0);
      return { name: parameterName(parameter), value, unit: unitOf(ours), ...idOf(parameter) };
    }),
  };
}

/** The unit of one of our parameters, by its name. */
function unitOf(parameter: string): string {
  if (/^k(_0)?$/.test(parameter)) return 'unity';
  return /^(x_0|y_0|h)$/.test(parameter) ? 'metre' : 'degree';
}

function ellipsoidal(degrees: number, code: number | null) {
  const known = namedUnit('deg', degrees);
  const name = known?.name ?? `${degrees} degrees`;
  const unit = degrees === 1 ? 'degree' : { type: 'AngularUnit', name, conversion_factor: degrees * RADIANS };
  const latitude = { name: 'Geodetic latitude', abbreviation: 'Lat', direction: 'north', unit };
  const longitude = { name: 'Geodetic longitude', abbreviation: 'Lon', direction: 'east', unit };
  const isLatitudeFirst = code === null || isNorthFirst(code);
  return { subtype: 'ellipsoidal', axis: isLatitudeFirst ? [latitude, longitude] : [longitude, latitude] };
}

function cartesian(metres: number, code: number | null, first: 'west' | 'south' | undefined) {
  const known = namedUnit('m', metres);
  const name = known?.name ?? `${metres} m`;
  const unit = metres === 1 ? 'metre' : { type: 'LinearUnit', name, conversion_factor: metres };
  const axis = (word: string, abbreviation: string, direction: string) => ({
    name: word,
    abbreviation,
    direction,
    unit,
  });
  const west = axis('Westing', 'Y', 'west');
  const south = axis('Southing', 'X', 'south');
  const east = axis('Easting', 'E', 'east');
  const north = axis('Northing', 'N', 'north');
  const ofCode = code !== null && isNorthFirst(code) ? [north, east] : [east, north];
  return { subtype: 'Cartesian', axis: { none: ofCode, west: [west, south], south: [south, west] }[first ?? 'none'] };
}
