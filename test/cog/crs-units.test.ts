import { describe, expect, it } from 'vitest';
import { readCrs, sameCrs } from '../../src/cog/read/crs.js';
import type { GeoKeys } from '../../src/cog/read/geo-keys.js';

const NO_TAGS = { directory: [], doubles: [], ascii: '' };
const crsOf = (keys: GeoKeys) => readCrs('a.tif', keys, NO_TAGS);
const US_FOOT = 1200 / 3937;
/** A Lambert projection of the user's own on GRS80. */
const OWN = { GTModelTypeGeoKey: 1, GeographicTypeGeoKey: 4269, ProjectedCSTypeGeoKey: 32767, ProjCoordTransGeoKey: 8 };

describe('the unit of a CRS', () => {
  it('is that of the projected CRS also where the keys name the geographic one beside it', () => {
    const keys = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 2227, GeographicTypeGeoKey: 4269 };
    const crs = crsOf(keys);
    expect(crs).toMatchObject({ name: 'EPSG:2227', kind: 'projected', semiMajorMetre: 6378137 });
    expect(crs.unitToMetre).toBeCloseTo(US_FOOT, 9);
    expect(crs.proj4).toContain('+proj=lcc');
  });

  it('is read from its own key where the CRS has no code', () => {
    const feet = crsOf({ ...OWN, ProjLinearUnitsGeoKey: 9003 });
    expect(feet.name).toBe('user-defined');
    expect(feet.unitToMetre).toBeCloseTo(US_FOOT, 9);
    const metres = crsOf({ ...OWN, ProjLinearUnitsGeoKey: 9001 });
    expect(metres.unitToMetre).toBe(1);
    expect(sameCrs(feet, metres)).toBe(false);
    expect(crsOf({ ...OWN, ProjLinearUnitsGeoKey: 32767, ProjLinearUnitSizeGeoKey: 0.5 }).unitToMetre).toBe(0.5);
  });

  it('of a code holds against a key beside it', () => {
    const crs = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, ProjLinearUnitsGeoKey: 9001 });
    expect(crs.unitToMetre).toBe(1);
  });

  it('must be the degree for coordinates on the ellipsoid', () => {
    const degrees = { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 4326 };
    expect(crsOf({ ...degrees, GeogAngularUnitsGeoKey: 9102 }).unitToMetre).toBe(1);
    expect(() => crsOf({ ...degrees, GeogAngularUnitsGeoKey: 9105 })).toThrow(
      /in another unit than degrees; warp it first, with gdalwarp -t_srs EPSG:n -r near -dstalpha -of COG/,
    );
  });
});

describe('readCrs', () => {
  it('leaves heights alone, also of a system that the library does not know', () => {
    const crs = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, VerticalCSTypeGeoKey: 9999 });
    expect(crs.name).toBe('EPSG:26912');
  });

  it('refuses keys that are no numbers', () => {
    expect(() => crsOf({ GTModelTypeGeoKey: [1, 2] })).toThrow('a.tif: its GeoTIFF key GTModelTypeGeoKey is no number');
  });
});
