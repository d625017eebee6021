import { describe, expect, it } from 'vitest';
import { openRaster } from '../../src/cog/read/raster.js';
import { parseSpec } from '../../src/documents/spec.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { MemoryStore } from '../support/memory-store.js';
import { accessTo, remoteRuns } from '../support/remote-run.js';
import { tiffBytes } from '../support/tiff.js';

const s3 = remoteRuns();
/** 96 x 64 pixels in tiles of 16: 6 x 4 blocks of 256 bytes, stored one after another behind the header. */
const raster = tiffBytes({
  width: 96,
  height: 64,
  codes: new Uint8Array(96 * 64).fill(1),
  geotransform: [0, 64, 1, -1],
  tile: 16,
});
const header = raster.length - 96 * 64;

async function rangesOf(work: (storage: Storage) => Promise<unknown>, bytes: Uint8Array): Promise<string[]> {
  s3.server.putDirect('rasters', 'small.tif', bytes);
  s3.server.resetRequests();
  const storage = new Storage(accessTo(s3.server.endpoint), new RetryBudget());
  await work(storage);
  await storage.close();
  return s3.server.requests.map(({ operation, key, range }) => `${operation} ${key} ${range}`);
}

describe('requests', () => {
  it('a header costs one', async () => {
    const open = async (storage: Storage) => openRaster(await storage.open('s3://rasters/small.tif'));
    expect(await rangesOf(open, raster)).toEqual(['GetObject small.tif bytes=0-32767']);
  });

  it('a tile costs one for its header and one for each row of neighbouring blocks, and a second tile no header', async () => {
    // Padding behind the header puts the pixels out of reach of the opening request, and a gap between rows is too
    // wide to read over.
    const padded = spread(raster);
    const ranges = await rangesOf(async (storage) => {
      const spec = parseSpec(
        { sources: ['s3://rasters/small.tif'], classes: [{ code: 1 }], cellSize: 1, tileCells: 32 },
        'test',
      );
      const plan = await makePlan(spec, { open: storage.open, census: censusInOnePass });
      const store = new MemoryStore();
      await processJob(plan, '0-0', { open: storage.openKept, store });
      await processJob(plan, '2-1', { open: storage.openKept, store });
    }, padded.bytes);
    const row = (r: number, firstBlock: number) => {
      const start = padded.rowStart(r) + firstBlock * 256;
      return `GetObject small.tif bytes=${start}-${start + 2 * 256 - 1}`;
    };
    const first = 'GetObject small.tif bytes=0-32767';
    expect(ranges[0]).toBe(first); // plan: size, ETag, header
    // Once a plan, what may lie beside it; nothing that a tile asks for.
    expect(ranges.slice(1, 5).sort()).toEqual(
      ['small.aux', 'small.tif.aux', 'small.tif.aux.xml', 'small.tif.msk'].map(
        (key) => `GetObject ${key} bytes=0-32767`,
      ),
    );
    expect(ranges.slice(5)).toEqual([
      first, // the first tile's own opening, with If-Match
      row(0, 0),
      row(1, 0),
      row(2, 4),
      row(3, 4),
    ]);
  });
});

const GAP = 100_000;

/** The same raster with a gap in front of every row of blocks. */
function spread(bytes: Uint8Array): { bytes: Uint8Array; rowStart: (row: number) => number } {
  const rowStart = (row: number) => header + (row + 1) * GAP + row * 6 * 256;
  const out = new Uint8Array(rowStart(3) + 6 * 256);
  out.set(bytes.subarray(0, header));
  const view = new DataView(out.buffer);
  for (let block = 0; block < 24; block++) {
    const row = Math.floor(block / 6);
    const old = header + block * 256;
    const moved = rowStart(row) + (block % 6) * 256;
    out.set(bytes.subarray(old, old + 256), moved);
    for (let at = 8; at < header; at++) if (view.getUint32(at, true) === old) view.setUint32(at, moved, true);
  }
  return { bytes: out, rowStart };
}
