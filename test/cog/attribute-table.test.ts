import { describe, expect, it } from 'vitest';
import { classesOf } from '../../src/cog/read/categories.js';
import { parsePam } from '../../src/cog/read/pam.js';

type Column = readonly [name: string, type: number, usage: number];
const [INTEGER, REAL, TEXT] = [0, 1, 2];
const band = (inside: string) => `<PAMDataset><PAMRasterBand band="1">${inside}</PAMRasterBand></PAMDataset>`;

function tableOf(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const fields = columns.map(
    ([name, type, usage]) => `<FieldDefn><Name>${name}</Name><Type>${type}</Type><Usage>${usage}</Usage></FieldDefn>`,
  );
  const cells = rows.map((row) => `<Row>${row.map((cell) => `<F>${cell}</F>`).join('')}</Row>`);
  return `<GDALRasterAttributeTable>${fields.join('')}${cells.join('')}</GDALRasterAttributeTable>`;
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
    expect(from).toBe('attribute table: number of the row, NLCD Land Cover Class');
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
