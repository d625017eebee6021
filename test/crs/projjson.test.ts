import { describe, expect, it } from 'vitest';
import { type Crs, crsOf, type Definition } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { projjsonOf } from '../../src/crs/projjson.js';

const ofCode = (code: number) => crsOfWkt('test', `EPSG:${code}`);

/** The same CRS without its code, with something else in its definition. */
function changed(code: number, change: Partial<Definition>): Crs {
  const { definition, geoTags } = ofCode(code);
  return crsOf('mine', { ...definition, ...change }, geoTags);
}

const epsg = (code: number) => ({ authority: 'EPSG', code });
const LATITUDE = { name: 'Geodetic latitude', abbreviation: 'Lat', direction: 'north', unit: 'degree' };
const LONGITUDE = { name: 'Geodetic longitude', abbreviation: 'Lon', direction: 'east', unit: 'degree' };
const EASTING = { name: 'Easting', abbreviation: 'E', direction: 'east', unit: 'metre' };
const NORTHING = { name: 'Northing', abbreviation: 'N', direction: 'north', unit: 'metre' };

describe('PROJJSON', () => {
  it('of WGS 84', () => {
    expect(projjsonOf(ofCode(4326))).toEqual({
      $schema: 'https://proj.org/schemas/v0.7/projjson.schema.json',
      type: 'GeographicCRS',
      name: 'EPSG:4326',
      datum: {
        type: 'GeodeticReferenceFrame',
        name: 'World Geodetic System 1984',
        ellipsoid: { name: 'WGS 84', semi_major_axis: 6378137, inverse_flattening: 298.257223563 },
        id: epsg(6326),
      },
      coordinate_system: { subtype: 'ellipsoidal', axis: [LATITUDE, LONGITUDE] },
      id: epsg(4326),
    });
  });

  it('of Conus Albers', () => {
    expect(projjsonOf(ofCode(5070))).toEqual({
      $schema: 'https://proj.org/schemas/v0.7/projjson.schema.json',
      type: 'ProjectedCRS',
      name: 'EPSG:5070',
      base_crs: {
        name: 'EPSG:4269',
        datum: {
          type: 'GeodeticReferenceFrame',
          name: 'North American Datum 1983',
          ellipsoid: { name: 'GRS 1980', semi_major_axis: 6378137, inverse_flattening: 298.257222101 },
          id: epsg(6269),
        },
        coordinate_system: { subtype: 'ellipsoidal', axis: [LATITUDE, LONGITUDE] },
        id: epsg(4269),
      },
      conversion: {
        name: 'Albers Equal Area',
        method: { name: 'Albers Equal Area', id: epsg(9822) },
        parameters: [
          { name: 'Latitude of false origin', value: 23, unit: 'degree', id: epsg(8821) },
          { name: 'Longitude of false origin', value: -96, unit: 'degree', id: epsg(8822) },
          { name: 'Latitude of 1st standard parallel', value: 29.5, unit: 'degree', id: epsg(8823) },
          { name: 'Latitude of 2nd standard parallel', value: 45.5, unit: 'degree', id: epsg(8824) },
          { name: 'Easting at false origin', value: 0, unit: 'metre', id: epsg(8826) },
          { name: 'Northing at false origin', value: 0, unit: 'metre', id: epsg(8827) },
        ],
      },
      coordinate_system: { subtype: 'Cartesian', axis: [EASTING, NORTHING] },
      id: epsg(5070),
    });
  });

  it('has the axes of the code in its order and unit', () => {
    expect(projjsonOf(ofCode(3035))).toMatchObject({ coordinate_system: { axis: [NORTHING, EASTING] } });
    const foot = { type: 'LinearUnit', name: 'US survey foot', conversion_factor: 1200 / 3937 };
    expect(projjsonOf(ofCode(2263))).toMatchObject({ coordinate_system: { axis: [{ unit: foot }, { unit: foot }] } });
    const south = [
      { name: 'Westing', abbreviation: 'Y', direction: 'west', unit: 'metre' },
      { name: 'Southing', abbreviation: 'X', direction: 'south', unit: 'metre' },
    ];
    expect(projjsonOf(ofCode(2053))).toMatchObject({ coordinate_system: { axis: south } });
  });

  it('names a meridian, with the datum that has it', () => {
    expect(projjsonOf(ofCode(27572))).toMatchObject({
      base_crs: {
        id: epsg(4807),
        datum: {
          name: 'Nouvelle Triangulation Francaise (Paris)',
          id: epsg(6807),
          ellipsoid: { semi_major_axis: 6378249.2, semi_minor_axis: 6356515 },
          prime_meridian: { name: 'Paris', longitude: 2.33722917 },
        },
        coordinate_system: { axis: [{ unit: { name: 'grad', conversion_factor: Math.PI / 200 } }, {}] },
      },
    });
  });

  it('of a CRS without a code has no code at all for it', () => {
    const crs = changed(5070, { datum: 'named mydatum', ellipsoid: { semiMajor: 6370000, semiMinor: 6370000 } });
    const json = projjsonOf(crs);
    expect(json).toMatchObject({
      name: 'mine',
      base_crs: { name: 'mydatum', datum: { name: 'mydatum', ellipsoid: { name: 'unknown', radius: 6370000 } } },
    });
    expect(json).not.toHaveProperty('id');
    expect(json).not.toHaveProperty('base_crs.id');
    expect(json).not.toHaveProperty('base_crs.datum.id');
    expect(projjsonOf(changed(5070, { datum: null }))).toMatchObject({
      base_crs: { datum: { name: 'Unknown based on GRS 1980 ellipsoid' } },
    });
  });

  it.each([
    ['a plane without a place', 32631, { kind: 'local' }],
    ['no ellipsoid', 32631, { ellipsoid: null }],
    ['a turned geographic CRS', 4326, { method: 'rotated' }],
    ['a method that PROJ has no words for', 32631, { method: 'somebody' }],
    ['a parameter that the method has not', 5070, { parameters: { gamma: 3 } }],
    ['axes that the method has not', 32631, { westSouth: true }],
  ] as const)('is not there for %s', (_, code, change) => {
    expect(projjsonOf(changed(code, change))).toBeNull();
  });
});
