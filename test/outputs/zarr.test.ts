import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SpecInput } from '../../src/documents/spec.js';
import { StorageError } from '../../src/errors.js';
import { reduce } from '../../src/pipeline/reduce.js';
import type { MemoryStore } from '../support/memory-store.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const SIDE = 60;
/** 60 x 60 pixels of 10 m with five codes; the first rows are nodata. */
const RASTER = tiffBytes({
  width: SIDE,
  height: SIDE,
  nodata: 0,
  geotransform: [300_000, 4_200_000, 10, -10],
  codes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (i < 5 * SIDE ? 0 : 1 + ((i * 7 + (i >> 5)) % 5))),
});
const CLASSES = [{ code: 1, name: 'Water & ice', color: '#0a0bff' }, { code: 2, name: 'Łąka' }, { code: 4 }];
/** 20 x 20 cells: tiles of 16 leave a ragged edge of 4. */
const ASKED = { cellSize: 30, tileCells: 16, classes: CLASSES, measures: ['fractions', 'majority'] };

function runOf(spec: Omit<SpecInput, 'sources'> = {}, order?: <T>(tiles: T[]) => T[]) {
  return runInMemory({ 'a.tif': RASTER }, { ...ASKED, write: ['mosaic', 'zarr'], ...spec }, order);
}

function partsOf({ objects }: MemoryStore): Map<string, Buffer> {
  const parts = [...objects].filter(([key]) => key.startsWith('cells.zarr/'));
  return new Map(parts.map(([key, bytes]) => [key.slice('cells.zarr/'.length), Buffer.from(bytes)]));
}

function jsonOf(store: MemoryStore, key: string) {
  return JSON.parse(Buffer.from(store.objects.get(`cells.zarr/${key}`)!).toString());
}

/** Bytes of a chunk, by node's own zlib. */
function chunkOf(store: MemoryStore, key: string): ArrayBuffer {
  return new Uint8Array(gunzipSync(store.objects.get(`cells.zarr/${key}`)!)).buffer;
}

