import type { Definition, Ellipsoid } from './crs.js';
import { methodOf } from './same-crs.js';

/** What proj4 is told of a projection, by its own names: angles in radians, the rest in metres and ratios. */
export type Proj4Settings = Readonly<Record<string, number | string | boolean> & { projName: string }>;

/** Parameters with their usual values filled in, and angles in radians. */
type Values = Readonly<Record<'lat_0' | 'lat_1' | 'lat_2' | 'k_0' | 'k' | 'alpha' | 'gamma' | 'h', number>>;

/** The parameters that a method may have, and what proj4 is told; null where they make no plane that it gets right. */
type Form = readonly [takes: string, settings: (values: Values, ellipsoid: Ellipsoid) => Proj4Settings | null];

const RADIANS = Math.PI / 180;
const POLE = Math.PI / 2;
/** Radians below which proj4 takes two angles for the same. */
const CLOSE = 1e-10;
const ANGLES = ['lat_0', 'lat_1', 'lat_2', 'alpha', 'gamma'];

const isSphere = ({ semiMajor, semiMinor }: Ellipsoid) => semiMajor === semiMinor;

/** A method by the latitude and the scale of its origin. */
const plain = (projName: string): Form => ['lat_0 k_0', ({ lat_0, k_0 }) => ({ projName, lat0: lat_0, k0: k_0 })];

/** A method that has a latitude of origin and no scale. */
const centred = (projName: string): Form => ['lat_0', ({ lat_0 }) => ({ projName, lat0: lat_0 })];

/** A method that proj4 gets right on spheres alone. */
const onSpheres = ([takes, settings]: Form): Form => [
  takes,
  (values, ellipsoid) => (isSphere(ellipsoid) ? settings(values, ellipsoid) : null),
];

/** A method that takes every planet for a sphere with the radius of its equator. */
const asSphere = (projName: string): Form => ['', () => ({ projName, sphere: true })];

/** proj4 takes a parallel of 0 for one that is missing: a hair beside it is as good. */
const cone = (projName: string, { lat_0, lat_1, lat_2, k_0 }: Values): Proj4Settings | null =>
  Math.abs(lat_1 + lat_2) < CLOSE
    ? null
    : { projName, lat0: lat_0, lat1: lat_1 || 1e-20, lat2: lat_2 || 1e-20, k0: k_0 };

/** The exact formulas need an ellipsoid; those of the sphere mistake the hemisphere away from the equator. */
function transverseMercator({ lat_0, k_0 }: Values, ellipsoid: Ellipsoid): Proj4Settings | null {
  if (!isSphere(ellipsoid)) return { projName: 'tmerc', lat0: lat_0, k0: k_0 };
  return lat_0 === 0 ? { projName: 'tmerc', approx: true, lat0: 0, k0: k_0 } : null;
}

/** By the scale at the pole, or by the parallel that has scale 1. */
function polarStereographic({ lat_1, k_0 }: Values): Proj4Settings | null {
  const pole = { projName: 'stere', lat0: Math.sign(lat_1) * POLE };
  if (Math.abs(lat_1) === POLE) return { ...pole, k0: k_0 };
  return lat_1 === 0 || k_0 !== 1 ? null : { ...pole, lat_ts: lat_1 };
}

/** The formulas of variant B divide by 0 for a line that runs east; the Swiss ones are those for it. */
function obliqueMercator({ lat_0, k_0, alpha, gamma }: Values, variant: 'A' | 'B'): Proj4Settings {
  const isEast = [alpha, gamma].every((angle) => Math.abs(angle - POLE) < CLOSE);
  if (variant === 'B' && isEast) return { projName: 'somerc', lat0: lat_0, k0: k_0 };
  const line = { projName: 'omerc', lat0: lat_0, k0: k_0, longc: 0, alpha, rectified_grid_angle: gamma };
  return variant === 'A' ? { ...line, no_uoff: true } : line;
}

const KROVAK_MERIDIAN = 24 + 5 / 6;

/**
 * proj4 has the plane of Czechia and Slovakia alone, on Bessel's ellipsoid and around its meridian. Texts differ in the
 * last digits of the cone's angle, which PROJ doesn't read.
 */
function krovak({ lat_0, lat_1, alpha, k_0 }: Values, { semiMajor, semiMinor }: Ellipsoid): Proj4Settings | null {
  const wanted = [49.5, 78.5, 30.28813975];
  const isKrovak = [lat_0, lat_1, alpha].every((angle, i) => Math.abs(angle / RADIANS - wanted[i]!) < 1e-7);
  const isBessel = Math.abs(semiMajor - 6377397.155) < 1e-3 && Math.abs(semiMinor - 6356078.963) < 1e-3;
  if (!isKrovak || !isBessel) return null;
  return { projName: 'krovak', lat0: lat_0, long0: KROVAK_MERIDIAN * RADIANS, k0: k_0 };
}

