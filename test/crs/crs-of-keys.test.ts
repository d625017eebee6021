import { describe, expect, it } from 'vitest';
import type { GeoKeys } from '../../src/crs/crs.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { sameCrs } from '../../src/crs/same-crs.js';

const NO_TAGS = { directory: [], doubles: [], ascii: '' };
const crsOf = (keys: GeoKeys) => crsOfKeys('a.tif', keys, NO_TAGS);
const US_FOOT = 1200 / 3937;
/** A Lambert projection of the user's own on GRS80. */
const OWN = { GTModelTypeGeoKey: 1, GeographicTypeGeoKey: 4269, ProjectedCSTypeGeoKey: 32767, ProjCoordTransGeoKey: 8 };
/** The keys that GDAL 3.6 writes for a user-defined EPSG:5070. */
const CONUS = {
  ...OWN,
  ProjectionGeoKey: 32767,
  ProjCoordTransGeoKey: 11,
  ProjLinearUnitsGeoKey: 9001,
  ProjStdParallel1GeoKey: 29.5,
  ProjStdParallel2GeoKey: 45.5,
  ProjNatOriginLongGeoKey: -96,
  ProjNatOriginLatGeoKey: 23,
  ProjFalseEastingGeoKey: 0,
  ProjFalseNorthingGeoKey: 0,
};

it('the axes of a CRS of keys win over those of the geographic code under its projection', () => {
  // As GDAL 3.6.2 reads them: 6378140 x (1 - 1 / 298.257) = 6356755.2882.
  const axes = { GeogSemiMajorAxisGeoKey: 6378140, GeogInvFlatteningGeoKey: 298.257 };
  const crs = crsOf({ ...OWN, GeographicTypeGeoKey: 4326, ...axes });
  expect([crs.semiMajorMetre, crs.semiMinorMetre]).toEqual([6378140, expect.closeTo(6356755.2882, 3)]);
  expect(crsOf({ ...OWN, GeographicTypeGeoKey: 4326 }).semiMajorMetre).toBe(6378137);
});

describe('the unit of a CRS in GeoTIFF keys', () => {
  it('is that of the projected CRS also where the keys name the geographic one beside it', () => {
    const crs = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 2227, GeographicTypeGeoKey: 4269 });
    expect(crs).toMatchObject({ name: 'EPSG:2227', kind: 'projected', semiMajorMetre: 6378137 });
    expect(crs.unitSize).toBe(US_FOOT);
    expect(crs.definition.method).toBe('lcc');
  });

  it('is read from its own key where the CRS has no code', () => {
    const feet = crsOf({ ...OWN, ProjLinearUnitsGeoKey: 9003 });
    expect(feet.name).toBe('user-defined');
    expect(feet.unitSize).toBe(US_FOOT);
    const metres = crsOf({ ...OWN, ProjLinearUnitsGeoKey: 9001 });
    expect(metres.unitSize).toBe(1);
    expect(sameCrs(feet, metres)).toBe(false);
    expect(crsOf({ ...OWN, ProjLinearUnitsGeoKey: 32767, ProjLinearUnitSizeGeoKey: 0.5 }).unitSize).toBe(0.5);
  });

  it('in a key of its own holds against that of a code, as in GDAL', () => {
    const code = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 2853, PCSCitationGeoKey: 'Virginia' };
    expect(crsOf({ ...code, ProjLinearUnitsGeoKey: 9001 })).toMatchObject({ name: 'EPSG:2853', unitSize: 1 });
    const feet = crsOf({ ...code, ProjLinearUnitsGeoKey: 9003 });
    expect(feet).toMatchObject({ name: 'Virginia', unitSize: US_FOOT });
    expect(sameCrs(feet, crsOf(code))).toBe(false);
  });

  it('in a citation of ERDAS Imagine holds against both, as in GDAL', () => {
    const citation = (word: string) => `IMAGINE GeoTIFF Support\nCopyright\nProjection Name = UTM\nUnits = ${word}|`;
    const code = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, ProjLinearUnitsGeoKey: 9001 };
    expect(crsOf({ ...code, GTCitationGeoKey: citation('meters') })).toMatchObject({ name: 'EPSG:26912', unitSize: 1 });
    expect(crsOf({ ...code, GTCitationGeoKey: citation('feet') })).toMatchObject({ name: 'UTM', unitSize: US_FOOT });
    expect(crsOf({ ...code, PCSCitationGeoKey: citation('feet') }).unitSize).toBe(1);
    expect(crsOf({ ...OWN, PCSCitationGeoKey: citation('international_feet') }).unitSize).toBe(0.3048);
    const words = 'a citation says that its units are parsecs, and its keys that one is 1 m';
    expect(() => crsOf({ ...code, GTCitationGeoKey: citation('parsecs') })).toThrow(words);
    const local = (word: string) => ({ GTModelTypeGeoKey: 32767, GTCitationGeoKey: citation(word) });
    expect(crsOf(local('meters'))).toMatchObject({ name: 'UTM', unitSize: 1 });
    expect(() => crsOf(local('us_survey_feet'))).toThrow('its units are us_survey_feet, and its keys that one is 1 m');
  });

  it('of a user’s own may be a size alone, but not beside a code', () => {
    expect(crsOf({ ...OWN, ProjLinearUnitSizeGeoKey: 0.5 }).unitSize).toBe(0.5);
    const code = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, ProjLinearUnitSizeGeoKey: 0.5 };
    expect(crsOf(code).unitSize).toBe(1);
    expect(crsOf({ ...code, ProjLinearUnitsGeoKey: 32767 }).unitSize).toBe(0.5);
  });

  it('of a geographic code is that code’s, and of others the key’s, as in GDAL', () => {
    const degrees = { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 4326 };
    expect(crsOf({ ...degrees, GeogAngularUnitsGeoKey: 9105 }).unitSize).toBe(1);
    expect(crsOf({ GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 4807 })).toMatchObject({ unitSize: 0.9 });
    const own = { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 32767, GeogGeodeticDatumGeoKey: 6326 };
    expect(crsOf({ ...own, GeogAngularUnitsGeoKey: 9104 }).unitSize).toBe(1 / 3600);
    expect(() => crsOf({ ...own, GeogAngularUnitsGeoKey: 32767, GeogAngularUnitSizeGeoKey: 0.001 })).toThrow(
      /an angular unit of its own, of 0.001 radians/,
    );
  });
});

