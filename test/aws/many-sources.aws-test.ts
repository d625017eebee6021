import { describe, expect, it } from 'vitest';
import type { StoredSources } from '../../src/documents/stored-sources.js';
import { expectBilled } from '../support/aws/billed.js';
import { raster, SPEC, scenarios } from '../support/aws/scenario.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const aws = scenarios();

/** Four rasters side by side, the eastern two on a lattice of their own. */
function scenes(): Record<string, Uint8Array> {
  const side = 512;
  const scene = (west: number, north: number, seed: number) =>
    tiffBytes({
      width: side,
      height: side,
      codes: Uint8Array.from({ length: side ** 2 }, (_, i) => ((i % side) * 5 + Math.floor(i / side) * 3 + seed) % 23),
      geotransform: [west, north, 30, -30],
      tile: 128,
    });
  const step = 30 * side;
  return {
    'a.tif': scene(400_015, 4_400_000, 0),
    'b.tif': scene(400_015, 4_400_000 - step, 7),
    'c.tif': scene(400_015 + step - 72, 4_400_011, 2),
    'd.tif': scene(400_015 + step - 72, 4_400_011 - step, 5),
  };
}

describe('a job of many sources', () => {
  it('with a glob over two lattices gives the mosaic of one machine', async () => {
    const asked = { crs: 'EPSG:6933', cellSize: 200, tileCells: 16 };
    const files = scenes();
    for (const [name, bytes] of Object.entries(files)) aws.source(bytes, `scenes/${name}`);
    aws.source(raster(), 'scenes/others/e.tif'); // which the glob doesn't mean
    const glob = `s3://${aws.cloud.output('InputBucket')}/incoming/scenes/*.tif`;
    const execution = await aws.job(glob, asked);
    expect([execution.status, execution.mapRuns[0]!.children.length > 1]).toEqual(['SUCCEEDED', true]);
    const { mosaic, plan } = await runInMemory(files, { ...SPEC, ...asked, sources: Object.keys(files) });
    expect(plan.layers[0]!.sources.map(({ stack }) => stack)).toEqual([0, 0, 1, 1]);
    expect(Buffer.compare(aws.mosaic()!, mosaic)).toBe(0);
    const found = aws.document(`executions/${execution.name}/sources.json`) as StoredSources;
    expect(found.sources.map(({ name }) => name).sort()).toEqual(
      Object.keys(files).map((name) => glob.replace('*.tif', name)),
    );
    expectBilled(aws, execution);
  });
});
