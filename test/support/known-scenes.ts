import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import type { Plan } from '../../src/documents/plan.js';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import type { StoredSources } from '../../src/documents/stored-sources.js';
import { planKnown } from '../../src/engine/plan-known.js';
import { DEFAULT_ACCESS } from '../../src/io/access.js';
import { FileStore } from '../../src/io/file-store.js';
import { RetryBudget } from '../../src/io/retry-budget.js';
import { Storage } from '../../src/io/storage.js';
import { temporaryFolders } from './cli.js';
import { CountedOpens } from './counted-opens.js';
import { type TestRaster, tiffBytes } from './tiff.js';

export const KEY = 'sources.json';
/** Of the three rasters. */
export const NAMES = ['a.tif', 'b.tif', 'c.tif'];
/** A question that no census is taken for. */
export const LISTED = { classes: [{ code: 1 }] };

/** A raster of 4 x 4 pixels, the n-th of a row. */
export const scene = (n: number, change: Partial<TestRaster> = {}): Uint8Array =>
  tiffBytes({
    width: 4,
    height: 4,
    codes: new Uint8Array(16).fill(1),
    geotransform: [120 * n, 120, 30, -30],
    ...change,
  });

/** Three rasters side by side in a folder, and what planning opens of them; the run lives in a folder beside them. */
export class KnownScenes {
  dir = '';
  /** What planning has opened. */
  readonly files = new CountedOpens(new Storage(DEFAULT_ACCESS, new RetryBudget()).open);

  get out(): string {
    return join(this.dir, 'out');
  }

  path = (name: string): string => join(this.dir, name);
  put = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(this.path(name), bytes);

  /** What planning said. */
  readonly said: string[] = [];

  /** Plans as a run does; a census finds the code that is there without opening anything. */
  plan(more: Partial<SpecInput> = {}): Promise<Plan> {
    const spec = parseSpec({ sources: NAMES.map(this.path), cellSize: 60, write: ['mosaic'], ...more }, 'test');
    const store = new FileStore(this.out);
    const ports = { open: this.files.open, census: async () => [1] };
    const onMessage = (message: string) => void this.said.push(message);
    return planKnown(spec, { store, key: KEY, run: store }, ports, { onMessage });
  }

  /** What is kept of them. */
  async kept(): Promise<StoredSources> {
    return JSON.parse(await readFile(join(this.out, KEY), 'utf8'));
  }
}

/** Such rasters, written anew for each test of a file. */
export function knownScenes(): KnownScenes {
  const folder = temporaryFolders();
  const scenes = new KnownScenes();
  beforeEach(async () => {
    scenes.dir = await folder();
    scenes.files.take();
    scenes.said.length = 0;
    for (const [n, name] of NAMES.entries()) await scenes.put(name, scene(n));
  });
  return scenes;
}
