import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLegendCsv } from '../../src/documents/legends/legend-csv.js';
import { FractileError } from '../../src/errors.js';
import { rounds } from '../support/effort.js';

const read = async (text: string) => (await parseLegendCsv(text, 'l.csv')).classes;

describe('a legend as a table', () => {
  it('has its columns by name, in any order, with others among them', async () => {
    const classes = [
      { code: 11, name: 'Water', color: '#466b9f' },
      { code: -3, name: 'Bog' },
      { code: 41, codes: [41, 42, 43] },
    ];
    expect(await read('code,name,color,codes\n11,Water,#466b9f\n-3,Bog,,\n\n41,,,41+42+43\n')).toEqual(classes);
    expect(await read(' Colour ;notes;CODES;Label;VALUE\r\n#466b9f;x;;Water;11\r\n;;;Bog;-3\r\n;;"41 42  43";;41')).toEqual(classes); // biome-ignore format: one line
    expect(await read('\ufeffcode\tname\n11\tWater\n')).toEqual([{ code: 11, name: 'Water' }]);
    expect(await read('code\n11\n12.0\n')).toEqual([{ code: 11 }, { code: 12 }]);
  });

  it('has fields in quotes as RFC 4180 writes them', async () => {
    const text = 'code,name\r\n1,"Grass, ""wet""\r\nand dry"\r\n"2","Rock; sand"\r\n';
    expect(await read(text)).toEqual([
      { code: 1, name: 'Grass, "wet"\r\nand dry' },
      { code: 2, name: 'Rock; sand' },
    ]);
  });

  it('has colours as levels, too', async () => {
    expect(await read('code,r,g,b\n1,0,128,255\n2,,,\n')).toEqual([{ code: 1, color: '#0080ff' }, { code: 2 }]);
    expect(await read('code,color,red,green,blue\n1,#010203,9,9,9\n')).toEqual([{ code: 1, color: '#010203' }]);
  });

  it.each([
    ['', 'l.csv: is empty; a legend begins with code,name,color'],
    ['11,Water\n12,Ice', 'l.csv: line 1: no column is called "code"; a legend begins with code,name,color'],
    ['code,name\n1,a\n\nx,b', 'l.csv: line 4: code "x" is no whole number'],
    ['code,name\n,b', 'l.csv: line 2: code "" is no whole number'],
    ['code\n1e3', 'code "1e3" is no whole number'],
    ['code,codes\n1,2+x', 'line 2: codes "2+x" is no whole number'],
    ['code,color\n1,red', 'line 2: color "red" is not of the form "#rrggbb"'],
    ['code,r,g,b\n1,0,256,0', 'line 2: green "256" is not from 0 to 255'],
    ['code,name\n1,"open', 'l.csv: Quote Not Closed'],
    ['code,name\n1,"a"b', 'l.csv: Invalid Closing Quote'],
    ['code,name\n1,For\ufffdt', 'l.csv: is not written in UTF-8; save it as "CSV UTF-8"'],
  ])('is refused as %j', async (text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining(message),
    });
  });

  it('gives no more classes than a run can have, and one more', async () => {
    expect(await read(`code\n${Array.from({ length: 300_000 }, (_, i) => i).join('\n')}`)).toHaveLength(4097);
  });

  it('ends in classes or a typed error whatever it holds', async () => {
    const piece = fc.constantFrom('code', 'name', 'color', ',', ';', '\t', '\n', '\r\n', '"', '""', '#0a0b0c', '1', '-', '+', ' ', '\ufeff', '\0', 'é'); // biome-ignore format: pieces
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 40 }).map((pieces) => `code,name,color\n${pieces.join('')}`),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (legend) => {
        const end = await read(legend).catch((error: unknown) => error);
        expect(Array.isArray(end) || end instanceof FractileError, String(end)).toBe(true);
      }),
      { numRuns: rounds(300, 5000) },
    );
  });
});
