import { describe, expect, it } from 'vitest';
import { isometricLatitude, latitudeOfIsometric } from '../../src/crs/isometric-latitude.js';

const RADIANS = Math.PI / 180;
/** Of a sphere, of the Earth (WGS84), and of Saturn, the flattest planet. */
const ECCENTRICITIES = [0, 0.0818191908426215, 0.4316];

/** As Snyder writes it: equation 7-7 for a radius and a scale of 1. */
function bySnyder(lat: number, e: number): number {
  const sin = e * Math.sin(lat);
  return Math.log(Math.tan(Math.PI / 4 + lat / 2) * ((1 - sin) / (1 + sin)) ** (e / 2));
}

describe('the isometric latitude', () => {
  it("is that of Snyder's equation 7-7", () => {
    for (const e of ECCENTRICITIES)
      for (const lat of [-80, -45, -1e-3, 0, 30, 60, 85])
        expect(isometricLatitude(lat * RADIANS, e)).toBeCloseTo(bySnyder(lat * RADIANS, e), 12);
  });

  it('leads back to the latitude, also beside the equator and a pole', () => {
    for (const e of ECCENTRICITIES)
      for (const lat of [-89.9999999, -60, -1e-9, 0, 1e-9, 12, 45, 70, 89, 89.9999, 89.9999999])
        expect(latitudeOfIsometric(isometricLatitude(lat * RADIANS, e), e) / RADIANS).toBeCloseTo(lat, 12);
  });

  it('is infinite at the poles, and back', () => {
    expect(isometricLatitude(Math.PI / 2, 0.08)).toBe(Number.POSITIVE_INFINITY);
    expect(isometricLatitude(-Math.PI / 2 + 1e-15, 0.08)).toBe(Number.NEGATIVE_INFINITY);
    expect(latitudeOfIsometric(Number.POSITIVE_INFINITY, 0.08)).toBe(Math.PI / 2);
    expect(latitudeOfIsometric(-800, 0.08)).toBe(-Math.PI / 2);
  });

  it('of no number is none', () => {
    expect(isometricLatitude(Number.NaN, 0.08)).toBeNaN();
    expect(latitudeOfIsometric(Number.NaN, 0.08)).toBeNaN();
  });
});
