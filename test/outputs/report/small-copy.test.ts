import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../src/outputs/report/page-data.js';
import { LONG, sayLeftOut } from '../../support/effort.js';
import { readLevels } from '../../support/read-overview.js';
import { runInMemory } from '../../support/run-in-memory.js';
import { tiffBytes } from '../../support/tiff.js';

const MOST_BYTES = 2 * 2 ** 20;

/** A run with a pixel for each cell, and what its page carries. */
async function copyOf(side: number, values: Float32Array | Uint8Array, spec: object) {
  const raster = tiffBytes({
    width: side,
    height: side,
    codes: values,
    nodata: null,
    tile: 256,
    geotransform: [0, 30 * side, 30, -30],
  });
  const { store } = await runInMemory({ 'a.tif': raster }, { cellSize: 30, write: ['report'], ...spec });
  const html = Buffer.from(store.objects.get('report.html')!).toString();
  const blocks = [...html.matchAll(/<script id="([\w-]+)" type="[^"]+">([^<]*)/g)];
  const data = JSON.parse(blocks[0]![2]!) as PageData;
  const rasters = blocks.slice(1).map(([, , text]) => Uint8Array.from(Buffer.from(text!, 'base64')));
  return { data, rasters, store };
}

sayLeftOut('a grid of a million cells is made');

describe('the copy in a page', () => {
  it('is the whole of a small grid', async () => {
    const values = Uint8Array.from({ length: 40 * 40 }, (_, i) => i % 7);
    const { data, rasters, store } = await copyOf(40, values, { classes: [{ code: 1 }, { code: 2 }], tileCells: 16 });
    expect(data.copy).toEqual({ level: 0, columns: 40, rows: 40 });
    expect((await readLevels(rasters[0]!))[0]).toEqual((await readLevels(store.objects.get('mosaic.tif')!))[0]);
  });

  it("is an overview of a large grid, the mosaic's own, of every raster", async () => {
    const side = 480;
    const values = Uint8Array.from(
      { length: side * side },
      (_, i) => (((i % side) >> 5) + Math.floor(i / side / 9)) % 6,
    );
    const classes = [0, 1, 2, 3, 4].map((code) => ({ code }));
    const { data, rasters, store } = await copyOf(side, values, { classes, measures: ['fractions', 'majority'] });
    expect(data.copy).toEqual({ level: 1, columns: 240, rows: 240 });
    expect(data.files.map(({ key }) => key)).toEqual(['mosaic.tif', 'majority.tif']);
    for (const [i, { key }] of data.files.entries())
      expect((await readLevels(rasters[i]!))[0], key).toEqual((await readLevels(store.objects.get(key)!))[1]);
  });

  it.runIf(LONG)(
    'goes beyond the overviews that a mosaic has where its values hardly compress, and stays below its limit',
    async () => {
      const side = 1000;
      let state = 1;
      const values = Float32Array.from({ length: side * side }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      });
      const spec = { measures: ['mean', 'min', 'max'], tileCells: 512 };
      const { data, rasters, store } = await copyOf(side, values, spec);
      const levels = await readLevels(store.objects.get('mosaic.tif')!);
      expect(levels).toHaveLength(2);
      expect(data.copy).toEqual({ level: 2, columns: 250, rows: 250 });
      expect(rasters[0]!.length).toBeLessThan(MOST_BYTES);
      const [copy] = await readLevels(rasters[0]!);
      const at = (name: string) => data.bands.find((band) => band.name === name)!.index;
      const lowest = Math.min(...[0, 1, 500, 501].map((i) => levels[1]!.bands[at('min')]![i]!));
      expect(copy!.bands[at('min')]![0]).toBe(lowest);
    },
  );
});
