import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { jobsOf } from '../../src/documents/jobs.js';
import type { Plan } from '../../src/documents/plan.js';
import { CorruptRasterError, OutputError } from '../../src/errors.js';
import type { OpenSource, RangeSource } from '../../src/io/ports.js';
import { inFlight } from '../../src/pipeline/job-memory.js';
import { processJobs } from '../../src/pipeline/process-jobs.js';
import { MemoryStore } from '../support/memory-store.js';
import { planInMemory, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const BLOCK = 272;
const SIDE = 4 * BLOCK;
/** 4 x 4 blocks, too large for a request to read over one that it needs not. */
const raster = tiffBytes({
  width: SIDE,
  height: SIDE,
  codes: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => ((i % SIDE) * 5 + Math.floor(i / SIDE) * 3) % 7),
  geotransform: [0, 40000, 30, -30],
  tile: BLOCK,
});
const header = raster.length - SIDE * SIDE;
/** Tiles of 320 pixels, so that blocks lie in several. */
const SPEC = { cellSize: 600, tileCells: 16, classes: [{ code: 1 }, { code: 2 }] };

/** A source whose reads of pixels go through `onRead`. */
function sourceOf(store: MemoryStore, onRead: (offset: number, length: number) => Promise<void>): OpenSource {
  let opened: Promise<RangeSource> | null = null; // as of a thread, which keeps it open with its header
  return async () => {
    opened ??= store.open('a.tif').then((source) => ({
      uri: source.uri,
      version: () => source.version(),
      async read(offset: number, length: number) {
        if (offset >= header) await onRead(offset, length);
        return source.read(offset, length);
      },
      async close() {},
    }));
    return opened;
  };
}

function processAll(plan: Plan, store: MemoryStore, open: OpenSource) {
  const jobs = jobsOf(plan).values();
  return processJobs(plan, () => jobs.next().value ?? null, { open, store });
}

/** A gate that opens when so many wait at it; after a second at the latest, so that a test fails and doesn't hang. */
class Gate {
  most = 0;
  #waiting = 0;
  #open: () => void = () => {};
  readonly #opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  constructor(readonly enough: number) {}

  async pass(): Promise<void> {
    this.most = Math.max(this.most, ++this.#waiting);
    if (this.#waiting >= this.enough) this.#open();
    await Promise.race([this.#opened, sleep(1000)]);
    this.#waiting--;
  }
}

describe('jobs of one thread', () => {
  it('are read at the same time, as many as may be in flight', async () => {
    const { plan, store } = await planInMemory({ 'a.tif': raster }, SPEC);
    const { jobs } = inFlight(plan);
    expect(jobs).toBe(8);
    const gate = new Gate(jobs);
    const open = sourceOf(store, () => gate.pass());
    const done = await processAll(plan, store, open);
    expect(gate.most).toBeGreaterThanOrEqual(jobs);
    expect(done.jobs).toBe(16);
  });

  it('go on while results are written, and are done when all are', async () => {
    const { plan, store } = await planInMemory({ 'a.tif': raster }, SPEC);
    const { writes } = inFlight(plan);
    const gate = new Gate(writes);
    let [isDone, written] = [false, 0];
    store.put = async (key, bytes) => {
      await gate.pass();
      await sleep(20); // longer than the rest of the work
      expect(isDone).toBe(false);
      await MemoryStore.prototype.put.call(store, key, bytes);
      written++;
    };
    await processAll(plan, store, store.source);
    isDone = true;
    expect(gate.most).toBe(writes);
    expect(written).toBe(16);
  });

  it('read blocks that they share once, and leave what jobs one by one leave', async () => {
    const { plan, store } = await planInMemory({ 'a.tif': raster }, SPEC);
    let bytes = 0;
    const reading = sourceOf(store, async (_, length) => {
      bytes += length;
    });
    const { bytesNeeded } = await processAll(plan, store, reading);
    expect([bytes, bytesNeeded]).toEqual([SIDE * SIDE, SIDE * SIDE]);
    const { store: one } = await runInMemory({ 'a.tif': raster }, SPEC);
    for (const [key, expected] of one.objects)
      if (key.startsWith('tiles/')) expect([key, store.objects.get(key)]).toEqual([key, expected]);
  });

  it('end with the error of the one that failed, not of those that waited for its blocks', async () => {
    const { plan, store } = await planInMemory({ 'a.tif': raster }, SPEC);
    let reads = 0;
    const broken = sourceOf(store, async () => {
      await sleep(5);
      if (reads++ === 0) throw new CorruptRasterError('a.tif: block 0,0 is damaged');
    });
    await expect(processAll(plan, store, broken)).rejects.toThrow('block 0,0 is damaged');
    const before = store.objects.size;
    await sleep(50);
    expect(store.objects.size).toBe(before); // nothing is written any more
  });

  it('end with the error of a write', async () => {
    const { plan, store } = await planInMemory({ 'a.tif': raster }, SPEC);
    store.put = async (key) => {
      throw new OutputError(`${key}: is there already`);
    };
    await expect(processAll(plan, store, store.source)).rejects.toThrow('is there already');
  });

  it('come one by one where a block takes much memory, however small they are', async () => {
    const { plan } = await planInMemory({ 'a.tif': raster }, SPEC);
    const [layer] = plan.layers;
    const sources = layer!.sources.map((source) => ({ ...source, blockWidth: 8192, blockHeight: 8192 }));
    expect(inFlight({ ...plan, layers: [{ ...layer!, sources }] }).jobs).toBe(1);
  });

  it('come one by one where each takes much memory', async () => {
    const { plan } = await planInMemory({ 'a.tif': raster }, SPEC);
    const large = { ...plan, target: { ...plan.target, tileCells: 1024 } };
    expect(inFlight(large)).toMatchObject({ jobs: 1, writes: 1 });
  });
});
