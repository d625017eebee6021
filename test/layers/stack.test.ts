import { describe, expect, it } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import { NotFoundError } from '../../src/errors.js';
import type { OpenSource } from '../../src/io/ports.js';
import { stackOf } from '../../src/layers/stack.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { MemoryStore } from '../support/memory-store.js';
import { tiffBytes } from '../support/tiff.js';

const COUNT = 40;
const SIDE = 4;
const NAMES = Array.from({ length: COUNT }, (_, i) => `${i}.tif`);
const WHOLE = { colOff: 0, rowOff: 0, width: COUNT * SIDE, height: SIDE };

/** Many sources in a row, and how many of them are open at a time. */
async function row() {
  const store = new MemoryStore();
  for (const [i, name] of NAMES.entries())
    store.objects.set(
      name,
      tiffBytes({
        width: SIDE,
        height: SIDE,
        codes: new Uint8Array(16).fill(1 + i),
        geotransform: [120 * i, 0, 30, -30],
      }),
    );
  const spec = parseSpec({ sources: NAMES, cellSize: 120, classes: [{ code: 1 }] }, 'test');
  const plan = await makePlan(spec, { open: store.source, census: async () => [1] });
  const seen = { now: 0, most: 0, all: 0 };
  const open: OpenSource = async (uri) => {
    const source = await store.open(uri);
    seen.all++;
    seen.most = Math.max(seen.most, ++seen.now);
    const close = async () => void seen.now--;
    return { uri, version: () => source.version(), read: (from, length) => source.read(from, length), close };
  };
  const stack = stackOf(
    open,
    plan,
    plan.layers[0]!.sources.map((_, i) => i),
  );
  return { store, seen, stack };
}

describe('a stack of many sources', () => {
  it('opens each once, in their order, and few at a time', async () => {
    const { seen, stack } = await row();
    const codes: number[] = [];
    await stack.read([WHOLE], ({ layers }) => codes.push(layers[0]!.constant ?? layers[0]!.samples[0]!));
    expect(codes).toEqual(NAMES.map((_, i) => i + 1));
    expect(seen).toEqual({ now: 0, most: 9, all: COUNT });
  });

  it('leaves nothing open where reading ends early', async () => {
    const { seen, stack } = await row();
    const enough = new Error('enough');
    const reading = stack.read([WHOLE], () => {
      throw enough;
    });
    await expect(reading).rejects.toBe(enough);
    expect(seen).toEqual({ now: 0, most: 9, all: 9 });
  });

  it('tells of a source that has gone when its turn comes, and closes the others', async () => {
    const { store, seen, stack } = await row();
    store.objects.delete('5.tif');
    let read = 0;
    const reading = stack.read([WHOLE], () => read++);
    await expect(reading).rejects.toBeInstanceOf(NotFoundError);
    expect([read, seen.now]).toEqual([5, 0]);
  });
});
