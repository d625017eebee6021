import { describe, expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { projectionOf } from '../../src/crs/projection.js';
import { differenceOf } from '../../src/crs/same-crs.js';

const keysOf = (key: number, code: number) => [
  1,
  1,
  0,
  3,
  1024,
  0,
  1,
  key === 3072 ? 1 : 2,
  1025,
  0,
  1,
  1,
  key,
  0,
  1,
  code,
];
const UTM =
  'PROJCS["mine",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],UNIT["metre",1]]';

describe('crsOfName', () => {
  it.each([
    ['EPSG:6933', 'EPSG:6933', keysOf(3072, 6933)],
    [' epsg:6933\n', 'EPSG:6933', keysOf(3072, 6933)],
    ['urn:ogc:def:crs:EPSG::6933', 'EPSG:6933', keysOf(3072, 6933)],
    ['http://www.opengis.net/def/crs/EPSG/0/6933', 'EPSG:6933', keysOf(3072, 6933)],
    ['OGC:CRS84', 'EPSG:4326', keysOf(2048, 4326)],
    ['wgs84', 'EPSG:4326', keysOf(2048, 4326)],
    ['EPSG:32631+5773', 'EPSG:32631', keysOf(3072, 32631)],
    ['EPSG:5498', 'EPSG:4269', keysOf(2048, 4269)], // NAD83 with heights
    ['ESRI:102100', 'EPSG:3857', keysOf(3072, 3857)],
    ['ESRI:102718', 'EPSG:2263', keysOf(3072, 2263)],
    ['EPSG:2036', 'EPSG:2953', keysOf(3072, 2953)], // deprecated, and the same today
    ['EPSG:2008', 'EPSG:2008', keysOf(3072, 2008)], // deprecated, without a code in its place
  ])('knows %j as %s', (text, name, directory) => {
    expect(crsOfName(text)).toMatchObject({ name, geoTags: { directory } });
  });

  it.each([
    ['ESRI:54009', 'World_Mollweide', 'mollweide', {}, '6326'],
    ['urn:ogc:def:crs:ESRI::54009', 'World_Mollweide', 'mollweide', {}, '6326'],
    ['ESRI:54008', 'World_Sinusoidal', 'sinu', {}, '6326'],
    ['ESRI:54034', 'World_Cylindrical_Equal_Area', 'cea', {}, '6326'],
    ['ESRI:102001', 'Canada_Albers_Equal_Area_Conic', 'aea', { lat_0: 40, lon_0: -96, lat_1: 50, lat_2: 70 }, '6269'],
    ['ESRI:102022', 'Africa_Albers_Equal_Area_Conic', 'aea', { lon_0: 25, lat_1: -23, lat_2: 20 }, '6326'],
    [
      'ESRI:102025',
      'Asia_North_Albers_Equal_Area_Conic',
      'aea',
      { lat_0: 30, lon_0: 95, lat_1: 15, lat_2: 65 },
      '6326',
    ],
    [
      'ESRI:102009',
      'North_America_Lambert_Conformal_Conic',
      'lcc',
      { lat_0: 40, lon_0: -96, lat_1: 20, lat_2: 60 },
      '6269',
    ],
  ])('knows %s of Esri as %s', (text, name, method, parameters, datum) => {
    const crs = crsOfName(text);
    expect(crs).toMatchObject({ name, definition: { method, datum } });
    expect(crs.definition.parameters).toEqual(parameters);
    expect(crs.geoTags.ascii).toContain(`ESRI PE String = PROJCS["${name}",GEOGCS["GCS_`);
    expect(projectionOf(crs.definition)).not.toBeNull();
  });

  it('knows Robinson, which it has no projection for', () => {
    expect(projectionOf(crsOfName('ESRI:54030').definition)).toBeNull();
  });

  it('takes WKT as it is', () => {
    const crs = crsOfName(`\n${UTM}`);
    expect(differenceOf(crs, crsOfName('EPSG:32632'))).toBeNull();
    expect(crs).toEqual(crsOfWkt('', UTM));
  });

  it.each([
    [
      'EPSG:123456',
      'EPSG:123456: is no code of a projected or geographic CRS in the EPSG dataset v11.022; look for it',
    ],
    ['EPSG:5773', 'EPSG:5773: is no code of a projected or geographic CRS'], // heights
    ['EPSG:4978', 'EPSG:4978: is a geocentric CRS'],
    ['EPSG:2163', 'EPSG:2163: is deprecated, and EPSG:9311, which GDAL takes in its place, is another CRS (datums,'],
    ['EPSG:3785', 'write EPSG:3857, or the WKT of the old one, as projinfo -o WKT2:2019 EPSG:3785 prints it'],
    ['ESRI:1', 'give its WKT, as gdalsrsinfo -o wkt2 ESRI:1 prints it'],
    ['+proj=moll +datum=WGS84', 'PROJ strings say too little of a CRS; give its WKT, as gdalsrsinfo -o wkt2'],
    ['proj=moll', 'PROJ strings say too little'],
    ['{"type": "ProjectedCRS"}', 'is no name of a CRS; write a code such as EPSG:6933'],
    ['6933', '6933 is no name of a CRS; write a code such as EPSG:6933'],
    ['IGNF:LAMB93', 'IGNF:LAMB93 is no name of a CRS'],
    ['', 'a CRS has no name'],
    [UTM.slice(0, -1), 'its CRS is no WKT (brackets are missing at its end); gdalsrsinfo -o wkt2 prints WKT'],
    ['VERTCRS["h",VDATUM["h"]]', 'which has no horizontal plane; gdalsrsinfo'],
    [UTM.replace('298.257223563', '0.5'), 'an ellipsoid of '],
    ['LOCAL_CS["site",UNIT["metre",1]]', 'site: is a plane that is tied to no place on the Earth'],
  ])('refuses %j', (text, message) => {
    const read = () => crsOfName(text);
    expect(read).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(read).toThrow(message);
    expect(read).not.toThrow('gdal_edit');
  });
});
