import { describe, expect, it } from 'vitest';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { differenceOf } from '../../src/crs/same-crs.js';

const crsOf = (text: string) => crsOfWkt('a.tif', text);
/** As `gdalsrsinfo -o wkt_esri EPSG:5070` prints it. */
const ESRI =
  'PROJCS["NAD_1983_Conus_Albers",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Albers"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-96.0],PARAMETER["Standard_Parallel_1",29.5],PARAMETER["Standard_Parallel_2",45.5],PARAMETER["Latitude_Of_Origin",23.0],UNIT["Meter",1.0]]';
const GEOG =
  'GEOGCS["NAD83",DATUM["North_American_Datum_1983",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';
const CONUS = (geog: string, unit: string, x = 0, end = '') =>
  `PROJCS["mine",${geog},PROJECTION["Albers_Conic_Equal_Area"],PARAMETER["latitude_of_center",23],PARAMETER["longitude_of_center",-96],PARAMETER["standard_parallel_1",29.5],PARAMETER["standard_parallel_2",45.5],PARAMETER["false_easting",${x}],PARAMETER["false_northing",0],${unit}${end}]`;
const METRE = 'UNIT["metre",1]';
/** WKT 2 with north before east. */
const WKT2 = `PROJCRS["mine",BASEGEOGCRS["NAD83",DATUM["North American Datum 1983",ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["Conus Albers",METHOD["Albers Equal Area",ID["EPSG",9822]],PARAMETER["Latitude of false origin",23,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of false origin",-96,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 1st standard parallel",29.5,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 2nd standard parallel",45.5,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Easting at false origin",0,LENGTHUNIT["metre",1]],PARAMETER["Northing at false origin",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (Y)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (X)",east,ORDER[2],LENGTHUNIT["metre",1]]]`;

