import { conformalCone } from './conformal-cone.js';
import { gaussSphere, sphereOfConformalLatitudes } from './conformal-sphere.js';
import type { Ellipsoid } from './crs.js';
import { eccentricity, parallelRadius } from './ellipsoid-shape.js';
import { krovak } from './krovak.js';
import { mercator } from './mercator.js';
import { CLOSE, type Form, type Forms, POLE, RADIANS, type Values } from './method-values.js';
import { obliqueMercator } from './oblique-mercator.js';
import type { Plane } from './plane.js';
import { polarStereographic, polarStereographicOfParallel } from './polar-stereographic.js';
import { stereographic } from './stereographic.js';

const isPole = (lat: number) => Math.abs(lat) > POLE - CLOSE;

/** By the scale at the equator, or by the parallel that has scale 1. */
function mercatorOf({ lat_1, k_0 }: Values, ellipsoid: Ellipsoid): Plane {
  const e = eccentricity(ellipsoid);
  return mercator(ellipsoid.semiMajor * (lat_1 === 0 ? k_0 : parallelRadius(lat_1, e)), e);
}

function cone(values: Values, ellipsoid: Ellipsoid): Plane | null {
  const { lat_1, lat_2 } = values;
  return Math.abs(lat_1 + lat_2) < CLOSE || isPole(lat_1) || isPole(lat_2) ? null : conformalCone(values, ellipsoid);
}

/** By the scale at the pole, or by the parallel that has scale 1. */
function polar({ lat_1, k_0 }: Values, ellipsoid: Ellipsoid): Plane | null {
  if (isPole(lat_1)) return polarStereographic(Math.sign(lat_1), k_0, ellipsoid);
  return lat_1 === 0 || k_0 !== 1 ? null : polarStereographicOfParallel(lat_1, ellipsoid);
}

/** Both spheres become the same at a pole, where neither has an east. */
const oblique = (sphere: typeof gaussSphere): Form<Plane> => [
  'lat_0 k_0',
  ({ lat_0, k_0 }, ellipsoid) =>
    isPole(lat_0) ? polarStereographic(Math.sign(lat_0), k_0, ellipsoid) : stereographic(sphere(lat_0, ellipsoid), k_0),
];

const hotine = (from: 'equator' | 'centre'): Form<Plane> => [
  'lat_0 k_0 alpha gamma',
  (values, ellipsoid) => (isPole(values.lat_0) ? null : obliqueMercator(values, from, ellipsoid)),
];

/**
 * The plane of Czechia and Slovakia alone: PROJ has no other, on Bessel's ellipsoid whatever a text says. Texts differ
 * in the last digits of the cone's angle, which PROJ doesn't read.
 */
function krovakOf({ lat_0, lat_1, alpha, k_0 }: Values, ellipsoid: Ellipsoid): Plane | null {
  const { semiMajor, semiMinor } = ellipsoid;
  const wanted = [49.5, 78.5, 30.28813975];
  const isKrovak = [lat_0, lat_1, alpha].every((angle, i) => Math.abs(angle / RADIANS - wanted[i]!) < 1e-7);
  const isBessel = Math.abs(semiMajor - 6377397.155) < 1e-3 && Math.abs(semiMinor - 6356078.963) < 1e-3;
  return isKrovak && isBessel ? krovak(lat_0, k_0, ellipsoid) : null;
}

/**
 * The conformal methods that are computed here, but for the transverse Mercator projection. They agree with PROJ 9.5 to
 * 0.001 mm both ways, Krovak's to 0.002 mm (test/crs/projection.test.ts). proj4 has them, too, by `Math.pow`
 * (isometric-latitude.ts).
 */
export const CONFORMAL_METHODS: Forms<Plane> = {
  merc: ['lat_1 k_0', mercatorOf],
  web_merc: ['', (_, { semiMajor }) => mercator(semiMajor, 0)],
  lcc: ['lat_0 lat_1 lat_2 k_0', cone],
  lcc_michigan: ['lat_0 lat_1 lat_2 k', (values, ellipsoid) => cone({ ...values, k_0: values.k }, ellipsoid)],
  stere_polar: ['lat_1 k_0', polar],
  stere: oblique(sphereOfConformalLatitudes),
  sterea: oblique(gaussSphere),
  omerc_a: hotine('equator'),
  omerc_b: hotine('centre'),
  krovak_north: ['lat_0 lat_1 alpha k_0', krovakOf],
};
