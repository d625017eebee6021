import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crsPage } from '../../scripts/crs-page.js';
import type { Definition } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import { datumShift } from '../../src/crs/datum-shift.js';
import { equalAreaCrsFor } from '../../src/crs/equal-area-crs.js';
import { nearDatum, nearDatums } from '../../src/crs/near-datums.js';
import { helmertShiftSchema } from '../../src/documents/datum-shift.js';

const of = (text: string): Definition => crsOfWkt(text.slice(0, 40), text).definition;
const between = (from: string, to: string) => datumShift(of(from), of(to), null);

const geographic = (datum: string, ellipsoid: string) =>
  `GEOGCS["a",DATUM["${datum}",SPHEROID["b",${ellipsoid}]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]`;
/** MODIS, as GDAL writes it. */
const MODIS = geographic('Not_specified_based_on_custom_spheroid', '6371007.181,0');
const WRF = geographic('unknown', '6370000,0');
const GRS80 = geographic('Unknown based on GRS80 ellipsoid', '6378137,298.257222101');
const AIRY = geographic('Unknown based on Airy', '6377563.396,299.3249646');
const MOON = geographic('D_Moon_2000', '1737400,0');

describe('places on another datum', () => {
  it.each([
    ['EPSG:5070', 'EPSG:26912'],
    ['EPSG:27572', 'EPSG:4807'], // NTF and NTF (Paris)
    ['EPSG:27700', 'EPSG:4277'],
    [MODIS, MODIS],
    [MOON, MOON],
    [AIRY, AIRY],
  ])('are the same on one: %s, %s', (from, to) => {
    const shift = between(from, to);
    expect(shift).toMatchObject({ kind: 'none', metres: 0, says: null });
    expect([shift.forward(10, 50), shift.inverse(10, 50)]).toEqual([
      [10, 50],
      [10, 50],
    ]);
  });

  it.each([
    ['EPSG:5070', 'EPSG:6933', 4], // NAD83, WGS 84
    ['EPSG:3035', 'EPSG:32632', 1], // ETRS89
    ['EPSG:3577', 'EPSG:6933', 3], // GDA94
    ['EPSG:3577', 'EPSG:9473', 6], // GDA94, GDA2020: the sum
    ['EPSG:2154', 'EPSG:3035', 2], // RGF93
    ['EPSG:31983', 'EPSG:6933', 1], // SIRGAS 2000
    ['EPSG:2193', 'EPSG:6933', 1], // NZGD2000
    ['EPSG:6350', 'EPSG:5070', 6], // NAD83(2011)
    ['EPSG:6635', 'EPSG:4326', 6.6], // NAD83(PA11), where the plate moves by 7 cm a year
    ['EPSG:4490', 'EPSG:4326', 3], // CGCS2000
    ['EPSG:7912', 'EPSG:4326', 2.1], // ITRF2014
  ])('are taken as they are where both are close to WGS 84: %s, %s within %f m', (from, to, metres) => {
    const shift = between(from, to);
    expect(shift).toMatchObject({ kind: 'null', metres });
    expect(shift.says).toMatch(new RegExp(` and .* are taken to be the same: they differ by up to ${metres} m$`));
    expect(shift.forward(10, 50)).toEqual([10, 50]);
  });

  it('are named in the sentence by their datums', () => {
    expect(between('EPSG:5070', 'EPSG:4326').says).toBe(
      'North American Datum 1983 and World Geodetic System 1984 are taken to be the same: they differ by up to 4 m',
    );
  });

  it.each([
    [MODIS, 'EPSG:4326', /^the sphere of 6371007.181 m has no datum: .* for those of World Geodetic System 1984,/],
    ['EPSG:3035', WRF, /^the sphere of 6370000 m has no datum: .* of European Terrestrial Reference System 1989,/],
    ['EPSG:3408', 'EPSG:6933', /^the sphere of 6371228 m /], // EASE-Grid
    ['EPSG:2163', 'EPSG:5070', /^the sphere of 6370997 m /],
    [MODIS, WRF, /^the sphere of 6371007.181 m has no datum: .* of the other sphere,/],
    [GRS80, 'EPSG:4326', /^no known datum \(ellipsoid GRS 1980.*\) and World .* nobody can say how far they differ$/],
    ['EPSG:27700', AIRY, /^Ordnance Survey of Great Britain 1936 and no known datum \(ellipsoid Airy 1830\)/],
  ])('are taken as they are on a sphere, or without a datum: %s, %s', (from, to, says) => {
    expect(between(from, to)).toMatchObject({ kind: 'null', metres: null, says: expect.stringMatching(says) });
  });

  it.each([
    ['EPSG:4267', 'EPSG:5070', 'North American Datum 1927'],
    ['EPSG:27700', 'EPSG:3035', 'Ordnance Survey of Great Britain 1936'],
    ['EPSG:28992', 'EPSG:3035', 'Amersfoort'],
    ['EPSG:2056', 'EPSG:3035', 'CH1903+'],
    ['EPSG:28404', 'EPSG:32634', 'Pulkovo 1942'],
    ['EPSG:31467', 'EPSG:25832', 'Deutsches Hauptdreiecksnetz'],
    ['EPSG:2451', 'EPSG:4301', 'Tokyo'],
    ['EPSG:4322', 'EPSG:4326', 'World Geodetic System 1972'],
    ['EPSG:4230', 'EPSG:4326', 'European Datum 1950'],
    ['EPSG:27700', MODIS, 'the sphere of 6371007.181 m'],
    [AIRY, 'EPSG:4326', 'no known datum (ellipsoid Airy 1830)'],
    [geographic('mine', '6378137,298.257223563'), 'EPSG:4326', 'mine'],
    [MOON, 'EPSG:4326', 'the sphere of 1737400 m'],
  ])('are refused on others: %s, %s', (from, to, name) => {
    const message = () => between(from, to);
    expect(message).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
    expect(message).toThrow(name);
    expect(message).toThrow('"datumShift"');
  });

  it('are refused on a plane that is tied to no place', () => {
    expect(() => between('LOCAL_CS["site",UNIT["metre",1]]', 'EPSG:4326')).toThrow("the source's CRS is tied to no");
    expect(() => between('EPSG:4326', 'LOCAL_CS["site",UNIT["metre",1]]')).toThrow("the grid's CRS is tied to no");
  });
});

