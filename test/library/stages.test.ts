import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  InterruptedError,
  InvalidInputError,
  jobsOf,
  MissingTileError,
  NotFoundError,
  OutputError,
  type Plan,
  type Progress,
  plan,
  processJob,
  readPlan,
  reduce,
  run,
} from '../../src/index.js';
import { temporaryFolders } from '../support/cli.js';
import { RASTER } from '../support/remote-run.js';

const folder = temporaryFolders();
const CLASSES = [{ code: 1 }, { code: 2 }, { code: 13 }] as const;
let dir: string;
let question: { readonly sources: readonly string[]; readonly classes: typeof CLASSES } & Record<string, unknown>;

beforeEach(async () => {
  dir = await folder();
  await writeFile(join(dir, 'lc.tif'), RASTER);
  question = { sources: [relative('.', join(dir, 'lc.tif'))], classes: CLASSES, cellSize: 300, tileCells: 32 };
});

const mosaicIn = (out: string) => readFile(join(out, 'mosaic.tif'));

describe('the stages one by one', () => {
  it('make the same mosaic as a run, from a plan that went as JSON and jobs in any order', async () => {
    const whole = join(dir, 'whole');
    const parts = relative('.', join(dir, 'parts')); // from the working folder
    const progress: Progress[] = [];
    const onProgress = (one: Progress) => progress.push(one);
    const report = await run(question, { out: whole, workers: 2, onProgress });
    expect(report.workers).toBe(2);
    expect(progress.map(({ stage }) => stage)).toContain('tiles');
    expect(progress.at(-1)).toMatchObject({ stage: 'mosaic', done: progress.at(-1)!.total });

    const sent = JSON.stringify(await plan(question));
    const received = JSON.parse(sent) as Plan;
    const jobs = jobsOf(received);
    expect(jobs.length).toBeGreaterThan(4);
    progress.length = 0;
    let pixels = 0;
    for (const job of [...jobs].reverse())
      pixels += (await processJob(received, job, { out: parts, onProgress })).pixels;
    expect(pixels).toBe(report.pixels);
    expect(progress.at(-1)).toMatchObject({ stage: 'tiles', done: progress.at(-1)!.total });
    const reduced = await reduce(received, { out: parts, keepTiles: true, onProgress });
    expect(progress.at(-1)).toMatchObject({ stage: 'mosaic', done: progress.at(-1)!.total });
    expect((await mosaicIn(parts)).equals(await mosaicIn(whole))).toBe(true);
    expect(reduced.measures).toEqual(report.measures);
    expect(JSON.parse(await readFile(join(parts, 'run.json'), 'utf8'))).toEqual(reduced);
    expect(await readdir(join(parts, 'tiles'))).toHaveLength(jobs.length);
  });

  it('write a plan only where it is asked for, and read it back', async () => {
    const before = await readdir(dir);
    const made = await plan(question);
    expect(await readdir(dir)).toEqual(before);
    expect(made.question.sources).toEqual([join(dir, 'lc.tif')]);
    const out = join(dir, 'run');
    await expect(readPlan(out)).rejects.toThrow(NotFoundError);
    expect(await plan(question, { out })).toEqual(made);
    expect(await readPlan(out)).toEqual(made);
  });

  it('refuse a place of another run, a job that is not there, and a mosaic without its jobs', async () => {
    const out = join(dir, 'run');
    const made = await plan(question, { out });
    const other = await plan({ ...question, cellSize: 600 });
    const [first = ''] = jobsOf(other);
    await expect(processJob(other, first, { out })).rejects.toThrow(OutputError);
    await expect(reduce(other, { out })).rejects.toThrow(OutputError);
    await expect(processJob(made, '99-99', { out })).rejects.toThrow('job "99-99": the plan has no such job');
    await processJob(made, first, { out });
    await expect(reduce(made, { out })).rejects.toThrow(MissingTileError);
    await expect(processJob({} as Plan, first, { out })).rejects.toThrow(/^plan: /);
  });

  it('stop at a signal, and go on at the next call', async () => {
    const out = join(dir, 'run');
    const stopped = { out, signal: AbortSignal.abort() };
    await expect(run(question, stopped)).rejects.toThrow(InterruptedError);
    await expect(plan(question, stopped)).rejects.toThrow(InterruptedError);
    const made = await plan(question);
    await expect(processJob(made, '0-0', stopped)).rejects.toThrow(InterruptedError);
    await expect(reduce(made, stopped)).rejects.toThrow(InterruptedError);
    expect(existsSync(out)).toBe(false);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await expect(processJob(made, '0-0', { out, signal: stop.signal, onProgress })).rejects.toThrow(InterruptedError);
    for (const job of jobsOf(made)) await processJob(made, job, { out });
    expect((await reduce(made, { out })).jobs.total).toBe(jobsOf(made).length);
    await rm(join(dir, 'lc.tif')); // a run that is complete stays as it is
    expect((await reduce(made, { out })).files.map(({ key }) => key)).toEqual([
      'mosaic.tif',
      'mosaic.qml',
      'preview.png',
    ]);
  });

  it('name what is wrong with a question or with options', async () => {
    const wrong = { ...question, cell_size: 30 };
    await expect(run(wrong)).rejects.toThrow('question: the document: Unrecognized key: "cell_size"');
    await expect(run(question, { workers: 0.5 })).rejects.toThrow(/^options: workers: /);
    await expect(run(question, { out: '' })).rejects.toThrow('options: out: is empty');
    await expect(run(question, { keepTile: true } as object)).rejects.toThrow(InvalidInputError);
    await expect(plan(question, { access: { timeoutMs: -1 } })).rejects.toThrow(/^options: access.timeoutMs: /);
    await expect(plan(question, { signal: {} as AbortSignal })).rejects.toThrow(
      'options: signal: must be an AbortSignal',
    );
    await expect(plan({ sources: [join(dir, 'none.tif')] })).rejects.toThrow(NotFoundError);
  });
});
