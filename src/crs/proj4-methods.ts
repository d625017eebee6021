import type { Ellipsoid } from './crs.js';
import { CLOSE, type Form, type Forms, POLE, type Values } from './method-values.js';

/** What proj4 is told of a projection, by its own names: angles in radians, the rest in metres and ratios. */
export type Proj4Settings = Readonly<Record<string, number | string | boolean> & { projName: string }>;

type Settings = Form<Proj4Settings>;

const isSphere = ({ semiMajor, semiMinor }: Ellipsoid) => semiMajor === semiMinor;

/** A method that has a latitude of origin and no scale. */
const centred = (projName: string): Settings => ['lat_0', ({ lat_0 }) => ({ projName, lat0: lat_0 })];

/** A method that proj4 gets right on spheres alone. */
const onSpheres = ([takes, settings]: Settings): Settings => [
  takes,
  (values, ellipsoid) => (isSphere(ellipsoid) ? settings(values, ellipsoid) : null),
];

/** A method that takes every planet for a sphere with the radius of its equator. */
const asSphere = (projName: string): Settings => ['', () => ({ projName, sphere: true })];

/** proj4 takes a parallel of 0 for one that is missing: a hair beside it is as good. */
const albers = ({ lat_0, lat_1, lat_2 }: Values): Proj4Settings | null =>
  Math.abs(lat_1 + lat_2) < CLOSE ? null : { projName: 'aea', lat0: lat_0, lat1: lat_1 || 1e-20, lat2: lat_2 || 1e-20 };

/** The exact formulas need an ellipsoid; those of the sphere mistake the hemisphere away from the equator. */
function transverseMercator({ lat_0, k_0 }: Values, ellipsoid: Ellipsoid): Proj4Settings | null {
  if (!isSphere(ellipsoid)) return { projName: 'tmerc', lat0: lat_0, k0: k_0 };
  return lat_0 === 0 ? { projName: 'tmerc', approx: true, lat0: 0, k0: k_0 } : null;
}

/**
 * The methods (method-names.ts) that proj4 was measured to get right: all of them agree with PROJ 9.5 to 0.1 mm one way
 * and to 5 mm the other, on ellipsoids like the Earth's (test/crs/projection.test.ts). None of them comes to
 * `Math.pow` but for squares, which are the same bits in every version of Node (test/package/node-versions.sh). Not
 * here, although proj4 has them: Cassini (0.1 m at the rims of the areas of use), equidistant conic, Robinson,
 * van der Grinten and Miller, orthographic and gnomonic on an ellipsoid; and equirectangular on an ellipsoid,
 * which PROJ took for a sphere until version 9.7, up to 23 km beside the truth.
 */
export const PROJ4_METHODS: Forms<Proj4Settings> = {
  tmerc: ['lat_0 k_0', transverseMercator],
  tmerc_south: ['lat_0 k_0', transverseMercator],
  aea: ['lat_0 lat_1 lat_2', albers],
  laea: centred('laea'),
  // Beyond 35 degrees from the equator its arcs of the meridian are up to 2 mm off.
  poly: centred('poly'),
  // At a pole its arcs of the meridian are 0.7 mm off.
  aeqd: [
    'lat_0',
    ({ lat_0 }, e) => (Math.abs(lat_0) === POLE && !isSphere(e) ? null : { projName: 'aeqd', lat0: lat_0 }),
  ],
  eqc: onSpheres(['lat_1', ({ lat_1 }) => ({ projName: 'eqc', lat_ts: lat_1 })]),
  sinu: ['', () => ({ projName: 'sinu' })],
  mollweide: asSphere('moll'),
  eckertvi: asSphere('eck6'),
  eqearth: ['', () => ({ projName: 'eqearth' })],
  bonne: ['lat_0', ({ lat_0 }) => (lat_0 > 0 ? { projName: 'bonne', lat1: lat_0 } : null)],
  gnom: onSpheres(centred('gnom')),
  ortho: onSpheres(centred('ortho')),
  geos_x: ['h', ({ h }) => (h > 0 ? { projName: 'geos', h, sweep: 'x' } : null)],
  geos_y: ['h', ({ h }) => (h > 0 ? { projName: 'geos', h, sweep: 'y' } : null)],
};
