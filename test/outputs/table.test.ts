import { describe, expect, it } from 'vitest';
import { CLASSES, f, NINE, NINE_ROWS, writtenTable } from '../support/nine-cells.js';
import { tiffBytes } from '../support/tiff.js';

describe('a table', () => {
  it('has a row for each valid cell, with its middle and its values', async () => {
    const { table, csv } = await writtenTable(NINE, { cellSize: 30, classes: CLASSES });
    const { rows, types } = table;
    const bands = { valid_fraction: 'FLOAT', fraction_1: 'FLOAT', fraction_2: 'FLOAT', unlisted: 'FLOAT' };
    const places = {
      column: 'INT32',
      row: 'INT32',
      x: 'DOUBLE',
      y: 'DOUBLE',
      longitude: 'DOUBLE?',
      latitude: 'DOUBLE?',
    };
    expect(types).toEqual({ ...places, ...bands });
    expect(rows.map((row) => ['column', 'row', ...Object.keys(bands)].map((name) => row[name]))).toEqual(NINE_ROWS);
    expect(rows.map(({ x, y }) => [x, y])).toEqual(
      NINE_ROWS.map(([column, row]) => [300_015 + 30 * column!, 4_199_985 - 30 * row!]),
    );
    // pyproj 3.7.2, EPSG:32612 to EPSG:4326.
    expect([rows[0]!.longitude, rows[0]!.latitude]).toEqual([-113.2753535, 37.92545]);
    expect(csv[0]).toEqual(Object.keys(types));
    expect(csv[1]).toEqual(['0', '0', '300015', '4199985', '-113.2753535', '37.92545', '1', '1', '0', '0']);
    expect(csv[2]!.slice(6)).toEqual(['1', '0.6666667', '0.33333334', '0']);
    expect(csv).toHaveLength(1 + NINE_ROWS.length);
  });

  it('applies the scale of whole numbers', async () => {
    const { table, csv } = await writtenTable(NINE, { cellSize: 30, classes: CLASSES, dtype: 'uint8' });
    expect(table.types).toMatchObject({ valid_fraction: 'DOUBLE', fraction_1: 'DOUBLE', unlisted: 'DOUBLE' });
    expect(table.rows[1]).toMatchObject({ valid_fraction: 1, fraction_1: 0.67, fraction_2: 0.33, unlisted: 0 });
    expect(table.rows[6]).toMatchObject({ fraction_1: 0.56, fraction_2: 0.44 });
    expect(csv[2]!.slice(6)).toEqual(['1', '0.67', '0.33', '0']);
  });

  it('has nulls where a band lacks the value of a valid cell', async () => {
    const measures = ['majority', 'variety'];
    const { table, csv } = await writtenTable(NINE, { cellSize: 30, classes: CLASSES, measures });
    expect(table.types).toMatchObject({ majority: 'INT32?', variety: 'FLOAT?' });
    expect(table.rows.map(({ majority }) => majority)).toEqual([1, 1, 2, null, 1, 2, 1]);
    expect(csv.map((line) => line[csv[0]!.indexOf('majority')])).toEqual([
      'majority',
      '1',
      '1',
      '2',
      '',
      '1',
      '2',
      '1',
    ]);
    expect(table.rows.some((row) => Object.values(row).some(Number.isNaN))).toBe(false);
  });

  it('holds codes of uint32', async () => {
    const large = 4_294_967_294;
    const codes = Uint32Array.from(NINE.codes, (code) => (code === 2 ? large : code));
    const classes = [{ code: 1 }, { code: large }];
    const spec = { cellSize: 30, classes, measures: ['majority', 'variety'] };
    const { table, csv } = await writtenTable({ ...NINE, codes }, spec);
    expect(table.types.majority).toBe('INT64?');
    const expected = [1, 1, large, null, 1, large, 1];
    expect(table.rows.map(({ majority }) => majority)).toEqual(expected.map((code) => code && BigInt(code)));
    const at = csv[0]!.indexOf('majority');
    expect(csv.slice(1).map((line) => line[at])).toEqual(expected.map((code) => (code ? String(code) : '')));
    const { statistics } = table.metadata.row_groups[0]!.columns[at]!.meta_data!;
    expect(statistics).toMatchObject({ min_value: 1n, max_value: BigInt(large), null_count: 1n });
  });

  it('has no row of a cell below the least valid share, but where its pixels are counted', async () => {
    const codes = Int16Array.from(NINE.codes);
    const spec = { cellSize: 30, minValid: 0.5, measures: ['count', 'mean'] };
    const { table } = await writtenTable({ ...NINE, codes }, spec);
    expect(table.rows.map(({ column, row, count, mean }) => [column, row, count, mean])).toEqual([
      [0, 0, 9, 1],
      [1, 0, 9, f(4 / 3)],
      [0, 1, 6, 2],
      [1, 1, 9, 5],
      [2, 1, 9, f(8 / 3)],
      [2, 2, 9, f(13 / 9)],
    ]);
    const counts = await writtenTable({ ...NINE, codes }, { ...spec, measures: ['count'] });
    expect(counts.table.rows.map(({ count }) => count)).toEqual([9, 9, 6, 9, 9, 1, 9]);
  });

  it('has no row of a cell that is valid, but of which nothing is measured', async () => {
    const { table } = await writtenTable(NINE, {
      cellSize: 30,
      classes: CLASSES,
      measures: ['majority', 'valid_fraction'],
    });
    expect(table.rows.map(({ column, row }) => [column, row])).not.toContainEqual([1, 1]);
    expect(table.rows).toHaveLength(NINE_ROWS.length - 1);
  });

  it('has no rows of cells that a template hides', async () => {
    const template = tiffBytes({
      width: 3,
      height: 3,
      nodata: 0,
      geotransform: [300_000, 4_200_000, 30, -30],
      codes: [0, 1, 1, 1, 0, 1, 1, 1, 1],
    });
    const { table } = await writtenTable(NINE, { classes: CLASSES, template: 't.tif' }, { 't.tif': template });
    expect(table.rows.map(({ column, row }) => [column, row])).toEqual([[1, 0], [0, 1], [2, 1], [0, 2], [2, 2]]); // biome-ignore format: cells
  });

  it('has a row of a cell whose valid share is rounded to nothing', async () => {
    const codes = Uint8Array.from({ length: 400 }, (_, i) => (i === 0 ? 1 : 0));
    const raster = { ...NINE, width: 20, height: 20, codes, geotransform: [300_000, 4_200_000, 10, -10] as const };
    const { table } = await writtenTable(raster, { cellSize: 200, classes: CLASSES, dtype: 'uint8' });
    expect(table.rows).toMatchObject([{ valid_fraction: 0, fraction_1: 1, fraction_2: 0 }]);
  });

  it('is there without a row, too', async () => {
    const codes = new Uint8Array(81);
    for (const shape of ['wide', 'long'] as const) {
      const { table, csv } = await writtenTable(
        { ...NINE, codes },
        { cellSize: 30, classes: CLASSES, table: { geometry: 'box', shape } },
      );
      expect([table.rows, table.groups]).toEqual([[], []]);
      expect(csv).toEqual([Object.keys(table.types).filter((name) => name !== 'geometry')]);
      expect(table.json('geo')).toMatchObject({ columns: { geometry: { geometry_types: [] } } });
    }
  });

  it('has rows of cells that are nowhere on the Earth, without longitude and latitude', async () => {
    const raster = { ...NINE, geographic: true, geotransform: [0, 90.5, 0.1, -0.1] as const };
    const { table, csv } = await writtenTable(raster, { cellSize: 0.3, classes: CLASSES, pixelWeight: 'equal' });
    expect(table.rows[0]).toMatchObject({ column: 0, row: 0, longitude: null, latitude: null });
    expect(csv[1]!.slice(4, 6)).toEqual(['', '']);
    expect(table.rows.at(-1)!.latitude).toBe(89.55);
    const { columns } = table.metadata.row_groups[0]!;
    const nulls = table.rows.filter(({ latitude }) => latitude === null).length;
    expect(columns[5]!.meta_data!.statistics!.null_count).toBe(BigInt(nulls));
  });

  it('is cut into row groups, whose statistics are those of their rows', async () => {
    const side = 200;
    const codes = Int16Array.from({ length: side * side }, (_, i) => (i % 11 === 0 ? -1 : (i * 37) % 1009));
    const raster = { ...NINE, width: side, height: side, codes, nodata: -1 };
    const { table } = await writtenTable(raster, {
      cellSize: 10,
      tileCells: 64,
      measures: ['max'],
      table: { geometry: 'point' },
    });
    const valid = codes.filter((value) => value !== -1).length;
    expect(table.groups).toEqual([32_768, valid - 32_768]);
    let start = 0;
    for (const [g, length] of table.groups.entries()) {
      const rows = table.rows.slice(start, start + length);
      start += length;
      const { columns } = table.metadata.row_groups[g]!;
      for (const [c, name] of ['column', 'row', 'x', 'y', 'longitude', 'latitude', 'valid_fraction', 'max'].entries()) {
        const values = rows.map((row) => row[name] as number);
        const [min_value, max_value] = [
          values.reduce((a, b) => Math.min(a, b)),
          values.reduce((a, b) => Math.max(a, b)),
        ];
        const found = columns[c]!.meta_data!.statistics!;
        expect([name, Number(found.min_value) + 0, found.max_value]).toEqual([name, min_value, max_value]);
      }
      const xs = rows.map(({ x }) => x as number);
      expect(columns.at(-1)!.meta_data!.geospatial_statistics!.bbox).toMatchObject({
        xmin: Math.min(...xs),
        xmax: Math.max(...xs),
      });
    }
    // Tile by tile.
    const tile = 64;
    const order = table.rows.map(({ column, row }) => {
      const [c, r] = [column as number, row as number];
      return ((Math.floor(r / tile) * 4 + Math.floor(c / tile)) * side + r) * side + c;
    });
    expect(order.every((place, i) => i === 0 || place > order[i - 1]!)).toBe(true);
  });
});
