import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { SpecInput } from '../../../src/documents/spec.js';
import { runInMemory } from '../run-in-memory.js';
import type { S3Request } from '../s3-server/call.js';
import { type CloudOptions, EmulatedCloud } from './cloud.js';
import { deflatedTiff } from './deflated-tiff.js';
import type { Execution } from './execution.js';

const SIDE = 1280;
const BLOCK = 128;

/**
 * A raster of 100 blocks of 128 x 128 pixels.
 * @param seed makes another one
 * @param damaged number of a broken block
 */
export const raster = (seed = 0, damaged?: number): Uint8Array =>
  deflatedTiff(
    {
      width: SIDE,
      height: SIDE,
      codes: Uint8Array.from(
        { length: SIDE * SIDE },
        (_, i) => ((i % SIDE) * 5 + Math.floor(i / SIDE) * 3 + seed) % 23,
      ),
      geotransform: [15, 40_000, 30, -30],
      tile: BLOCK,
    },
    damaged,
  );

/** Makes 81 tiles of it, in three batches. */
export const SPEC: Omit<SpecInput, 'sources'> = {
  cellSize: 300,
  tileCells: 16,
  classes: [1, 2, 3, 5, 8, 13].map((code) => ({ code })),
};
export const TILES = 81;

/** The mosaic that every run of a spec on a raster must end with. */
export async function mosaicOf(bytes: Uint8Array, spec: Omit<SpecInput, 'sources'> = SPEC): Promise<Uint8Array> {
  return (await runInMemory({ 'source.tif': bytes }, spec)).mosaic;
}

/**
 * An account for the tests of a file. After each of them nobody may have done what he may not, or left something
 * behind.
 */
export function scenarios(options: CloudOptions = {}) {
  const state = { cloud: undefined as unknown as EmulatedCloud };
  beforeAll(async () => {
    state.cloud = await EmulatedCloud.start(options);
  });
  afterEach(async () => {
    const { cloud } = state;
    await cloud.settled();
    const denied = cloud.denied();
    const writers = cloud.roles.writersOf(cloud.output('InputBucket'), cloud.s3.requests);
    const left = cloud.s3.openUploads();
    const lost = [...cloud.calls.lost];
    cloud.reset();
    expect(denied).toEqual([]);
    expect(writers).toEqual([]);
    expect(left).toEqual([]);
    expect(lost).toEqual([]);
  });
  afterAll(() => state.cloud.stop());
  /** An object of the output bucket. */
  const object = (key: string): Uint8Array | null =>
    state.cloud.s3.object(state.cloud.output('OutputBucket'), key)?.bytes ?? null;
  return Object.assign(state, {
    object,
    /**
     * Puts a source where functions may read it, without an event.
     * @returns its URI.
     */
    source(bytes: Uint8Array, name = 'source.tif'): string {
      const bucket = state.cloud.output('InputBucket');
      state.cloud.s3.putDirect(bucket, `incoming/${name}`, bytes);
      return `s3://${bucket}/incoming/${name}`;
    },
    /**
     * Uploads a job and waits for the end of all that follows.
     * @returns its execution.
     */
    async job(source: string, more: Partial<SpecInput> = {}, key = 'incoming/job.json'): Promise<Execution> {
      const [execution] = await state.cloud.uploadAndSettle(
        key,
        JSON.stringify({ ...SPEC, ...more, sources: [source] }),
      );
      return execution!;
    },
    /** The mosaic of the run that was told of last; null if none was. */
    mosaic(): Uint8Array | null {
      const ready = state.cloud.told('Mosaic Ready').at(-1) as { runId: string } | undefined;
      return ready ? object(`runs/${ready.runId}/mosaic.tif`) : null;
    },
    /** A JSON document of the output bucket. */
    document: (key: string): unknown => {
      const bytes = object(key);
      if (!bytes) throw new Error(`${key}: no such object in the output bucket`);
      return JSON.parse(new TextDecoder().decode(bytes));
    },
    /** Resolves when a request that matches has come to S3. */
    async asked(matches: (request: S3Request) => boolean): Promise<void> {
      while (!state.cloud.s3.requests.some(matches)) await sleep(5);
    },
    /** How often each tile was written. */
    tileWrites(): Map<string, number> {
      const writes = new Map<string, number>();
      for (const { operation, key, status } of state.cloud.s3.requests) {
        if (operation !== 'PutObject' || status !== 200 || !/^work\/.*\/tiles\//.test(key)) continue;
        writes.set(key, (writes.get(key) ?? 0) + 1);
      }
      return writes;
    },
    /** The states of an execution, in order. */
    states: (execution: Execution): string[] =>
      execution.outcomes.flatMap(({ events }) =>
        events.filter(({ type }) => type === 'StateEntered').map((e) => e.state),
      ),
  });
}
