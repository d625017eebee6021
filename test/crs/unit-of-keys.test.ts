import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/crs/same-crs.js';
import { crsOf, OWN, US_FOOT } from '../support/geo-keys.js';

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