describe('a CRS in GeoTIFF keys', () => {
  it('leaves heights alone, also of a system that nobody knows', () => {
    const crs = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, VerticalCSTypeGeoKey: 9999 });
    expect(crs.name).toBe('EPSG:26912');
  });

  it('that defines what a code means is the same as the code', () => {
    const conus = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 5070 });
    expect(sameCrs(crsOf(CONUS), conus)).toBe(true);
    expect(sameCrs(crsOf({ ...CONUS, GeographicTypeGeoKey: 4326 }), conus)).toBe(false);
    expect(sameCrs(crsOf({ ...CONUS, ProjLinearUnitsGeoKey: 9003 }), conus)).toBe(false);
    expect(sameCrs(crsOf({ ...CONUS, ProjNatOriginLongGeoKey: -96.00001 }), conus)).toBe(false);
  });

  it('may be a zone of a projection on another datum', () => {
    const zone = { GTModelTypeGeoKey: 1, GeographicTypeGeoKey: 4269, ProjectedCSTypeGeoKey: 32767 };
    const utm = crsOf({ ...zone, ProjectionGeoKey: 16012, ProjLinearUnitsGeoKey: 9001 });
    expect(sameCrs(utm, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912 }))).toBe(true);
    expect(sameCrs(utm, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32612 }))).toBe(false);
  });

  it('may be WKT in a citation', () => {
    const wkt =
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]';
    const esri = crsOf({ GTModelTypeGeoKey: 32767, PCSCitationGeoKey: `ESRI PE String = ${wkt}|` });
    expect(esri).toMatchObject({ name: 'WGS_1984_Web_Mercator_Auxiliary_Sphere', kind: 'projected', unitSize: 1 });
    expect(sameCrs(esri, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 3857 }))).toBe(true);
  });

  it('that is tied to no place is a plane with a unit', () => {
    const local = crsOf({ GTModelTypeGeoKey: 32767, GTCitationGeoKey: 'site|', ProjLinearUnitsGeoKey: 9002 });
    expect(local).toMatchObject({ name: 'site', kind: 'projected', unitSize: 0.3048, semiMajorMetre: null });
    expect(sameCrs(local, { ...local, name: 'another site' })).toBe(false);
  });

  it.each([
    [null, 'a.tif: has no CRS'],
    [{ GTRasterTypeGeoKey: 1 }, 'a.tif: has no CRS'],
    [{ GTModelTypeGeoKey: [1, 2], ProjectedCSTypeGeoKey: {} }, 'key ProjectedCSTypeGeoKey is no number'],
    [{ GTModelTypeGeoKey: 3, GeographicTypeGeoKey: 4978 }, 'neither projected nor geographic, but geocentric'],
    [{ GeographicTypeGeoKey: 4326 }, 'name the geographic CRS EPSG:4326, but no model type'],
    [{ GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 26912 }, "code 26912, which isn't known"],
    [{ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 12345 }, "code 12345, which isn't known, and names no unit"],
    [
      { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 32767, GeogSemiMajorAxisGeoKey: -5 },
      'an ellipsoid of -5 x -5 m and units of 1 degrees',
    ],
    [
      { ...OWN, ProjLinearUnitsGeoKey: 32767, ProjLinearUnitSizeGeoKey: Number.POSITIVE_INFINITY },
      'units of Infinity m',
    ],
  ])('is refused where it is %j', (keys, words) => {
    expect(() => crsOfKeys('a.tif', keys, NO_TAGS)).toThrow(words);
  });
});
