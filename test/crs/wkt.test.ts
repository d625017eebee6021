import { describe, expect, it } from 'vitest';
import { child, numberAt, parseWkt, textAt, writeWkt } from '../../src/crs/wkt.js';

describe('parseWkt', () => {
  it('takes brackets of both kinds, blanks, lines, quotes in quotes, and keywords in any case', () => {
    const root = parseWkt('a.tif', ' ProjCS ( "a ""b"" [c]",\n UNIT["m", 1.5e0],AXIS["x",EAST] ) ');
    expect(root.keyword).toBe('PROJCS');
    expect(textAt(root, 0)).toBe('a "b" [c]');
    expect(numberAt(child(root, 'UNIT'), 1)).toBe(1.5);
    expect(textAt(child(root, 'AXIS'), 1)).toBe('EAST');
  });

  it('leaves heights behind a CRS of ESRI alone', () => {
    expect(parseWkt('a.tif', 'PROJCS["a"],VERTCS["b",VDATUM["c"]]').keyword).toBe('PROJCS');
  });

  it.each([
    ['', 'not one element'],
    ['PROJCS', 'not one element'],
    ['PROJCS["a"],PROJCS["b"]', 'not one element'],
    ['PROJCS["a"', 'brackets are missing'],
    ['PROJCS["a"]]', 'a bracket too many at character 11'],
    ['["a"]', 'a bracket without a keyword'],
    ['"PROJCS"["a"]', 'a bracket without a keyword'],
    ['PROJCS["a]', 'at character 7'],
    ['A['.repeat(40) + ']'.repeat(40), 'too deep or too long'],
    [`A[${'B[],'.repeat(5000)}]`, 'too deep or too long'],
    [' '.repeat(200_000), 'of 200000 characters'],
  ])('refuses %j', (text, why) => {
    expect(() => parseWkt('a.tif', text)).toThrow(`a.tif: its CRS is no WKT (${why}`);
  });

  it('is undone by writeWkt, in ASCII and without what says nothing of the CRS', () => {
    const text = 'GEOGCRS["Réseau ""x""", ID["EPSG",1], USAGE[SCOPE["a"],BBOX[1,2,3,4]], REMARK["b"]]';
    expect(writeWkt(parseWkt('a.tif', text))).toBe('GEOGCRS["R?seau ""x""",ID["EPSG",1]]');
  });
});
