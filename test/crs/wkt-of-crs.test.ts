import { describe, expect, it } from 'vitest';
import { cfGridMapping } from '../../src/crs/cf-grid-mapping.js';
import { type Crs, crsOf, type Definition } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { differenceOf } from '../../src/crs/same-crs.js';
import { wktOfCrs } from '../../src/crs/wkt-of-crs.js';

const ofCode = (code: number) => crsOfWkt('test', `EPSG:${code}`);

/** The same CRS without its code, with something else in its definition. */
function changed(code: number, change: Partial<Definition>): Crs {
  const { definition, geoTags } = ofCode(code);
  return crsOf('mine', { ...definition, ...change }, geoTags);
}

describe('WKT of a CRS', () => {
  it('says what its PROJJSON does', () => {
    expect(wktOfCrs(ofCode(6933))).toBe(
      [
        'PROJCRS["EPSG:6933",',
        'BASEGEOGCRS["EPSG:4326",DATUM["World Geodetic System 1984",',
        'ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]],ID["EPSG",6326]],ID["EPSG",4326]],',
        'CONVERSION["Lambert Cylindrical Equal Area",METHOD["Lambert Cylindrical Equal Area",ID["EPSG",9835]],',
        'PARAMETER["Latitude of 1st standard parallel",30,ANGLEUNIT["degree",0.017453292519943295],ID["EPSG",8823]],',
        'PARAMETER["Longitude of natural origin",0,ANGLEUNIT["degree",0.017453292519943295],ID["EPSG",8802]],',
        'PARAMETER["False easting",0,LENGTHUNIT["metre",1],ID["EPSG",8806]],',
        'PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],',
        'CS[Cartesian,2],AXIS["easting (E)",east,ORDER[1],LENGTHUNIT["metre",1]],',
        'AXIS["northing (N)",north,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",6933]]',
      ].join(''),
    );
  });

  it.each([
    4326, 4807, 4314, 5070, 3566, 27700, 2154, 27572, 3031, 3413, 28992, 2056, 3857, 32633, 2193,
  ])('of EPSG:%i is read back as the same CRS, also without its code', (code) => {
    for (const crs of [ofCode(code), changed(code, {})])
      expect(differenceOf(crsOfWkt('test', wktOfCrs(crs)!), crs)).toBeNull();
  });

  it('of a sphere has no flattening', () => {
    const sphere = changed(5070, { datum: null, ellipsoid: { semiMajor: 6_371_000, semiMinor: 6_371_000 } });
    expect(wktOfCrs(sphere)).toContain('ELLIPSOID["Sphere",6371000,0,LENGTHUNIT["metre",1]]');
  });

  it('is not there for a plane that is tied to no place', () => {
    expect(wktOfCrs(changed(5070, { kind: 'local' }))).toBeNull();
  });
});

describe('the grid mapping of a CRS', () => {
  const GRS80 = { semi_major_axis: 6378137, semi_minor_axis: expect.closeTo(6356752.31414, 5) };

  it.each([
    [4326, { grid_mapping_name: 'latitude_longitude' }],
    [5070, { grid_mapping_name: 'albers_conical_equal_area', standard_parallel: [29.5, 45.5], longitude_of_central_meridian: -96, latitude_of_projection_origin: 23, ...GRS80 }], // biome-ignore format: one thought
    [3413, { grid_mapping_name: 'polar_stereographic', latitude_of_projection_origin: 90, standard_parallel: 70, straight_vertical_longitude_from_pole: -45 }], // biome-ignore format: one thought
    [5041, { latitude_of_projection_origin: 90, scale_factor_at_projection_origin: 0.994, false_easting: 2e6 }],
    [3395, { grid_mapping_name: 'mercator', scale_factor_at_projection_origin: 1 }],
    [3566, { grid_mapping_name: 'lambert_conformal_conic', false_easting: expect.closeTo(1640416.6667, 3) }],
    [6933, { grid_mapping_name: 'lambert_cylindrical_equal_area', standard_parallel: 30 }],
  ] as const)('EPSG:%i', (code, attributes) => {
    expect(cfGridMapping(ofCode(code))).toMatchObject(attributes);
  });

  it('has no name where CF has none, or a parameter that it does not know', () => {
    for (const crs of [ofCode(28992), ofCode(27572), ofCode(2053), changed(4326, { method: 'turned' })])
      expect(cfGridMapping(crs)).not.toHaveProperty('grid_mapping_name');
    expect(cfGridMapping(changed(5070, { kind: 'local' }))).toEqual({});
  });
});
