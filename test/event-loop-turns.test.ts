import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseSpec } from '../src/documents/spec.js';
import { throwIfStopped } from '../src/io/unless-stopped.js';
import { processJob } from '../src/pipeline/process-job.js';
import { censusInOnePass } from '../src/pipeline/survey.js';
import { makePlan } from '../src/plan/make-plan.js';
import { MemoryStore } from './support/memory-store.js';
import { tiffBytes } from './support/tiff.js';

/** A plan of one tile, whose source answers at once: awaiting it turns no event loop. */
async function oneTile(side: number, cellSize: number, tileCells: number) {
  const codes = new Uint8Array(side * side).fill(1);
  const store = new MemoryStore();
  await store.put('a.tif', tiffBytes({ width: side, height: side, codes, tile: 256 }));
  const spec = parseSpec({ sources: ['a.tif'], cellSize, tileCells, classes: [{ code: 1 }] }, 'test');
  return { store, plan: await makePlan(spec, { open: store.source, census: censusInOnePass }) };
}

describe('a long tile', () => {
  it('hears a stop in the middle of its pixels', async () => {
    const { store, plan } = await oneTile(3072, 960, 96);
    const stop = new AbortController();
    let pixels = 0;
    const onPixels = (more: number) => {
      throwIfStopped(stop.signal, 'stopped');
      pixels += more;
      // As long as a block of other measures, or on a slower machine, takes.
      for (const end = performance.now() + 5; performance.now() < end; );
    };
    const tile = processJob(plan, '0-0', { open: store.source, store, onPixels });
    sleep(0).then(() => stop.abort());
    await expect(tile).rejects.toMatchObject({ name: 'InterruptedError' });
    expect(pixels).toBeGreaterThan(0);
    expect(pixels).toBeLessThan(3072 ** 2);
  });

  it('lets others have their turn between its bands', async () => {
    const { store, plan } = await oneTile(1024, 30, 1024);
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await processJob(plan, '0-0', { open: store.source, store });
    clearInterval(counting);
    expect(turns).toBeGreaterThanOrEqual(plan.bands.length);
  });
});
