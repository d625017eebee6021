import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeTable } from '../../src/cog/read/attribute-table.js';
import { classesOf } from '../../src/cog/read/categories.js';
import { parsePam } from '../../src/cog/read/pam.js';
import { InvalidInputError } from '../../src/errors.js';
import { rounds } from '../support/effort.js';

type Column = readonly [name: string, type: number, usage: number];
const [INTEGER, REAL, TEXT] = [0, 1, 2];
const band = (inside: string) => `<PAMDataset><PAMRasterBand band="1">${inside}</PAMRasterBand></PAMDataset>`;

function tableOf(columns: readonly Column[], rows: readonly (readonly (string | number)[])[], attributes = ''): string {
  const fields = columns.map(
    ([name, type, usage]) => `<FieldDefn><Name>${name}</Name><Type>${type}</Type><Usage>${usage}</Usage></FieldDefn>`,
  );
  const cells = rows.map((row) => `<Row>${row.map((cell) => `<F>${cell}</F>`).join('')}</Row>`);
  return `<GDALRasterAttributeTable${attributes}>${fields.join('')}${cells.join('')}</GDALRasterAttributeTable>`;
}
const read = async (inside: string) => classesOf('a.tif.aux.xml', await parsePam('a.tif.aux.xml', band(inside), 1));

