import { describe, expect, it } from 'vitest';
import { bandColumns } from '../../src/outputs/table/columns.js';
import { tableMetadata } from '../../src/outputs/table/metadata.js';
import { CLASSES, NINE, NINE_ROWS, writtenTable } from '../support/nine-cells.js';

describe('a long table', () => {
  it('has a row for each value, in the order of cells and bands', async () => {
    const spec = {
      cellSize: 30,
      classes: CLASSES,
      measures: ['majority', 'entropy'],
      table: { shape: 'long' as const },
    };
    const { table, csv } = await writtenTable(NINE, spec);
    expect(table.types).toMatchObject({ longitude: 'DOUBLE?', band: 'BYTE_ARRAY', value: 'DOUBLE' });
    expect(table.rows).toHaveLength(7 * 3 - 1); // one has no majority
    expect(table.rows.slice(9, 12).map(({ column, row, band, value }) => [column, row, band, value])).toEqual([
      [1, 1, 'valid_fraction', 1],
      [1, 1, 'entropy', 0],
      [2, 1, 'valid_fraction', 1],
    ]);
    expect(csv[0]!.slice(6)).toEqual(['band', 'value']);
    expect(csv.slice(1).map((line) => [line[6], Number(line[7])])).toEqual(
      table.rows.map(({ band, value }) => [band, value]),
    );
  });

  it('holds float32 where all bands are', async () => {
    const spec = { cellSize: 30, classes: CLASSES, table: { shape: 'long' as const, geometry: 'point' as const } };
    const { table, csv } = await writtenTable(NINE, spec);
    expect(table.types.value).toBe('FLOAT');
    expect(table.rows.map(({ value }) => value)).toEqual(NINE_ROWS.flatMap(([, , ...values]) => values));
    expect(csv[6]!.slice(6)).toEqual(['fraction_1', '0.6666667']);
    expect(table.rows[3]!.geometry).toEqual({ type: 'Point', coordinates: [300_015, 4_199_985] });
  });
});

describe('the geometry of a table', () => {
  it('is the outline of a cell, in the CRS of the grid', async () => {
    const { table } = await writtenTable(NINE, { cellSize: 30, classes: CLASSES, table: { geometry: 'box' } });
    expect(table.rows[1]!.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [300_030, 4_199_970],
          [300_060, 4_199_970],
          [300_060, 4_200_000],
          [300_030, 4_200_000],
          [300_030, 4_199_970],
        ],
      ],
    });
    const { version, primary_column, columns } = table.json('geo') as {
      columns: Record<string, { crs: object }>;
    } & Record<string, unknown>;
    expect([version, primary_column]).toEqual(['1.1.0', 'geometry']);
    expect(columns.geometry).toMatchObject({
      encoding: 'WKB',
      geometry_types: ['Polygon'],
      orientation: 'counterclockwise',
      bbox: [300_000, 4_199_910, 300_090, 4_200_000],
      crs: { id: { authority: 'EPSG', code: 32612 } },
    });
    const { logical_type } = table.metadata.schema.at(-1)!;
    expect(logical_type).toEqual({ type: 'GEOMETRY', crs: JSON.stringify(columns.geometry!.crs) });
  });

  it('shares its corners with its neighbours to the bit', async () => {
    const raster = { ...NINE, geographic: true, geotransform: [0.1, 7.3, 0.1 / 3, -0.1 / 3] as const };
    const { table } = await writtenTable(raster, { cellSize: 0.1, classes: CLASSES, table: { geometry: 'box' } });
    type Box = { coordinates: [number, number][][] };
    const edges = (i: 0 | 1) =>
      table.rows.flatMap(({ geometry }) => (geometry as Box).coordinates[0]!.map((p) => p[i]));
    for (const [i, name] of (['column', 'row'] as const).entries())
      expect(new Set(edges(i as 0 | 1)).size, name).toBe(new Set(table.rows.map((row) => row[name])).size + 1);
  });
});

describe('the metadata of a table', () => {
  it('says of each column its unit and its class', async () => {
    const measures = ['fractions', 'majority'];
    const { plan, table } = await writtenTable(NINE, { cellSize: 30, classes: CLASSES, measures });
    const said = table.json('fractile') as { bands: { name: string }[] };
    expect(said).toEqual(JSON.parse(tableMetadata(plan, bandColumns(plan))));
    expect(said).toMatchObject({
      questionHash: plan.questionHash,
      crs: 'EPSG:32612',
      grid: { left: 300_000, top: 4_200_000, cellWidth: 30, cellHeight: 30, columns: 3, rows: 3 },
    });
    expect(said.bands.map(({ name }) => name)).toEqual(Object.keys(table.types).slice(6));
    const ofName = Object.fromEntries(said.bands.map((band) => [band.name, band]));
    expect(ofName.fraction_1).toMatchObject({ unit: '1', class: { code: 1, name: 'Water', color: '#0000ff' } });
    expect(ofName.fraction_1).not.toHaveProperty('classes');
    expect(ofName.majority).toMatchObject({
      classes: [
        { code: 1, name: 'Water' },
        { code: 2, name: null },
      ],
    });
  });
});
