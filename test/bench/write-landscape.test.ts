import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Landscape, landscapeWindow } from '../../bench/landscape.js';
import { CODES } from '../../bench/landscape-classes.js';
import { readBands } from '../../bench/read-bands.js';
import { writeLandscape } from '../../bench/write-landscape.js';
import { describeTiff } from '../../src/cog/describe.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { validateCog } from '../../src/cog/validate.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { FileSource } from '../../src/io/file-source.js';
import { statedNodataOf } from '../support/as-stated.js';

/** Neither side is a multiple of the block size, and the overviews have odd sides. */
const landscape: Landscape = { seed: 3, width: 1300, height: 1031 };

describe('writeLandscape', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fractile-landscape-'));
    path = join(folder, 'landscape.tif');
    await writeLandscape(landscape, path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes a valid COG with overviews, and nothing beside it', async () => {
    const source = await FileSource.open(path);
    const facts = await describeTiff(source);
    await source.close();
    expect(validateCog(facts, false)).toEqual({ valid: true, errors: [], warnings: [] });
    expect(facts.images.map(({ width, height }) => [width, height])).toEqual([
      [1300, 1031],
      [650, 516],
      [325, 258],
    ]);
    expect(await readdir(folder)).toEqual(['landscape.tif']);
  });

  it('holds the pixels of the landscape, off the 1 km grid, with colours', async () => {
    const { width, height } = landscape;
    const { values, geotransform } = await readBands(path, [0]);
    const expected = landscapeWindow(landscape, { colOff: 0, rowOff: 0, width, height });
    expect(Buffer.compare(Uint8Array.from(values[0]!), expected)).toBe(0);
    expect(geotransform).toMatchObject({ originX: 301245, originY: 4154985, pixelWidth: 30, pixelHeight: -30 });
    const raster = await openRaster(await FileSource.open(path));
    await raster.source.close();
    expect(crsOfKeys('landscape', raster.geoKeys, raster.geoTags).name).toBe('EPSG:32612');
    expect(statedNodataOf(raster)).toBe(255);
    expect(raster.colors.get(CODES[0]!)).toBe('#466b9f');
  });
});
