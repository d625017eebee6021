import type { Ellipsoid } from './crs.js';

/**
 * A transformation from one datum to another by seven parameters: metres, arc seconds and parts per million. The
 * rotations turn the point ("position_vector", EPSG method 9606) or the axes ("coordinate_frame", 9607).
 */
export interface HelmertShift {
  readonly dx: number;
  readonly dy: number;
  readonly dz: number;
  readonly rx: number;
  readonly ry: number;
  readonly rz: number;
  readonly s: number;
  readonly convention: 'position_vector' | 'coordinate_frame';
}

/** A longitude from Greenwich and a latitude, in degrees. */
type LonLat = readonly [lon: number, lat: number];
type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

const RADIANS = Math.PI / 180;
const ARC_SECOND = RADIANS / 3600;
/** Steps to a latitude: two are enough near the surface of an ellipsoid like the Earth's. */
const STEPS = 3;
/** Metres to which a height is found: 1e-12 degrees of a place aside are a tenth of a micrometre. */
const CLOSE = 1e-8;
const MOST_STEPS = 12;

/**
 * The way of places on one ellipsoid to those on another by a {@link HelmertShift} over geocentric coordinates, and
 * back (IOGP guidance note 7-2, methods 9606 and 9607: small angles, as EPSG states parameters). A place has the height 0 on the
 * ellipsoid that it comes from, and the height that it comes out with is dropped. The way back is the exact inverse of
 * the way there: it finds the height on the second ellipsoid that leads to 0 on the first, by the inverse of the matrix.
 */
export function helmert(shift: HelmertShift, from: Ellipsoid, to: Ellipsoid) {
  const matrix = matrixOf(shift);
  const inverse = inverseOf(matrix);
  const { dx, dy, dz } = shift;
  return {
    forward(lon: number, lat: number): LonLat {
      const [x, y, z] = times(matrix, geocentric(from, lon, lat, 0));
      const [longitude, latitude] = geodetic(to, [x + dx, y + dy, z + dz]);
      return [longitude, latitude];
    },
    inverse(lon: number, lat: number): LonLat {
      let height = 0;
      for (let step = 0; ; step++) {
        const [x, y, z] = geocentric(to, lon, lat, height);
        const [longitude, latitude, above] = geodetic(from, times(inverse, [x - dx, y - dy, z - dz]));
        height -= above;
        // What is no number is never close.
        if (Math.abs(above) < CLOSE || step === MOST_STEPS) return [longitude, latitude];
      }
    },
  };
}

function matrixOf({ rx, ry, rz, s, convention }: HelmertShift): Matrix {
  const sign = convention === 'position_vector' ? ARC_SECOND : -ARC_SECOND;
  const scale = 1 + s * 1e-6;
  const [x, y, z] = [rx * sign * scale, ry * sign * scale, rz * sign * scale];
  return [
    [scale, -z, y],
    [z, scale, -x],
    [-y, x, scale],
  ];
}

function times(matrix: Matrix, [x, y, z]: Vector): Vector {
  const row = ([a, b, c]: Vector) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** By the adjugate. */
function inverseOf([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const over = (x: number, y: number, z: number): Vector => [x / determinant, y / determinant, z / determinant];
  return [
    over(e * i - f * h, c * h - b * i, b * f - c * e),
    over(f * g - d * i, a * i - c * g, c * d - a * f),
    over(d * h - e * g, b * g - a * h, a * e - b * d),
  ];
}

/** Geocentric coordinates in metres of a place in degrees and metres (method 9602 of the guidance note). */
function geocentric({ semiMajor: a, semiMinor: b }: Ellipsoid, lon: number, lat: number, height: number): Vector {
  const sin = Math.sin(lat * RADIANS);
  const cos = Math.cos(lat * RADIANS);
  // The radius of curvature across the meridian, in the form that has no small difference in it.
  const radius = (a * a) / Math.sqrt(a * a * cos * cos + b * b * sin * sin);
  const across = (radius + height) * cos;
  const up = ((b * b) / (a * a)) * radius + height;
  return [across * Math.cos(lon * RADIANS), across * Math.sin(lon * RADIANS), up * sin];
}

/** A place in degrees and metres by Bowring's iteration over the reduced latitude, which starts on the surface. */
function geodetic({ semiMajor: a, semiMinor: b }: Ellipsoid, [x, y, z]: Vector): readonly [...LonLat, number] {
  const across = Math.sqrt(x * x + y * y);
  const squared = (a * a - b * b) / (a * a);
  const second = (a * a - b * b) / (b * b);
  let [sin, cos] = unit(a * z, b * across);
  let [up, aside] = [z, across];
  for (let step = 0; step < STEPS; step++) {
    up = z + second * b * sin * sin * sin;
    aside = across - squared * a * cos * cos * cos;
    [sin, cos] = unit(b * up, a * aside);
  }
  const [sinLat, cosLat] = unit(up, aside);
  const height = across * cosLat + z * sinLat - a * Math.sqrt(1 - squared * sinLat * sinLat);
  return [Math.atan2(y, x) / RADIANS, Math.atan2(up, aside) / RADIANS, height];
}

/** Sine and cosine of the angle whose tangent is a ratio. */
function unit(up: number, aside: number): readonly [number, number] {
  const length = Math.sqrt(up * up + aside * aside);
  return [up / length, aside / length];
}
