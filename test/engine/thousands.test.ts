import { describe, expect, it } from 'vitest';
import { predict } from '../../src/cloud/prediction.js';
import { Tag } from '../../src/cog/tags.js';
import { Type } from '../../src/cog/write/ifd.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { parseSpec } from '../../src/documents/spec.js';
import { planKnown } from '../../src/engine/plan-known.js';
import { jobCoverage } from '../../src/target/job-coverage.js';
import { CountedOpens } from '../support/counted-opens.js';
import { rounds, sayLeftOut, sized } from '../support/effort.js';
import { MemoryStore } from '../support/memory-store.js';
import { tiffBytes } from '../support/tiff.js';

/** As WorldCover: 2,651 files of 3 degrees, of 36,000 x 36,000 pixels each. */
const COUNT = rounds(40, 2651);
const DEGREES = 3;
const SIDE = 36_000;
const TILE = 1024;
const TILES = Math.ceil(SIDE / TILE) ** 2;
/** Files from west to east. */
const ACROSS = 360 / DEGREES;
sayLeftOut('thousands of sources are planned');

/** A file whose blocks were never written. */
function sparse(west: number, north: number): Uint8Array {
  const blank = new Array<number>(TILES).fill(0);
  const at = (tag: number, ...values: number[]) => ({ tag, type: Type.Long, values });
  const size = DEGREES / SIDE;
  return tiffBytes({
    width: 16,
    height: 16,
    tile: 16,
    codes: new Uint8Array(256),
    nodata: 0,
    geographic: true,
    geotransform: [west, north, size, -size],
    fields: [
      at(Tag.ImageWidth, SIDE),
      at(Tag.ImageLength, SIDE),
      at(Tag.TileWidth, TILE),
      at(Tag.TileLength, TILE),
      at(Tag.TileOffsets, ...blank),
      at(Tag.TileByteCounts, ...blank),
    ],
  });
}

describe('thousands of sources', () => {
  it('are planned by opening each once, with a price, and a second time by opening none', async () => {
    const store = new MemoryStore();
    const names = Array.from({ length: COUNT }, (_, i) => `${i}.tif`);
    for (const [i, name] of names.entries())
      store.objects.set(name, sparse(-180 + DEGREES * (i % ACROSS), 33 - DEGREES * Math.floor(i / ACROSS)));
    const opens = new CountedOpens(store.source);
    const classes = [10, 20, 30].map((code) => ({ code }));
    const sources = names.map((name) => `s3://b/${name}`);
    const asked = parseSpec({ sources, classes, crs: 'EPSG:6933', cellSize: 1000 }, 'test');
    const open = (uri: string) => opens.open(uri.replace('s3://b/', ''));
    const plan = () => planKnown(asked, { store, key: 'sources.json', run: null }, { open, census: async () => [] });
    const first = await plan();
    expect(opens.take()).toEqual([...names].sort());
    expect(await plan()).toEqual(first);
    expect(opens.take()).toEqual([]);
    expect(first.layers[0]!.sources).toHaveLength(COUNT);
    expect(predict(first).cost.usd).toBeGreaterThan(0);
    const jobs = jobsOf(first);
    const met = new Set<number>();
    for (const job of jobs.filter((_, i) => i % Math.ceil(jobs.length / sized(14, 40)) === 0)) {
      const numbers = jobCoverage(first, job).stacks.flatMap((stack) => stack.sources);
      expect(numbers.length).toBeLessThanOrEqual(12);
      for (const number of numbers) met.add(number);
    }
    expect(met.size).toBeGreaterThan(20);
  });
});
