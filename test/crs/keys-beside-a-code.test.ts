import { describe, expect, it } from 'vitest';
import { crsOf, OWN, ofCode } from '../support/geo-keys.js';

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
    const { definition, name } = ofCode(4277, keys);
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
    expect(ofCode(4269, same).name).toBe('EPSG:4269');
    expect(ofCode(4807, { GeogAngularUnitsGeoKey: 9105 })).toMatchObject({ name: 'EPSG:4807', unitSize: 0.9 });
    expect(ofCode(4807, { GeogAngularUnitsGeoKey: 9102 })).toMatchObject({ name: 'user-defined', unitSize: 1 });
  });

  it.each([4326, 4979, 4322, 4740, 9755])('don’t count where it is dynamic and has no projection: %j', (code) => {
    expect(ofCode(code, { GeogAngularUnitsGeoKey: 9105, GeogGeodeticDatumGeoKey: 6267 })).toEqual(ofCode(code));
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
    expect(ofCode(32767, ntf).definition.primeMeridian).toBe(0);
    expect(ofCode(32767, { ...ntf, GeogPrimeMeridianGeoKey: 8903 }).definition.primeMeridian).toBe(2.33722917);
    expect(ofCode(32767, { GeogGeodeticDatumGeoKey: 6807 }).definition.primeMeridian).toBe(0);
  });

  it('are refused where GDAL converts the longitude of a meridian twice', () => {
    const long = { GeogPrimeMeridianGeoKey: 32767, GeogAngularUnitsGeoKey: 9105 };
    const words = 'its prime meridian is at 9 degrees, and GDAL takes this number as one of units of 0.9 degrees';
    expect(() => ofCode(4277, { ...long, GeogPrimeMeridianLongGeoKey: 10 })).toThrow(words);
    const paris = ofCode(4277, { GeogPrimeMeridianGeoKey: 8903, GeogAngularUnitsGeoKey: 9105 });
    expect(paris.definition).toMatchObject({ primeMeridian: 2.33722917, unit: 0.9 });
    expect(() => ofCode(4277, { ...long, GeogPrimeMeridianLongGeoKey: 2.5969213 })).toThrow('its prime meridian is at');
    expect(ofCode(4277, { GeogPrimeMeridianGeoKey: 8906, GeogAngularUnitsGeoKey: 9103 }).definition).toMatchObject({
      primeMeridian: 12.452333333333334,
      unit: 1 / 60,
    });
  });
});
