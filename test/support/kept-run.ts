import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { runLocal } from '../../src/engine/local.js';
import type { LocalOptions } from '../../src/engine/local-options.js';
import { RASTER, SPEC } from './remote-run.js';

/** What a finished run leaves. */
export const FINISHED = ['mosaic.qml', 'mosaic.tif', 'plan.json', 'run.json'];

/** Tiles of 16 cells: 5 x 5 of them, and three levels of overviews. */
const TILE_CELLS = 16;

/** Options of the command for the same run. */
export const OPTIONS = [
  ...['--cell-size', '300', '--tile-cells', String(TILE_CELLS), '--classes', '1,2,3,5,8,13'],
  ...['--write', 'mosaic'],
];

/** A run whose tiles are all computed and kept, and nothing else: made once, and put back for each test of a file. */
export class KeptRun {
  dir = '';
  /** Messages of the runs since. */
  said: string[] = [];
  /** The mosaic that every run must end with. */
  expected: Buffer = Buffer.alloc(0);

  /** The folder of the run. */
  get out(): string {
    return join(this.dir, 'out');
  }

  async start(dir: string): Promise<void> {
    this.dir = dir;
    await writeFile(join(dir, 'lc.tif'), RASTER);
    await this.complete({ keepTiles: true });
    this.expected = await this.read('mosaic.tif');
    for (const name of ['mosaic.qml', 'mosaic.tif', 'run.json']) await rm(join(this.out, name));
    await cp(this.out, this.#whole, { recursive: true });
  }

  /** Where it lies whole while tests do harm to it. */
  get #whole(): string {
    return `${this.dir}-whole`;
  }

  /** Puts it back as it was, and removes what lies beside it but its source. */
  async putBack(): Promise<void> {
    for (const name of await readdir(this.dir))
      if (name !== 'lc.tif') await rm(join(this.dir, name), { recursive: true });
    await cp(this.#whole, this.out, { recursive: true, preserveTimestamps: true });
    this.said = [];
  }

  async remove(): Promise<void> {
    for (const path of [this.dir, this.#whole]) await rm(path, { recursive: true, force: true });
  }

  /** Runs it once more. */
  complete(options: Partial<LocalOptions> = {}, more: Partial<SpecInput> = {}) {
    const spec = parseSpec({ ...SPEC, tileCells: TILE_CELLS, ...more, sources: [join(this.dir, 'lc.tif')] }, 'test');
    return runLocal(spec, {
      out: this.out,
      keepTiles: false,
      signal: new AbortController().signal,
      onMessage: (message) => this.said.push(message),
      ...options,
    });
  }

  /** Runs it once more, and expects a message and the same bytes. */
  async expectHealed(message: RegExp, files = FINISHED): Promise<void> {
    const report = await this.complete();
    expect(this.said.join('\n')).toMatch(message);
    await this.expectMosaic();
    expect((await readdir(this.out)).sort()).toEqual(files);
    expect(report.jobs.computed + report.jobs.resumed).toBe(report.jobs.total);
  }

  async expectMosaic(): Promise<void> {
    expect((await this.read('mosaic.tif')).equals(this.expected)).toBe(true);
  }

  path(...names: readonly string[]): string {
    return join(this.out, ...names);
  }

  tile(id: string): string {
    return this.path('tiles', `${id}.tif`);
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.path(name));
  }
}

/** Such a run for the tests of a file. */
export function keptRun(): KeptRun {
  const run = new KeptRun();
  beforeAll(async () => run.start(await mkdtemp(join(tmpdir(), 'fractile-'))));
  beforeEach(() => run.putBack());
  afterAll(() => run.remove());
  return run;
}

/** Flips a bit of a file. */
export async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at]! ^= 0x10;
  await writeFile(path, bytes);
}