/**
 * The methods (method-names.ts) that proj4 was measured to get right: all of them agree with PROJ 9.5 to 0.1 mm one way
 * and to 5 mm the other, on ellipsoids like the Earth's (test/crs/projection.test.ts). Not here, although proj4 has
 * them: Cassini (0.1 m at the rims of the areas of use), equidistant conic, Robinson,
 * van der Grinten and Miller, orthographic and gnomonic on an ellipsoid; and equirectangular on an ellipsoid,
 * which PROJ took for a sphere until version 9.7, up to 23 km beside the truth.
 */
const FORMS: Readonly<Record<string, Form | undefined>> = {
  tmerc: ['lat_0 k_0', transverseMercator],
  tmerc_south: ['lat_0 k_0', transverseMercator],
  merc: [
    'lat_1 k_0',
    ({ lat_1, k_0 }) => (lat_1 === 0 ? { projName: 'merc', k0: k_0 } : { projName: 'merc', lat_ts: lat_1 }),
  ],
  web_merc: asSphere('merc'),
  lcc: ['lat_0 lat_1 lat_2 k_0', (values) => cone('lcc', values)],
  lcc_michigan: ['lat_0 lat_1 lat_2 k', (values) => cone('lcc', { ...values, k_0: values.k })],
  aea: ['lat_0 lat_1 lat_2', (values) => cone('aea', values)],
  laea: centred('laea'),
  stere_polar: ['lat_1 k_0', polarStereographic],
  stere: plain('stere'),
  sterea: plain('sterea'),
  omerc_a: ['lat_0 k_0 alpha gamma', (values) => obliqueMercator(values, 'A')],
  omerc_b: ['lat_0 k_0 alpha gamma', (values) => obliqueMercator(values, 'B')],
  // Beyond 35 degrees from the equator its arcs of the meridian are up to 2 mm off.
  poly: centred('poly'),
  // At a pole its arcs of the meridian are 0.7 mm off.
  aeqd: [
    'lat_0',
    ({ lat_0 }, e) => (Math.abs(lat_0) === POLE && !isSphere(e) ? null : { projName: 'aeqd', lat0: lat_0 }),
  ],
  eqc: onSpheres(['lat_1', ({ lat_1 }) => ({ projName: 'eqc', lat_ts: lat_1 })]),
  cea: ['lat_1', ({ lat_1 }) => ({ projName: 'cea', lat_ts: lat_1 })],
  sinu: ['', () => ({ projName: 'sinu' })],
  mollweide: asSphere('moll'),
  eckertvi: asSphere('eck6'),
  eqearth: ['', () => ({ projName: 'eqearth' })],
  bonne: ['lat_0', ({ lat_0 }) => (lat_0 > 0 ? { projName: 'bonne', lat1: lat_0 } : null)],
  gnom: onSpheres(centred('gnom')),
  ortho: onSpheres(centred('ortho')),
  geos_x: ['h', ({ h }) => (h > 0 ? { projName: 'geos', h, sweep: 'x' } : null)],
  geos_y: ['h', ({ h }) => (h > 0 ? { projName: 'geos', h, sweep: 'y' } : null)],
  krovak_north: ['lat_0 lat_1 alpha k_0', krovak],
};

/**
 * What proj4 is told of a projection, but for its false origin and its meridian: the caller adds those, because some of
 * proj4's methods forget the one, and some turn more than once around the earth with the other. Null for a method that
 * isn't listed, for parameters that it doesn't take, and for such as make no plane.
 */
export function proj4Settings(definition: Definition, ellipsoid: Ellipsoid): Proj4Settings | null {
  const [takes, settings] = FORMS[methodOf(definition) ?? ''] ?? [];
  if (takes === undefined || settings === undefined) return null;
  const given = { lat_0: 0, lat_1: 0, lat_2: 0, k_0: 1, k: 1, alpha: 0, gamma: 0, h: 0, ...definition.parameters };
  const allowed = [...takes.split(' '), 'lon_0', 'x_0', 'y_0'];
  if (Object.keys(definition.parameters).some((name) => !allowed.includes(name))) return null;
  if (!(given.k_0 > 0 && given.k > 0)) return null;
  const turned = Object.entries(given).map(([name, value]) => [name, ANGLES.includes(name) ? value * RADIANS : value]);
  const found = settings(Object.fromEntries(turned) as Values, ellipsoid);
  const { semiMajor: a, semiMinor } = ellipsoid;
  const b = found?.sphere ? a : semiMinor;
  return found && { a, b, rf: a / (a - b), long0: 0, x0: 0, y0: 0, ...found };
}