describe('a shift that the user states', () => {
  const stated = helmertShiftSchema.parse({ dx: -8, dy: 160, dz: 176 });

  it('takes places from the source to the grid, and back', () => {
    const shift = datumShift(of('EPSG:4267'), of('EPSG:6933'), stated);
    expect(shift).toMatchObject({ kind: 'helmert', metres: null });
    expect(shift.says).toMatch(/^places are shifted from North American Datum 1927 to World Geodetic System 1984 /);
    const [lon, lat] = shift.forward(-96, 23);
    expect(lon).toBeCloseTo(-96.00024073717562, 11); // PROJ 9.5.1
    expect(lat).toBeCloseTo(23.000479638416884, 11);
    expect(shift.inverse(lon, lat)).toEqual([expect.closeTo(-96, 11), expect.closeTo(23, 11)]);
  });

  it('counts before what is taken for granted, and not on one datum', () => {
    expect(datumShift(of('EPSG:4269'), of('EPSG:4326'), stated).kind).toBe('helmert');
    expect(() => datumShift(of('EPSG:4267'), of('EPSG:26712'), stated)).toThrow('leave the shift out');
  });

  it('has its usual values, and none that nobody means', () => {
    expect(stated).toEqual({ dx: -8, dy: 160, dz: 176, rx: 0, ry: 0, rz: 0, s: 0, convention: 'position_vector' });
    for (const wrong of [
      { dx: 1, dy: 2 },
      { dx: 1, dy: 2, dz: 3e6 },
      { dx: 1, dy: 2, dz: 3, ds: 4 },
    ])
      expect(helmertShiftSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('the list of close datums', () => {
  it('has their names, metres, and what says so', () => {
    expect(nearDatum('6269')).toEqual({ code: '6269', name: 'North American Datum 1983', metres: 4, source: '1188' });
    expect(nearDatum('6267')).toBeNull();
    for (const { name, metres, source } of nearDatums()) {
      expect(name).not.toBe('');
      expect(metres).toBeLessThanOrEqual(7);
      expect(source).toMatch(/^(itself|ITRF97|(\d{4,5}|ensemble)(\+(\d{4,5}|ensemble))*)$/);
    }
  });

  it('has the datums of today, and none of those that lie apart', () => {
    const names = nearDatums().map(({ name }) => name);
    for (const part of ['ETRS89|Terrestrial Reference System 1989', 'GDA|Datum of Australia 2020', 'Hartebeesthoek94'])
      expect(names.some((name) => new RegExp(part).test(name))).toBe(true);
    for (const part of [/1927/, /1936/, /Amersfoort/, /CH1903/, /1942/, /Hauptdreiecks/, /Tokyo/, /System 1972/])
      expect(names.filter((name) => part.test(name))).toEqual([]);
  });
});

describe('the page of the documentation', () => {
  const page = readFileSync('docs/crs.md', 'utf8');

  it('has this list', () => {
    expect(page).toBe(crsPage()); // npm run docs writes it
  });

  it('has an example of a shift that can be stated', () => {
    const example = /^ {4}(\{.*?\} \})$/ms.exec(page)![1]!;
    const { datumShift: stated, crs } = JSON.parse(example) as { datumShift: unknown; crs: string };
    expect(datumShift(of('EPSG:27700'), of(crs), helmertShiftSchema.parse(stated)).kind).toBe('helmert');
  });

  it('recommends what the code does', () => {
    const codes = [
      ...page
        .split('## Equal areas')[1]!
        .split('## Datums')[0]!
        .matchAll(/`((?:EPSG|ESRI):\d+)`/g),
    ];
    const named = codes.map(([, code]) => code!).filter((code) => code !== 'EPSG:9473');
    const places = [-165, -105, -100, 10, 25, 100, 130, 178].flatMap((lon) =>
      [-80, -30, 0, 40, 50, 55, 70].map((lat) => equalAreaCrsFor(lon, lat).code),
    );
    expect(new Set(places)).toEqual(new Set(named));
  });
});