describe('the Zarr store of a run', () => {
  it('has a chunk of all classes for each job, padded at the ragged edges, with the values of the mosaic', async () => {
    const { store, mosaic } = await runOf();
    const bands = await Promise.all([0, 1, 2].map(async (band) => (await readBand(mosaic, band)).values));
    expect(jsonOf(store, 'fraction/zarr.json')).toMatchObject({ shape: [3, 20, 20], data_type: 'float32' });
    for (const [row, col] of [0, 1].flatMap((down) => [0, 1].map((right) => [down, right] as const))) {
      const chunk = new Float32Array(chunkOf(store, `fraction/c.0.${row}.${col}`));
      expect(chunk.length).toBe(3 * 16 * 16);
      chunk.forEach((value, i) => {
        const [band, y, x] = [Math.floor(i / 256), 16 * row + (Math.floor(i / 16) % 16), 16 * col + (i % 16)];
        const stored = x < 20 && y < 20 ? bands[band]![20 * y + x]! : -9999;
        if (!Object.is(value, stored === -9999 ? Number.NaN : stored)) expect([band, y, x, value]).toEqual(stored);
      });
    }
    expect(bands[0]!.filter((value) => value === -9999).length).toBeGreaterThan(0);
  });

  it('says of whole numbers what stands for no value, and what they are multiplied by', async () => {
    const { store } = await runOf({ dtype: 'uint8' });
    const { fill_value, attributes } = jsonOf(store, 'fraction/zarr.json');
    expect([fill_value, attributes]).toEqual([
      255,
      expect.objectContaining({ _FillValue: 255, scale_factor: 0.01, add_offset: 0, units: '1' }),
    ]);
    const chunk = new Uint8Array(chunkOf(store, 'fraction/c.0.1.1'));
    expect([...chunk.subarray(0, 16)].slice(4)).toEqual(new Array(12).fill(255));
    expect(jsonOf(store, 'majority/zarr.json').attributes).toMatchObject({
      _FillValue: 0,
      flag_values: [1, 2, 4],
      flag_meanings: 'water-ice a-ka class-4',
    });
  });

  it('names classes and their colours along an axis of their codes', async () => {
    const { store } = await runOf();
    expect([...new Int32Array(chunkOf(store, 'class/c.0'))]).toEqual([1, 2, 4]);
    const names = Buffer.from(chunkOf(store, 'class_name/c.0'));
    const texts = [];
    for (let at = 4; at < names.length; at += 4 + names.readUInt32LE(at))
      texts.push(names.toString('utf8', at + 4, at + 4 + names.readUInt32LE(at)));
    expect([names.readUInt32LE(0), texts]).toEqual([3, ['Water & ice', 'Łąka', '']]);
    const { data_type, dimension_names, codecs } = jsonOf(store, 'class_color/zarr.json');
    expect([data_type, dimension_names, codecs[0]]).toEqual(['string', ['class'], { name: 'vlen-utf8' }]);
    expect(jsonOf(store, 'fraction/zarr.json').attributes.coordinates).toBe('spatial_ref class_name class_color');
  });

  it('describes all of its arrays in one place, and says where and when', async () => {
    const { store, plan } = await runOf({ date: '2021' });
    const { attributes, consolidated_metadata } = jsonOf(store, 'zarr.json');
    expect(attributes).toEqual({
      Conventions: 'CF-1.11',
      source: expect.stringMatching(/^Fractile \d/),
      time_coverage_start: '2021-01-01T00:00:00Z',
      time_coverage_end: '2021-12-31T23:59:59Z',
      fractile_question_sha256: plan.questionHash,
    });
    const names = Object.keys(consolidated_metadata.metadata);
    expect(names).toEqual(['x', 'y', 'spatial_ref', 'class', 'class_name', 'class_color', 'fraction', 'valid_fraction', 'unlisted', 'majority']); // biome-ignore format: one thought
    for (const name of names) expect(jsonOf(store, `${name}/zarr.json`)).toEqual(consolidated_metadata.metadata[name]);
    expect([...new Float64Array(chunkOf(store, 'y/c.0'))].slice(0, 2)).toEqual([4_199_985, 4_199_955]);
    expect(jsonOf(store, 'spatial_ref/zarr.json').attributes).toMatchObject({
      grid_mapping_name: 'transverse_mercator',
      GeoTransform: '300000 30 0 4200000 0 -30',
      crs_wkt: expect.stringMatching(/^PROJCRS\["EPSG:32612"/),
    });
  });

  it('has the same bytes in whatever order jobs are computed, and says how many', async () => {
    const one = await runOf();
    const other = await runOf({}, (tiles) => [...tiles].reverse());
    const parts = partsOf(one.store);
    expect(partsOf(other.store)).toEqual(parts);
    const { parts: sum } = one.result.files.find(({ key }) => key === 'cells.zarr/zarr.json')!;
    parts.delete('zarr.json');
    const bytes = [...parts.values()].reduce((total, { length }) => total + length, 0);
    expect(sum).toMatchObject({ count: parts.size, bytes });
    const written = await runOf({ write: ['zarr'] });
    expect(written.result.files.map(({ parts }) => parts)).toEqual([sum]);
  });

  it('leaves nothing where one of its chunks can not be written', async () => {
    const { plan, store } = await runOf({ write: ['mosaic'] });
    const asked = { ...plan, outputs: [...plan.outputs, { name: 'zarr', params: {} }] };
    const put = store.putStream.bind(store);
    store.putStream = async (key, size, chunks) => {
      if (key === 'cells.zarr/majority/c.1.1') throw new StorageError('the disk is full');
      return put(key, size, chunks);
    };
    store.objects.delete('mosaic.tif');
    await expect(reduce(asked, { store })).rejects.toThrow('the disk is full');
    expect([...partsOf(store).keys()]).toEqual([]);
    expect(store.objects.has('mosaic.tif')).toBe(false);
  });

  it('writes what describes the group at last', async () => {
    const { plan, store } = await runOf({ write: ['mosaic'] });
    const keys: string[] = [];
    const put = store.putStream.bind(store);
    store.putStream = (key, size, chunks) => {
      keys.push(key);
      return put(key, size, chunks);
    };
    await reduce({ ...plan, outputs: [{ name: 'zarr', params: {} }] }, { store });
    expect(keys.at(-1)).toBe('cells.zarr/zarr.json');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('holds the bytes that results of this version have', async () => {
    const { store } = await runOf();
    const hash = createHash('sha256');
    for (const [key, bytes] of partsOf(store)) if (/\/c[.\d]*$/.test(key)) hash.update(bytes);
    // Other bytes for the same values need another RESULT_VERSION (plan/run-id.ts).
    expect(hash.digest('hex').slice(0, 16)).toBe('ac42a03508a94155');
  });
});
