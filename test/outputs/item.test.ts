import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OUTPUT_NAMES, type SpecInput } from '../../src/documents/spec.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

/** Six by six pixels of 10 m, 0 is nodata: 18 of Water, 12 of code 2, 6 of no class. */
const RASTER = tiffBytes({
  width: 6,
  height: 6,
  nodata: 0,
  geotransform: [300_000, 4_200_000, 10, -10],
  codes: Uint8Array.from({ length: 36 }, (_, i) => (i < 18 ? 1 : i < 30 ? 2 : 5)),
});
const CLASSES = [{ code: 1, name: 'Water & ice', color: '#0a0bff' }, { code: 2 }];

async function itemOf(spec: Omit<SpecInput, 'sources'>) {
  const run = await runInMemory(
    { 'a.tif': RASTER },
    { cellSize: 30, classes: CLASSES, write: ['mosaic', 'item'], ...spec },
  );
  const bytes = run.store.objects.get('item.json');
  return { ...run, item: bytes && JSON.parse(Buffer.from(bytes).toString()) };
}

describe('the item of a run', () => {
  it('lists its files with sizes and checksums, in their order', async () => {
    const measures = ['fractions', 'majority'];
    const { item, store } = await itemOf({ measures, write: OUTPUT_NAMES, date: '2021' });
    const hrefs = {
      mosaic: 'mosaic.tif',
      mosaic_qml: 'mosaic.qml',
      majority: 'majority.tif',
      majority_tif_aux_xml: 'majority.tif.aux.xml',
      majority_qml: 'majority.qml',
      table: 'table.parquet',
      table_csv: 'table.csv',
      preview: 'preview.png',
      report: 'report.html',
    };
    const { zarr, ...files } = item.assets;
    // A folder has neither a size nor a checksum.
    expect(zarr).toEqual({ href: './cells.zarr', type: 'application/vnd.zarr; version=3', roles: ['data'] });
    expect(Object.entries(files).map(([name, asset]) => [name, (asset as { href: string }).href])).toEqual(
      Object.entries(hrefs).map(([name, key]) => [name, `./${key}`]),
    );
    for (const [name, key] of Object.entries(hrefs)) {
      const bytes = store.objects.get(key)!;
      expect(item.assets[name]).toMatchObject({
        'file:size': bytes.length,
        'file:checksum': `1220${createHash('sha256').update(bytes).digest('hex')}`,
      });
    }
  });

  it('says what the bands of a raster hold', async () => {
    const { item } = await itemOf({ measures: ['fractions', 'majority'], dtype: 'uint8', date: '2021' });
    const [water, , , unlisted] = item.assets.mosaic.bands;
    expect(water).toEqual({
      name: 'fraction_1',
      description: 'Water & ice (1)',
      data_type: 'uint8',
      nodata: 255,
      unit: '1',
      'raster:sampling': 'area',
      'raster:bits_per_sample': 8,
      'raster:scale': 0.01,
      // Of what the file stores: half of the cells are of water alone.
      statistics: { minimum: 0, maximum: 100, mean: 50, stddev: 50, count: 4, valid_percent: 100 },
    });
    expect(unlisted.name).toBe('unlisted');
    expect(item.assets.majority.bands[0]).toMatchObject({
      name: 'majority',
      'classification:classes': [
        { value: 1, name: 'water-ice', title: 'Water & ice', color_hint: '0A0BFF' },
        { value: 2, name: 'class-2', title: '2' },
      ],
    });
  });

  it('says where and of what it is', async () => {
    const { item, plan } = await itemOf({ date: '2021-06-01T12:00:00Z' });
    expect(item).toMatchObject({ type: 'Feature', stac_version: '1.1.0', id: `fractile-${plan.runId}`, links: [] });
    expect(item.properties).toMatchObject({
      datetime: '2021-06-01T12:00:00Z',
      'proj:code': 'EPSG:32612',
      'proj:shape': [2, 2],
      'proj:transform': [30, 0, 300_000, 0, -30, 4_200_000],
      'proj:bbox': [300_000, 4_199_940, 300_060, 4_200_000],
      'fractile:question_sha256': plan.questionHash,
      'fractile:sources': [{ uri: 'a.tif', band: 1 }],
    });
    expect(item.properties).not.toHaveProperty('start_datetime');
    expect(item.bbox).toEqual([-113.2755282, 37.9250414, -113.2748294, 37.9255949]);
  });

  it.each([
    ['2020', '2020-01-01T00:00:00Z', '2020-12-31T23:59:59Z'],
    ['2020-02', '2020-02-01T00:00:00Z', '2020-02-29T23:59:59Z'],
    ['2019-05/2020-06-07', '2019-05-01T00:00:00Z', '2020-06-07T23:59:59Z'],
  ])('spans %s from its first to its last second', async (date, start_datetime, end_datetime) => {
    const { item } = await itemOf({ write: ['item'], date });
    expect(item.properties).toMatchObject({ datetime: null, start_datetime, end_datetime });
    expect(item.assets).toEqual({});
    expect(item.stac_extensions.filter((uri: string) => /raster|file/.test(uri))).toEqual([]);
  });

  it('is not there without a date, which the plan says', async () => {
    const { item, plan } = await itemOf({ write: ['mosaic', 'preview', 'item'] });
    expect(item).toBeUndefined();
    expect(plan.notes).toEqual([expect.stringMatching(/^item\.json is left out: the source has no date; .* --date/)]);
    expect(plan.outputs.map(({ name }) => name)).toEqual(['mosaic', 'preview']);
  });
});
