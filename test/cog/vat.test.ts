import { describe, expect, it } from 'vitest';
import { parseVat } from '../../src/cog/read/vat.js';
import { type DbfColumn, dbfBytes } from '../support/dbf.js';

/**
 * As GDAL 3.6's shapefile driver writes it with ENCODING=LDID/87: Value (integer), Count and CODE_18, LABEL3 (text of
 * 20), Red, Green and Blue (7.4); rows 11 "Espaces verts", 41 "Plans d'eau é", and 255 of which the rest is null.
 */
const BY_GDAL = Buffer.from(
  [
    'A34LGwMAAAABAUQAAAAAAAAAAAAAAAAAAAAAAABXAABWYWx1ZQAAAAAAAE4AAAAACQAAAAAAAAAAAAAAAAAAAENvdW50AAAAAAAA',
    'TgAAAAAMAAAAAAAAAAAAAAAAAAAAQ09ERV8xOAAAAABDAAAAAAUAAAAAAAAAAAAAAAAAAABMQUJFTDMAAAAAAEMAAAAAFAAAAAAA',
    'AAAAAAAAAAAAAFJlZAAAAAAAAAAATgAAAAAHBAAAAAAAAAAAAAAAAAAAR3JlZW4AAAAAAABOAAAAAAcEAAAAAAAAAAAAAAAAAABC',
    'bHVlAAAAAAAAAE4AAAAABwQAAAAAAAAAAAAAAAAAAA0gICAgICAgIDExICAgICAgICAgICA1MTQxICBFc3BhY2VzIHZlcnRzICAg',
    'ICAgICAxLjAwMDAgMC42NTAyIDEuMDAwMCAgICAgICAgNDEgICAgICAgICAgIDc1MTIgIFBsYW5zIGQnZWF1IOkgICAgICAgIDAu',
    'NTAyMCAwLjk0OTAgMC45MDIwICAgICAgIDI1NSoqKioqKioqKioqKiAgICAgICAgICAgICAgICAgICAgICAgICAgMC4wMDAwIDAu',
    'MDAwMCAwLjAwMDAa',
  ].join(''),
  'base64',
);
const VALUE: DbfColumn = ['VALUE', 'N', 9];
const NAME: DbfColumn = ['Class_Name', 'C', 12];
const read = (columns: readonly DbfColumn[], rows: Parameters<typeof dbfBytes>[1], languageDriver = 0) =>
  parseVat('a.tif.vat.dbf', dbfBytes(columns, rows, languageDriver));

