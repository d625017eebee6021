import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSpec } from '../../src/documents/spec.js';
import { carriedOut, InlineExecutor } from '../../src/engine/executor.js';
import { JointExecutor } from '../../src/engine/joint-executor.js';
import { planStage } from '../../src/engine/stages.js';
import { DoneCounters, type SharedState, type Task } from '../../src/engine/tasks.js';
import { WorkerPool } from '../../src/engine/worker-pool.js';
import { InterruptedError } from '../../src/errors.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { temporaryFolders } from '../support/cli.js';
import { tiffBytes } from '../support/tiff.js';

const [WIDTH, HEIGHT] = [400, 300];
const codes = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => 1 + (i % 5));

const folder = temporaryFolders();
const { signal } = new AbortController();
let tasks: (Task & { readonly kind: 'census' })[];
let done: DoneCounters;
let shared: SharedState;
let executor: JointExecutor;

beforeEach(async () => {
  const dir = await folder();
  const path = join(dir, 'lc.tif');
  await writeFile(path, tiffBytes({ width: WIDTH, height: HEIGHT, codes, geotransform: [0, 9000, 30, -30] }));
  const spec = parseSpec({ sources: [path], cellSize: 300, classes: [{ code: 1 }] }, 'test');
  const plan = await planStage(spec, DEFAULT_ACCESS, null, { signal });
  const source = plan.layers[0]!.sources[0]!;
  tasks = Array.from({ length: 12 }, (_, i) => {
    const window = { colOff: 0, rowOff: 25 * i, width: WIDTH, height: 25 };
    return { kind: 'census', source, window, most: 100 };
  });
  done = new DoneCounters();
  shared = {
    access: DEFAULT_ACCESS,
    budget: new RetryBudget().buffer,
    done: done.buffer,
    loaded: new SharedArrayBuffer(4),
    keepsCode: false,
    stopChannel: `fractile-test-${process.pid}`,
  };
  executor = new JointExecutor(new InlineExecutor(shared, signal), new WorkerPool(1, shared));
});
afterEach(() => executor.close());
const threadsLoaded = () => Atomics.load(new Int32Array(shared.loaded), 0);

describe('two workers, of which this thread is one', () => {
  it('are one thread more, and carry out all tasks', async () => {
    expect([executor.workers, executor.threads]).toEqual([2, 1]);
    const found = await Promise.all(tasks.map((task) => carriedOut(executor, task)));
    for (const { codes } of found) expect(codes).toEqual([1, 2, 3, 4, 5]);
    expect(done.pixels).toBe(WIDTH * HEIGHT);
    expect(threadsLoaded()).toBe(1);
  });

  it('both take part: this thread reads what the other one does not', async () => {
    const here = new DoneCounters();
    const mixed = new JointExecutor(
      new InlineExecutor({ ...shared, done: here.buffer }, signal),
      new WorkerPool(1, shared),
    );
    await Promise.all(tasks.map((task) => carriedOut(mixed, task)));
    await mixed.close();
    expect(here.pixels).toBeGreaterThan(0);
    expect(done.pixels).toBeGreaterThan(0);
    expect(here.pixels + done.pixels).toBe(WIDTH * HEIGHT);
  });

  it('give the first task to the other thread, which takes a while to start', async () => {
    await carriedOut(executor, tasks[0]!);
    expect(threadsLoaded()).toBe(1);
  });
});

describe('what this thread has under way', () => {
  it('ends when the executor is closed, before that is done', async () => {
    const here = new InlineExecutor(shared, signal);
    const answer = carriedOut(here, { ...tasks[0]!, window: { colOff: 0, rowOff: 0, width: WIDTH, height: HEIGHT } });
    const ended = expect(answer).rejects.toThrow(InterruptedError);
    await here.close();
    expect(done.pixels).toBeLessThan(WIDTH * HEIGHT);
    await ended;
  });

  it('ends when the run is stopped', async () => {
    const stop = new AbortController();
    const here = new InlineExecutor(shared, stop.signal);
    const answer = carriedOut(here, tasks[0]!);
    stop.abort();
    await expect(answer).rejects.toThrow(InterruptedError);
    await expect(carriedOut(here, tasks[1]!)).rejects.toThrow(InterruptedError);
    await here.close();
  });
});
