import { describe, expect, it } from 'vitest';
import type { GeoKeys } from '../../src/crs/crs.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { differenceOf } from '../../src/crs/same-crs.js';

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

const CODE = (code: number, more: GeoKeys = {}) => crsOf({ GTModelTypeGeoKey: 2, GeographicTypeGeoKey: code, ...more });

/** All values as GDAL 3.6.2 reads them. */
describe('keys beside a geographic code', () => {
  it.each([
    [{ GeogGeodeticDatumGeoKey: 6267 }, { datum: '6267', ellipsoid: [6378206.4, 6356583.8] }],
    [{ GeogGeodeticDatumGeoKey: 32767 }, { datum: null, ellipsoid: [6378137, 6356752.314245179] }],
    [{ GeogEllipsoidGeoKey: 7008 }, { datum: '6277', ellipsoid: [6378206.4, 6356583.8] }],
    [{ GeogEllipsoidGeoKey: 32767 }, { ellipsoid: [6378137, 6356752.314245179] }],
    [{ GeogSemiMajorAxisGeoKey: 6371000, GeogSemiMinorAxisGeoKey: 6371000 }, { ellipsoid: [6371000, 6371000] }],
    [{ GeogSemiMajorAxisGeoKey: 6371000, GeogInvFlatteningGeoKey: 300 }, { ellipsoid: [6371000, 6349763.333333334] }],
    [{ GeogSemiMajorAxisGeoKey: 6371000, GeogInvFlatteningGeoKey: 0 }, { ellipsoid: [6371000, 6371000] }],
    [{ GeogSemiMajorAxisGeoKey: 6371000 }, { ellipsoid: [6371000, 6356256.909237285] }],
    [{ GeogSemiMinorAxisGeoKey: 6300000 }, { ellipsoid: [6377563.396, 6300000] }],
    [{ GeogAngularUnitsGeoKey: 9105 }, { unit: 0.9 }],
    [{ GeogAngularUnitsGeoKey: 9104 }, { unit: 1 / 3600 }],
    [{ GeogPrimeMeridianGeoKey: 8903 }, { primeMeridian: 2.33722917 }],
    [{ GeogPrimeMeridianGeoKey: 32767, GeogPrimeMeridianLongGeoKey: 10 }, { primeMeridian: 10 }],
    [{ GeogPrimeMeridianLongGeoKey: 10 }, { primeMeridian: 0 }],
  ])('count: %j', (keys, { ellipsoid, ...expected }: { ellipsoid?: number[]; [name: string]: unknown }) => {
    const { definition, name } = CODE(4277, keys);
    expect(definition).toMatchObject(expected);
    const { semiMajor, semiMinor } = definition.ellipsoid!;
    const [a, b] = ellipsoid ?? [6377563.396, 6356256.909237285];
    expect([semiMajor, semiMinor]).toEqual([expect.closeTo(a!, 3), expect.closeTo(b!, 3)]);
    const isItself = JSON.stringify(keys) === '{"GeogPrimeMeridianLongGeoKey":10}';
    expect(name).toBe(isItself ? 'EPSG:4277' : 'user-defined');
  });

  it('leave it that code where they say the same', () => {
    const same = {
      GeogAngularUnitsGeoKey: 9102,
      GeogSemiMajorAxisGeoKey: 6378137,
      GeogInvFlatteningGeoKey: 298.2572221,
    };
    expect(CODE(4269, same).name).toBe('EPSG:4269');
    expect(CODE(4807, { GeogAngularUnitsGeoKey: 9105 })).toMatchObject({ name: 'EPSG:4807', unitSize: 0.9 });
    expect(CODE(4807, { GeogAngularUnitsGeoKey: 9102 })).toMatchObject({ name: 'user-defined', unitSize: 1 });
  });

  it.each([4326, 4979, 4322, 4740, 9755])('don’t count where it is dynamic and has no projection: %j', (code) => {
    expect(CODE(code, { GeogAngularUnitsGeoKey: 9105, GeogGeodeticDatumGeoKey: 6267 })).toEqual(CODE(code));
  });

  it('count below a projection', () => {
    // 6378140 x (1 - 1 / 298.257) = 6356755.2882.
    const axes = { GeogSemiMajorAxisGeoKey: 6378140, GeogInvFlatteningGeoKey: 298.257 };
    const conus = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 5070 };
    for (const keys of [
      { ...OWN, GeographicTypeGeoKey: 4326 },
      { ...conus, GeographicTypeGeoKey: 4269 },
    ]) {
      const { semiMajorMetre, semiMinorMetre } = crsOf({ ...keys, ...axes });
      expect([semiMajorMetre, semiMinorMetre]).toEqual([6378140, expect.closeTo(6356755.2882, 3)]);
    }
    const nad27 = crsOf({ ...conus, GeographicTypeGeoKey: 4269, GeogGeodeticDatumGeoKey: 6267 });
    expect(nad27).toMatchObject({ name: 'user-defined', semiMajorMetre: 6378206.4, definition: { datum: '6267' } });
    expect(crsOf({ ...conus, GeogGeodeticDatumGeoKey: 6267 }).definition).toEqual(nad27.definition);
    expect(crsOf({ ...conus, GeographicTypeGeoKey: 4269, GeogAngularUnitsGeoKey: 9105 }).name).toBe('EPSG:5070');
    // Without a geographic code, a datum or an ellipsoid GDAL looks at neither axes nor meridians.
    expect(crsOf({ ...conus, ...axes, GeogPrimeMeridianGeoKey: 8903 }).name).toBe('EPSG:5070');
    const paris = { ...OWN, GeographicTypeGeoKey: 4326, GeogPrimeMeridianGeoKey: 8903 };
    expect(crsOf(paris).definition.primeMeridian).toBe(2.33722917);
  });

  it('are refused below a projected code whose method GeoTIFF has not, and don’t count in Web Mercator', () => {
    const code = (plane: number) => ({
      GTModelTypeGeoKey: 1,
      ProjectedCSTypeGeoKey: plane,
      GeogGeodeticDatumGeoKey: 6267,
    });
    for (const plane of [5221, 6933, 8857])
      expect(() => crsOf(code(plane))).toThrow(
        `the code ${plane} and another datum, ellipsoid or prime meridian, and GDAL drops both`,
      );
    for (const plane of [3035, 3395, 3031, 2056, 27200]) expect(crsOf(code(plane)).definition.datum).toBe('6267');
    const sphere = { GeographicTypeGeoKey: 4326, GeogSemiMajorAxisGeoKey: 6378137, GeogSemiMinorAxisGeoKey: 6378137 };
    expect(crsOf({ ...code(3857), ...sphere }).name).toBe('EPSG:3857');
  });

  it('turn a datum that has a code', () => {
    const ntf = { GeogGeodeticDatumGeoKey: 6275, GeogAngularUnitsGeoKey: 9102 };
    expect(CODE(32767, ntf).definition.primeMeridian).toBe(0);
    expect(CODE(32767, { ...ntf, GeogPrimeMeridianGeoKey: 8903 }).definition.primeMeridian).toBe(2.33722917);
    expect(CODE(32767, { GeogGeodeticDatumGeoKey: 6807 }).definition.primeMeridian).toBe(0);
  });

  it('are refused where GDAL converts the longitude of a meridian twice', () => {
    const long = { GeogPrimeMeridianGeoKey: 32767, GeogAngularUnitsGeoKey: 9105 };
    const words = 'its prime meridian is at 9 degrees, and GDAL takes this number as one of units of 0.9 degrees';
    expect(() => CODE(4277, { ...long, GeogPrimeMeridianLongGeoKey: 10 })).toThrow(words);
    const paris = CODE(4277, { GeogPrimeMeridianGeoKey: 8903, GeogAngularUnitsGeoKey: 9105 });
    expect(paris.definition).toMatchObject({ primeMeridian: 2.33722917, unit: 0.9 });
    expect(() => CODE(4277, { ...long, GeogPrimeMeridianLongGeoKey: 2.5969213 })).toThrow('its prime meridian is at');
    expect(CODE(4277, { GeogPrimeMeridianGeoKey: 8906, GeogAngularUnitsGeoKey: 9103 }).definition).toMatchObject({
      primeMeridian: 12.452333333333334,
      unit: 1 / 60,
    });
  });
});

it('keys with a number that is none are damage', () => {
  const tags = { directory: [], doubles: [Number.NaN], ascii: '' };
  expect(() => crsOfKeys('a.tif', OWN, tags)).toThrow(/^a.tif: its GeoTIFF keys hold a number that is none/);
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
    expect(differenceOf(feet, metres)).not.toBeNull();
    expect(crsOf({ ...OWN, ProjLinearUnitsGeoKey: 32767, ProjLinearUnitSizeGeoKey: 0.5 }).unitSize).toBe(0.5);
  });

  it('in a key of its own holds against that of a code, as in GDAL', () => {
    const code = { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 2853, PCSCitationGeoKey: 'Virginia' };
    expect(crsOf({ ...code, ProjLinearUnitsGeoKey: 9001 })).toMatchObject({ name: 'EPSG:2853', unitSize: 1 });
    const feet = crsOf({ ...code, ProjLinearUnitsGeoKey: 9003 });
    expect(feet).toMatchObject({ name: 'Virginia', unitSize: US_FOOT });
    expect(differenceOf(feet, crsOf(code))).not.toBeNull();
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

  it('of angles is the code’s or the key’s, as in GDAL', () => {
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
