import { describe, expect, it } from 'vitest';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { differenceOf } from '../../src/crs/same-crs.js';
import { CONUS, crsOf, NO_TAGS, OWN } from '../support/geo-keys.js';

it('keys with a number that is none are damage', () => {
  const tags = { directory: [], doubles: [Number.NaN], ascii: '' };
  expect(() => crsOfKeys('a.tif', OWN, tags)).toThrow(/^a.tif: its GeoTIFF keys hold a number that is none/);
});

describe('a CRS in GeoTIFF keys', () => {
  it('leaves heights alone, also of a system that nobody knows', () => {
    const crs = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912, VerticalCSTypeGeoKey: 9999 });
    expect(crs.name).toBe('EPSG:26912');
  });

  it('that defines what a code means is the same as the code', () => {
    const conus = crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 5070 });
    expect(differenceOf(crsOf(CONUS), conus)).toBeNull();
    expect(differenceOf(crsOf({ ...CONUS, GeographicTypeGeoKey: 4326 }), conus)).not.toBeNull();
    expect(differenceOf(crsOf({ ...CONUS, ProjLinearUnitsGeoKey: 9003 }), conus)).not.toBeNull();
    expect(differenceOf(crsOf({ ...CONUS, ProjNatOriginLongGeoKey: -96.00001 }), conus)).not.toBeNull();
  });

  it('may be a zone of a projection on another datum', () => {
    const zone = { GTModelTypeGeoKey: 1, GeographicTypeGeoKey: 4269, ProjectedCSTypeGeoKey: 32767 };
    const utm = crsOf({ ...zone, ProjectionGeoKey: 16012, ProjLinearUnitsGeoKey: 9001 });
    expect(differenceOf(utm, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 26912 }))).toBeNull();
    expect(differenceOf(utm, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32612 }))).not.toBeNull();
  });

  it('may be WKT in a citation', () => {
    const wkt =
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]';
    const esri = crsOf({ GTModelTypeGeoKey: 32767, PCSCitationGeoKey: `ESRI PE String = ${wkt}|` });
    expect(esri).toMatchObject({ name: 'WGS_1984_Web_Mercator_Auxiliary_Sphere', kind: 'projected', unitSize: 1 });
    expect(differenceOf(esri, crsOf({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 3857 }))).toBeNull();
  });

  it('that is tied to no place is a plane with a unit', () => {
    const local = crsOf({ GTModelTypeGeoKey: 32767, GTCitationGeoKey: 'site|', ProjLinearUnitsGeoKey: 9002 });
    expect(local).toMatchObject({ name: 'site', kind: 'projected', unitSize: 0.3048, semiMajorMetre: null });
    expect(differenceOf(local, { ...local, name: 'another site' })).not.toBeNull();
  });

  // The names that GDAL 3.6.2 gives the methods of these keys in WKT, and the parameters that it reads.
  it.each([
    [1, 'Transverse_Mercator', 'latitude_of_origin central_meridian scale_factor'],
    [3, 'Hotine_Oblique_Mercator', 'latitude_of_center longitude_of_center azimuth rectified_grid_angle scale_factor'],
    [
      9815,
      'Hotine_Oblique_Mercator_Azimuth_Center',
      'latitude_of_center longitude_of_center azimuth rectified_grid_angle scale_factor',
    ],
    [7, 'Mercator_2SP', 'latitude_of_origin central_meridian standard_parallel_1'],
    [8, 'Lambert_Conformal_Conic_2SP', 'latitude_of_origin central_meridian standard_parallel_1 standard_parallel_2'],
    [9, 'Lambert_Conformal_Conic_1SP', 'latitude_of_origin central_meridian scale_factor'],
    [10, 'Lambert_Azimuthal_Equal_Area', 'latitude_of_center longitude_of_center'],
    [11, 'Albers_Conic_Equal_Area', 'latitude_of_center longitude_of_center standard_parallel_1 standard_parallel_2'],
    [14, 'Stereographic', 'latitude_of_origin central_meridian scale_factor'],
    [15, 'Polar_Stereographic', 'latitude_of_origin central_meridian scale_factor'],
    [20, 'Miller_Cylindrical', 'longitude_of_center'],
    [21, 'Orthographic', 'latitude_of_origin central_meridian'],
    [24, 'Sinusoidal', 'longitude_of_center'],
    [27, 'Transverse_Mercator_South_Orientated', 'latitude_of_origin central_meridian scale_factor'],
    [28, 'Cylindrical_Equal_Area', 'standard_parallel_1 central_meridian'],
  ])('of the method %j has the parameters of that method alone', (code, method, names) => {
    const crs = crsOf({
      ...OWN,
      ProjCoordTransGeoKey: code,
      ProjStdParallel1GeoKey: 30,
      ProjStdParallel2GeoKey: 45,
      ProjNatOriginLatGeoKey: 40,
      ProjNatOriginLongGeoKey: 10,
      ProjScaleAtNatOriginGeoKey: 0.9996,
      ProjAzimuthAngleGeoKey: 53,
    });
    const values: Record<string, number> = {
      latitude_of_origin: 40,
      latitude_of_center: 40,
      central_meridian: 10,
      longitude_of_center: 10,
      scale_factor: 0.9996,
      azimuth: 53,
      rectified_grid_angle: 90,
      standard_parallel_1: 30,
      standard_parallel_2: 45,
    };
    const parameters = names.split(' ').map((name) => `PARAMETER["${name}",${values[name]}]`);
    const wkt = `PROJCS["a",GEOGCS["NAD83",DATUM["North_American_Datum_1983",SPHEROID["GRS 1980",6378137,298.257222101]],UNIT["degree",0.0174532925199433]],PROJECTION["${method}"],${parameters},UNIT["metre",1]]`;
    expect(crs.definition.method).not.toMatch(/^ct/);
    expect(differenceOf(crs, crsOfWkt('a.tif', wkt))).toBeNull();
  });

  it('of a method that GDAL doesn’t know is a plane', () => {
    expect(crsOf({ ...OWN, ProjCoordTransGeoKey: 2 }).definition.kind).toBe('local');
  });

  it('of which the method names the axes has them so', () => {
    const south = crsOf({ ...OWN, ProjCoordTransGeoKey: 27 });
    expect(south.definition).toMatchObject({ method: 'tmerc_south', westSouth: true });
  });

  it('without a projection that is known is in metres, or refused', () => {
    const own = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32767 };
    expect(crsOf({ ...own, ProjLinearUnitsGeoKey: 9001 }).unitSize).toBe(1);
    for (const keys of [own, { ...own, ProjectedCSTypeGeoKey: 60001 }, { GTModelTypeGeoKey: 1 }])
      expect(() => crsOf({ ...keys, ProjLinearUnitsGeoKey: 9002 })).toThrow(
        'its keys say that one unit is 0.3048 m, and GDAL takes it for 1 m',
      );
  });

  it.each([
    [null, 'a.tif: has no CRS'],
    [{ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 4326, GeographicTypeGeoKey: 4326 }, 'and another beside it'],
    [
      { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: 4267, GeogAngularUnitsGeoKey: 9001 },
      'has the code 9001, which is one of lengths',
    ],
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
    [
      { GTModelTypeGeoKey: 32767, ProjLinearUnitsGeoKey: 32767, ProjLinearUnitSizeGeoKey: Number.POSITIVE_INFINITY },
      'units of Infinity m',
    ],
    [{ ...OWN, ProjCoordTransGeoKey: 1, ProjFalseEastingGeoKey: Number.POSITIVE_INFINITY }, 'too large, x_0 Infinity'],
    [
      { ...OWN, GeogPrimeMeridianGeoKey: 32767, GeogPrimeMeridianLongGeoKey: Number.POSITIVE_INFINITY },
      'too large, prime meridian Infinity',
    ],
  ])('is refused where it is %j', (keys, words) => {
    expect(() => crsOfKeys('a.tif', keys, NO_TAGS)).toThrow(words);
  });
});