describe('an attribute table', () => {
  it('has its names in the best column of text, where no usage says so', async () => {
    const columns: Column[] = [['Value', INTEGER, 5], ['Count', REAL, 1], ['CODE_18', TEXT, 0], ['LABEL3', TEXT, 0]]; // biome-ignore format: columns
    const { categories, from } = await read(tableOf(columns, [[11, 1, '142', 'Sport'], [41, 1, '512', 'Water bodies']])); // biome-ignore format: rows
    expect(categories).toEqual([{ code: 11, name: 'Sport' }, { code: 41, name: 'Water bodies' }]); // biome-ignore format: classes
    expect(from).toBe('attribute table: Value, LABEL3');
    const other: Column[] = [
      ['Value', INTEGER, 0],
      ['notes', TEXT, 0],
      ['Vegetation', TEXT, 0],
    ];
    const rows = [[1, '', 'Oak'], [2, 'old', 'Pine'], [3, '', 'Fir']]; // biome-ignore format: rows
    expect((await read(tableOf(other, rows))).from).toBe('attribute table: Value, Vegetation');
  });

  it('has its codes in columns of Min and Max that are the same, or of a known name', async () => {
    const columns: Column[] = [
      ['From', INTEGER, 3],
      ['To', INTEGER, 4],
      ['Name', TEXT, 2],
    ];
    const { categories } = await read(tableOf(columns, [[41, 41, 'Water'], [11, 11, 'Sport']])); // biome-ignore format: rows
    expect(categories?.map(({ code }) => code)).toEqual([11, 41]);
    const named: Column[] = [
      ['CODE', INTEGER, 0],
      ['Name', TEXT, 2],
    ];
    expect((await read(tableOf(named, [[7, 'Rock']]))).categories).toEqual([{ code: 7, name: 'Rock' }]);
  });

  it('has ranges of whole numbers in columns of Min and Max that differ, of which the first row counts', async () => {
    const columns: Column[] = [
      ['From', REAL, 3],
      ['To', REAL, 4],
      ['Name', TEXT, 2],
    ];
    const rows = [
      [40, 43, 'Forest'],
      [0.5, 1.5, 'Water'],
      [43, 45, 'Rest'],
      [41, 42, 'twice'],
      [2.1, 2.9, 'no code'],
      [9, 8, 'backwards'],
      ['x', 8, 'no number'],
      [50, 52, ''],
    ];
    expect(await read(tableOf(columns, rows))).toMatchObject({
      categories: [
        { code: 1, name: 'Water' },
        { code: 40, codes: [40, 41, 42, 43], name: 'Forest' },
        { code: 44, codes: [44, 45], name: 'Rest' },
      ],
      from: 'attribute table: From to To, Name',
    });
    const bound: Column[] = [
      ['From', REAL, 3],
      ['Name', TEXT, 2],
    ];
    expect((await read(tableOf(bound, [[1, 'Water']]))).categories).toBeNull();
  });

  it.each([
    [0, 65536],
    [-1e300, 1e300],
    ['-Infinity', 3],
  ])('is refused where it lists more codes than can be classes: %s to %s', async (least, most) => {
    const columns: Column[] = [
      ['From', REAL, 3],
      ['To', REAL, 4],
      ['Name', TEXT, 2],
    ];
    await expect(read(tableOf(columns, [[least, most, 'All']]))).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringMatching(
        /^a\.tif\.aux\.xml: lists more than 65536 codes \(with those of "All"\); name the/,
      ),
    });
    expect((await read(tableOf(columns, [[1e300, 1e300, 'far'], ['Infinity', 'Infinity', 'off']]))).categories).toBeNull(); // biome-ignore format: rows
  });

  it('has its codes in bins where it says that its rows are bins', async () => {
    const columns: Column[] = [
      ['Value', INTEGER, 0],
      ['Name', TEXT, 2],
    ];
    const rows = [[7, 'Rock'], [8, 'Sand'], [9, 'Ice']]; // biome-ignore format: rows
    const codes = async (attributes: string) =>
      (await read(tableOf(columns, rows, attributes))).categories?.map(({ code, codes }) => codes ?? code);
    expect(await codes(' Row0Min="1" BinSize="1"')).toEqual([1, 2, 3]);
    expect(await codes(' Row0Min="-0.5" BinSize="1"')).toEqual([0, 1, 2]);
    expect(await codes(' Row0Min="0" BinSize="2"')).toEqual([[0, 1], [2, 3], [4, 5]]); // biome-ignore format: bins
    expect(await codes(' Row0Min="0" BinSize="0"')).toEqual([7, 8, 9]);
    expect(await codes(' Row0Min="x" BinSize="1"')).toEqual([7, 8, 9]);
  });

  it('has words for names rather than numbers, and codes that are numbers', async () => {
    const columns: Column[] = [['Code', TEXT, 0], ['VALUE', INTEGER, 0], ['C_01', TEXT, 0], ['class', INTEGER, 0], ['C_02', TEXT, 0]]; // biome-ignore format: columns
    expect((await read(tableOf(columns, [['A1', 1, '10', 5, 'Broadleaved'], ['A2', 2, '20', 5, 'Coniferous']]))).from).toBe('attribute table: VALUE, Code'); // biome-ignore format: rows
    expect((await read(tableOf(columns, [['', 1, '10', 5, 'Broadleaved'], ['', 2, '20', 5, 'Coniferous']]))).from).toBe('attribute table: VALUE, C_02'); // biome-ignore format: rows
    expect((await read(tableOf(columns, [['', 1, '10', 5, ''], ['', 2, '20', 5, '']]))).from).toBe('attribute table: VALUE, C_01'); // biome-ignore format: rows
    const named: Column[] = [
      ['Value', INTEGER, 0],
      ['notes', TEXT, 0],
      ['CLASS_EN', TEXT, 0],
      ['Empty', TEXT, 2],
    ];
    expect((await read(tableOf(named, [[1, 'seen', 'Oak', '']]))).from).toBe('attribute table: Value, CLASS_EN');
  });

  it('takes the first of two rows of the same code, and passes over values that are no whole numbers', async () => {
    const columns: Column[] = [
      ['Value', REAL, 0],
      ['Name', TEXT, 2],
    ];
    const rows = [[2, 'Oak'], [1.5, 'half'], [2, 'Pine'], [1, 'Fir'], ['', 'none']]; // biome-ignore format: rows
    expect((await read(tableOf(columns, rows))).categories).toEqual([
      { code: 1, name: 'Fir' },
      { code: 2, name: 'Oak' },
    ]);
  });

  it('of more columns than 1024 is refused', async () => {
    const columns = Array.from({ length: 1025 }, (_, i): Column => [`c${i}`, TEXT, 0]);
    await expect(read(tableOf(columns, [[1]]))).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining('a table of more than 1024 columns'),
    });
  });

  it('has its codes in the numbers of its rows, as the table of NLCD, where no column holds them', async () => {
    const columns: Column[] = [['Histogram', REAL, 1], ['Red', REAL, 6], ['Green', REAL, 7], ['Blue', REAL, 8], ['NLCD Land Cover Class', TEXT, 0], ['Opacity', REAL, 9]]; // biome-ignore format: columns
    const rows = Array.from({ length: 13 }, (_, i) =>
      i === 11
        ? [5, 0.278, 0.42, 0.627, 'Open Water', 1]
        : i === 12
          ? [2, 0.82, 0.867, 0.976, 'Ice', 1]
          : [0, 0, 0, 0, '', 0],
    );
    const { categories, from } = await read(tableOf(columns, rows));
    // 0.278 x 255 = 70.9, 0.42 x 255 = 107.1, 0.627 x 255 = 159.9
    expect(categories).toEqual([
      { code: 11, name: 'Open Water', color: '#476ba0' },
      { code: 12, name: 'Ice', color: '#d1ddf9' },
    ]);
    expect(from).toBe('attribute table: number of the row, NLCD Land Cover Class; colours Red, Green, Blue');
  });

  it('gives distinct codes and names that are not empty, or a typed error, whatever it holds', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '0',
        '-0',
        '1',
        '2.5',
        '3',
        '255',
        '-1',
        '1e300',
        '-Infinity',
        'NaN',
        'Oak',
        '0x10',
        '1,5',
      ),
      fc.string({ maxLength: 4 }),
      fc.integer({ min: -5, max: 70000 }).map(String),
    );
    const field = fc.record({
      name: fc.constantFrom('Value', 'CODE', 'Name', 'Class_Name', 'Red', 'Green', 'Blue', 'LABEL3', 'x', ''),
      type: fc.constantFrom('0', '1', '2', '', 'x'),
      usage: fc.constantFrom('', '0', '2', '3', '4', '5', '6', '7', '8', '99'),
    });
    const number = fc.constantFrom(-0.5, 0, 1, 1e300, -1e300);
    const bins = fc.record({ first: number, width: fc.constantFrom(1, 2.5, 1e-300, 1e300) });
    const table = fc.record({
      fields: fc.array(field, { maxLength: 6 }),
      rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }),
    });
    const rows = fc.oneof(bins, fc.constantFrom('numbered' as const, 'unnumbered' as const));
    await fc.assert(
      fc.property(table, rows, (table, rows) => {
        let found: ReturnType<typeof attributeTable>;
        try {
          found = attributeTable('a.tif.aux.xml', table, rows);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError);
          return;
        }
        if (found === null) return;
        const codes = found.categories.flatMap((one) => one.codes ?? [one.code]);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.every((code) => Number.isSafeInteger(code) && !Object.is(code, -0))).toBe(true);
        const first = found.categories.map(({ code }) => code);
        expect(first).toEqual([...first].sort((a, b) => a - b));
        expect(found.categories.every(({ name, code, codes }) => name !== '' && (codes?.[0] ?? code) === code)).toBe(
          true,
        );
      }),
      { numRuns: rounds(1500, 5000) },
    );
  });

  it('has colours from 0 to 255, or as shares of it in columns of reals', async () => {
    const columns = (type: number): Column[] => [['VALUE', INTEGER, 0], ['CLASS_NAME', TEXT, 0], ['RED', type, 0], ['GREEN', type, 0], ['BLUE', type, 0]]; // biome-ignore format: columns
    const colorOf = async (type: number, ...levels: number[]) =>
      (await read(tableOf(columns(type), [[11, 'Tobacco', ...levels], [41, 'Beets', 0, 0, 1]]))).categories![0]!.color; // biome-ignore format: rows
    expect(await colorOf(REAL, 0, 0.686, 0.298)).toBe('#00af4c');
    expect(await colorOf(INTEGER, 0, 1, 1)).toBe('#000101');
    expect(await colorOf(REAL, 0, 128, 255)).toBe('#0080ff');
    expect(await colorOf(REAL, 0, 300, 255)).toBeUndefined();
  });

  it('that names nothing leaves the word to category names, with the colours of a table', async () => {
    const names = `<CategoryNames><Category/><Category>Water</Category></CategoryNames>`;
    const colors = `<ColorTable><Entry c1="9" c2="9" c3="9" c4="255"/><Entry c1="0" c2="0" c3="255" c4="255"/></ColorTable>`;
    const table = tableOf([['Value', INTEGER, 5], ['Count', REAL, 1]], [[1, 5]]); // biome-ignore format: columns
    const found = await read(`${colors}${names}${table}`);
    expect(found.categories).toEqual([{ code: 1, name: 'Water' }]);
    expect([found.from, found.colors.get(1)]).toEqual(['category names', '#0000ff']);
    const none = await read(colors);
    expect([none.categories, none.colors.get(0)]).toEqual([null, '#090909']);
  });
});