describe('crsOfWkt', () => {
  it.each([
    ['ESRI', ESRI],
    ['GDAL', CONUS(GEOG, METRE)],
    ['WKT 2', WKT2],
    ['a URN', 'urn:ogc:def:crs:EPSG::5070'],
    ['a compound CRS', `COMPD_CS["x",${CONUS(GEOG, METRE)},VERT_CS["h",VERT_DATUM["h",2005],UNIT["metre",1]]]`],
    ['a CRS with a shift', `BOUNDCRS[SOURCECRS[${WKT2}],TARGETCRS[${GEOG}],ABRIDGEDTRANSFORMATION["x"]]`],
    ['a CRS with an epoch', `COORDINATEMETADATA[${WKT2},EPOCH[2020]]`],
    ['few digits', CONUS(GEOG.replace('0.0174532925199433', '0.01745329252').replace('222101', '2221'), METRE)],
  ])('knows EPSG:5070 in the words of %s', (_, text) => {
    expect(differenceOf(crsOf(text), crsOf('EPSG:5070'))).toBeNull();
  });

  it.each([
    [CONUS(GEOG.replace('North_American_Datum_1983', 'WGS_1984'), METRE), 'datums, EPSG:6326 and EPSG:6269'],
    [CONUS(GEOG.replace('North_American_Datum_1983', 'mine'), METRE), 'datums, mine and EPSG:6269'],
    [CONUS(GEOG, 'UNIT["foot",0.3048]'), 'units of 0.3048 and 1'],
    [CONUS(GEOG, METRE, 0.001), 'x_0 of the projection, 0.001 and the usual value'],
    [CONUS(GEOG, METRE, 0, ',AXIS["x",WEST],AXIS["y",SOUTH]'), 'the directions of their axes'],
    [GEOG, 'kinds, geographic and projected'],
    ['EPSG:6350', 'datums, EPSG:1116 and EPSG:6269'],
    ['EPSG:3857', 'datums, EPSG:6326 and EPSG:6269'],
  ])('tells near twins of EPSG:5070 from it: %s', (text, difference) => {
    expect(differenceOf(crsOf(text), crsOf('EPSG:5070'))).toBe(difference);
  });

  it('tells a foot from a US survey foot', () => {
    const [foot, usFoot] = ['UNIT["foot",0.3048]', 'UNIT["US survey foot",0.3048006096]'].map((unit) =>
      CONUS(GEOG, unit),
    );
    expect(crsOf(usFoot!).unitSize).toBe(1200 / 3937);
    expect(differenceOf(crsOf(foot!), crsOf(usFoot!))).not.toBeNull();
  });

  it('counts datums without a name by their ellipsoid', () => {
    const unknown = (flattening: string) =>
      crsOf(`GEOGCS["a",DATUM["unknown",SPHEROID["b",6378137,${flattening}]],UNIT["degree",0.0174532925199433]]`);
    expect(differenceOf(unknown('298.257222101'), unknown('298.257222101004'))).toBeNull();
    expect(differenceOf(unknown('298.257222101'), unknown('298.257223563'))).not.toBeNull(); // GRS 1980 and WGS 84
    expect(differenceOf(unknown('298.257223563'), crsOf('EPSG:4326'))).not.toBeNull();
  });

  it('has the code that the text names, unless that is contradicted', () => {
    const named = (text: string) => text.replace(/\]$/, ',AUTHORITY["EPSG","5070"]]');
    const keys = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 5070];
    expect(crsOf(named(CONUS(GEOG, METRE)))).toMatchObject({ name: 'EPSG:5070', geoTags: { directory: keys } });
    const contradicted = crsOf(named(CONUS(GEOG, METRE, 100)));
    expect(contradicted.name).toBe('mine');
    expect(contradicted.geoTags.ascii).toContain('ESRI PE String = PROJCS["mine",GEOGCS["NAD83"');
  });

  it('has the unit of angles, and longitudes from the prime meridian', () => {
    const paris =
      'GEOGCS["NTF (Paris)",DATUM["Nouvelle_Triangulation_Francaise_Paris",SPHEROID["Clarke 1880 (IGN)",6378249.2,293.466021293627]],PRIMEM["Paris",2.33722917],UNIT["grad",0.015707963267949]]';
    expect(crsOf(paris)).toMatchObject({ kind: 'geographic', unitSize: 0.9, semiMajorMetre: 6378249.2 });
    expect(differenceOf(crsOf(paris), crsOf('EPSG:4807'))).toBeNull();
    expect(differenceOf(crsOf(paris.replace('2.33722917', '2.5969213')), crsOf('EPSG:4807'))).toBeNull(); // in grads
    expect(differenceOf(crsOf(paris.replace('2.33722917', '0')), crsOf('EPSG:4807'))).not.toBeNull();
  });

  it('takes a plane that is tied to no place', () => {
    expect(crsOf('LOCAL_CS["site",UNIT["foot",0.3048]]')).toMatchObject({
      name: 'site',
      kind: 'projected',
      unitSize: 0.3048,
      semiMajorMetre: null,
    });
  });

  // As GDAL 3.6.2 reads them in a sidecar.
  it.each([
    ['OGC:CRS84', 'EPSG:4326'],
    ['CRS:84', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC::CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
    ['OGC:CRS83', 'EPSG:4269'],
    ['OGC:CRS27', 'EPSG:4267'],
    ['WGS84', 'EPSG:4326'],
    ['wgs84', 'EPSG:4326'],
    ['NAD83', 'EPSG:4269'],
    ['NAD27', 'EPSG:4267'],
    ['WGS72', 'EPSG:4322'],
    ['epsg:32631', 'EPSG:32631'],
    ['EPSG:32631+5773', 'EPSG:32631'],
    ['http://www.opengis.net/def/crs/EPSG/0/32631', 'EPSG:32631'],
    ['https://www.opengis.net/def/crs/EPSG/0/32631', 'EPSG:32631'],
    ['urn:x-ogc:def:crs:EPSG:4326', 'EPSG:4326'],
  ])('takes the name %s', (text, name) => {
    expect(crsOf(text).name).toBe(name);
  });

  it.each([
    'ESRI:54009',
    'IGNF:LAMB93',
    '+proj=utm +zone=12 (a)',
    '{"type":"GeographicCRS","x":[]}',
    'nonsense',
    'CRS84',
  ])('refuses %s as no WKT, and not as a fault of the file', (text) => {
    const words = `its CRS is neither WKT nor a code of the EPSG dataset (${text}); assign the right one with gdal_edit.py`;
    expect(() => crsOf(text)).toThrow(
      expect.objectContaining({ name: 'UnsupportedRasterError', message: expect.stringContaining(words) }),
    );
  });

  it('cuts what goes into a message', () => {
    const long = 'x'.repeat(100_000);
    const texts = [
      `${long}["a"]`,
      CONUS(GEOG, `UNIT["${long}"]`),
      long,
      CONUS(GEOG, METRE).replace('23', `23],PARAMETER["${long}",1e999`),
    ];
    for (const text of texts) {
      const words = expect.stringMatching(/^a\.tif: .{0,400}$/);
      expect(() => crsOf(text)).toThrow(expect.objectContaining({ message: words }));
    }
    const named = GEOG.replace('North_American_Datum_1983', 'x'.repeat(1000));
    expect(differenceOf(crsOf(named), crsOf('EPSG:4269'))).toMatch(/^datums, x{80}\.\.\. and EPSG:6269$/);
  });

  // WKT that `gdalsrsinfo -o wkt_esri` prints, and GDAL 3.6.2 reads as these CRS.
  it.each([
    [
      'EPSG:3857',
      'PROJCS["WGS_1984_Web_Mercator",GEOGCS["GCS_WGS_1984_Major_Auxiliary_Sphere",DATUM["D_WGS_1984_Major_Auxiliary_Sphere",SPHEROID["WGS_1984_Major_Auxiliary_Sphere",6378137.0,0.0]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],UNIT["Meter",1.0]]',
    ],
    [
      'EPSG:5225',
      'PROJCS["S-JTSK_05_Ferro_Modified_Krovak_East_North",GEOGCS["GCS_S_JTSK/05_Ferro",DATUM["D_S_JTSK_05_Ferro",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Ferro",-17.6666666666667],UNIT["Degree",0.0174532925199433]],PROJECTION["Krovak_Modified_(North_Orientated)"],PARAMETER["Latitude of projection centre",49.5],PARAMETER["Longitude of origin",42.5],PARAMETER["Co-latitude of cone axis",30.2881397222222],PARAMETER["Latitude of pseudo standard parallel",78.5],PARAMETER["Scale factor on pseudo standard parallel",0.9999],PARAMETER["False easting",5000000.0],PARAMETER["False northing",5000000.0],UNIT["Meter",1.0]]',
    ],
  ])('knows %s in a spelling of ESRI’s own', (code, text) => {
    expect(differenceOf(crsOf(text), crsOf(code))).toBeNull();
  });

  it('knows an orthographic projection by ESRI’s name for it', () => {
    const wkt = (method: string) =>
      `PROJCS["a",${GEOG},PROJECTION["${method}"],PARAMETER["Longitude_Of_Center",10],PARAMETER["Latitude_Of_Center",20],${METRE}]`;
    expect(differenceOf(crsOf(wkt('Local')), crsOf(wkt('Orthographic')))).toBeNull();
  });

  it.each([
    ['', 'InvalidInputError', 'has no CRS'],
    [
      GEOG.replace('PRIMEM["Greenwich",0]', 'PRIMEM["G",1e308]').replace('"degree",0.0174532925199433', '"radian",1'),
      'CorruptRasterError',
      'a number of its CRS is too large, prime meridian Infinity',
    ],
    [CONUS(GEOG, 'UNIT["x",1e9]', 1e305), 'CorruptRasterError', 'a number of its CRS is too large, x_0 Infinity'],
    ['EPSG:1', 'InvalidInputError', 'EPSG:1 is not known'],
    ['EPSG:4978', 'UnsupportedRasterError', 'neither projected nor geographic, but geocentric'],
    ['GEOCCS["a",DATUM["b",SPHEROID["c",6378137,298]],UNIT["metre",1]]', 'UnsupportedRasterError', 'geocentric'],
    ['GEODCRS["a",DATUM["b",ELLIPSOID["c",6378137,298]],CS[Cartesian,3]]', 'UnsupportedRasterError', 'geocentric'],
    [
      'VERT_CS["a",VERT_DATUM["b",2005],UNIT["metre",1]]',
      'UnsupportedRasterError',
      'a VERT_CS, which has no horizontal',
    ],
    ['GEOGCS["a",UNIT["degree",0.0174532925199433]]', 'CorruptRasterError', 'has no ellipsoid and units of 1 degrees'],
    ['GEOGCS["a",DATUM["b",SPHEROID["c",6378137,0.5]]]', 'CorruptRasterError', 'an ellipsoid of 6378137 x -6378137 m'],
    ['PROJCS["a",UNIT["metre",1]]', 'CorruptRasterError', 'names no geographic CRS'],
    [CONUS(GEOG, 'UNIT["foot"]'), 'CorruptRasterError', 'a unit without a size, foot'],
    [CONUS(GEOG, 'UNIT["foot",-1]'), 'CorruptRasterError', 'units of -1 m'],
    [CONUS(GEOG, METRE, Number.NaN), 'CorruptRasterError', 'a parameter of its CRS is no number'],
    [
      CONUS(GEOG, METRE, 0, `,REMARK2["${'x'.repeat(3000)}"]`),
      'UnsupportedRasterError',
      'characters of WKT, and a GeoTIFF',
    ],
  ])('refuses %j', (text, name, words) => {
    expect(() => crsOf(text)).toThrow(expect.objectContaining({ name, message: expect.stringContaining(words) }));
  });
});