describe('a value attribute table', () => {
  it('as GDAL writes it has its codes, names and colours, in the code page of its header', () => {
    // 0.6502 x 255 = 165.8, 0.502 x 255 = 128.01, 0.949 x 255 = 241.995, 0.902 x 255 = 230.01
    expect(parseVat('a.tif.vat.dbf', BY_GDAL)).toEqual({
      categories: [
        { code: 11, name: 'Espaces verts', color: '#ffa6ff' },
        { code: 41, name: "Plans d'eau é", color: '#80f2e6' },
      ],
      from: 'value attribute table: Value, LABEL3; colours Red, Green, Blue',
      colors: new Map(),
    });
  });

  it('leaves deleted records, other types of fields and numbers that overflowed out', () => {
    const columns: DbfColumn[] = [['Seen', 'D', 8], VALUE, ['Area', 'F', 8, 2], ['Wet', 'L', 1], NAME];
    const rows = [
      ['20260101', '2', '1.5e3', 'T', 'Pine'],
      [null, '20260101', '3', '0', 'F', 'gone'],
      ['', '1', '********', '', 'Oak\0junk'],
      ['', '********', '', '', 'no code'],
    ];
    expect(read(columns, rows).categories).toEqual([
      { code: 1, name: 'Oak' },
      { code: 2, name: 'Pine' },
    ]);
  });

  it.each([
    ['UTF-8, whatever the header says', 0xc9, Buffer.from('Парк'), 'Парк'],
    ['windows-1251', 0xc9, Buffer.from([0xcf, 0xe0, 0xf0, 0xea]), 'Парк'],
    ['GBK', 0x4d, Buffer.from([0xcb, 0xae, 0xcc, 0xe5]), '水体'],
    ['windows-1252, where the header says nothing', 0, Buffer.from([0x46, 0x6f, 0x72, 0xea, 0x74]), 'Forêt'],
  ])('has texts in %s', (_, languageDriver, bytes, name) => {
    expect(read([VALUE, NAME], [['1', bytes]], languageDriver).categories).toEqual([{ code: 1, name }]);
  });

  it('names nothing without a column of codes, or of names', () => {
    expect(read([NAME], [['Oak']]).categories).toBeNull();
    expect(read([VALUE, ['Count', 'N', 9]], [['1', '5']]).categories).toBeNull();
    expect(read([VALUE, NAME], []).categories).toBeNull();
  });

  const good = () => dbfBytes([VALUE, NAME], [['1', 'Oak'], ['2', 'Pine']]); // biome-ignore format: rows
  const changed = (change: (bytes: Uint8Array<ArrayBuffer>, data: DataView<ArrayBuffer>) => void) => {
    const bytes = new Uint8Array(good());
    change(bytes, new DataView(bytes.buffer));
    return bytes;
  };
  it.each<[string, Uint8Array, string, RegExp]>([
    ['is empty', new Uint8Array(0), 'CorruptRasterError', /ends at byte 0, inside its header/],
    [
      'is a page',
      Buffer.from('<!doctype html>'.padEnd(99)),
      'CorruptRasterError',
      /is no table of dBASE.*byte 0 is 60/,
    ],
    ['is cut in its fields', good().subarray(0, 90), 'CorruptRasterError', /byte 90, inside its header of 97 bytes/],
    ['is cut in a record', good().subarray(0, 125), 'CorruptRasterError', /byte 125, inside record 2 of 2 \(bytes 4-7/],
    [
      'has a field without bytes',
      changed((bytes) => bytes.fill(0, 80, 81)),
      'CorruptRasterError',
      /field 2 .*\(byte 80\)/,
    ],
    [
      'has short records',
      changed((_, data) => data.setUint16(10, 12, true)),
      'CorruptRasterError',
      /field 2 .*byte 22 of a record of 12/,
    ],
    [
      'has records of no bytes',
      changed((_, data) => data.setUint16(10, 0, true)),
      'CorruptRasterError',
      /field 1 .* a record of 0/,
    ],
    ['has no field', changed((bytes) => bytes.fill(0x0d, 32, 33)), 'CorruptRasterError', /describes no field/],
    [
      'has fields beyond its header',
      changed((_, data) => data.setUint16(8, 70, true)),
      'CorruptRasterError',
      /field 2 \(bytes 64-96\) reaches beyond/,
    ],
    [
      'has a word for a number',
      changed((bytes) => bytes.fill(0x78, 98, 100)),
      'CorruptRasterError',
      /field "VALUE" holds "xx" and no number in bytes 98-107/,
    ],
    [
      'lists too many rows',
      changed((_, data) => data.setUint32(4, 65537, true)),
      'InvalidInputError',
      /lists 65537 rows .*name the classes with --classes/,
    ],
    ['is too large', new Uint8Array(4 * 2 ** 20 + 1), 'InvalidInputError', /4194305 bytes are too many for a table/],
  ])('that %s is refused', (_, bytes, name, message) => {
    // biome-ignore format: a table reads better in lines
    expect(() => parseVat('a.tif.vat.dbf', bytes)).toThrow(
      expect.objectContaining({ name, message: expect.stringMatching(message) }),
    );
  });

  it('of the largest size is read in little time', () => {
    const rows = Array.from({ length: 65536 }, (_, i) => [String(i), `class ${i}`]);
    const bytes = dbfBytes([VALUE, ['Name', 'C', 50]], rows);
    const before = performance.now();
    expect(parseVat('a.tif.vat.dbf', bytes).categories).toHaveLength(65536);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
