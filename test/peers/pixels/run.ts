import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeTiff } from '../../../src/cog/describe.js';
import { FractileError } from '../../../src/errors.js';
import { intersect, type Window } from '../../../src/grid/window.js';
import { DEFAULT_ACCESS } from '../../../src/io/access.js';
import { RetryBudget } from '../../../src/io/retry-budget.js';
import { Storage } from '../../../src/io/storage.js';
import { wouldRun } from '../../../src/plan/would-run.js';
import { sampleAt } from '../../../src/raster/pixel-block.js';
import { type Opened, openAsRun } from './opened.js';

/** Samples to read of a raster; of a larger one its upper left corner is read. */
const MOST_SAMPLES = 2 ** 23;
const CORNER = 512;

/**
 * Reads rasters as a run does, for comparison with other programs: `node pixels.js --out <folder> <raster>...`. Of the
 * n-th raster (from 0), `n.json` has its facts, or the error that a run ends with, or both where its samples can be
 * read all the same; and `n-b.samples` (float64, in the order of the machine) and `n-b.valid` (a byte a pixel, 1 for
 * valid) have the pixels of band b (from 1) in the window that the facts name.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  const out = values.out!;
  await mkdir(out, { recursive: true });
  const storage = new Storage(DEFAULT_ACCESS, new RetryBudget());
  for (const [n, uri] of positionals.entries()) {
    const run = await described(storage, uri, join(out, String(n)));
    const info = await informed(storage, uri);
    await writeFile(join(out, `${n}.json`), JSON.stringify({ uri, ...run, info }));
  }
  await storage.close();
}

async function described(storage: Storage, uri: string, path: string): Promise<object> {
  let opened: Opened | null = null;
  try {
    opened = await openAsRun(storage.open, uri);
    const { width, height, dtype, nodata, place, crs, sidecars, warnings, refusal } = opened;
    const window = windowOf(opened);
    const facts = { width, height, dtype, nodata: nodata.map(text), place, crs, sidecars, warnings, window };
    try {
      await writePixels(opened, window, path);
    } catch (error) {
      return refusal ? { ...failed(refusal), samples: failed(error) } : failed(error);
    }
    return refusal ? { ...facts, ...failed(refusal) } : facts;
  } catch (error) {
    return failed(error);
  } finally {
    await opened?.close();
  }
}

/** The facts that `info --json` shows. */
async function informed(storage: Storage, uri: string): Promise<object> {
  try {
    const source = await storage.open(uri);
    try {
      return { ...(await describeTiff(source)), run: await wouldRun(storage.open, source, 1) };
    } finally {
      await source.close();
    }
  } catch (error) {
    return failed(error);
  }
}

/** @returns also the stack of an error that isn't one of ours, which is a fault */
function failed(error: unknown): { error: object } {
  const { name, message, stack } = error as Error;
  return { error: error instanceof FractileError ? { name, message } : { name, message, fault: stack } };
}

/** JSON has neither NaN nor infinities. */
function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

function windowOf({ width, height, nodata }: Opened): Window {
  const isSmall = width * height * nodata.length <= MOST_SAMPLES;
  return {
    colOff: 0,
    rowOff: 0,
    width: isSmall ? width : Math.min(width, CORNER),
    height: isSmall ? height : Math.min(height, CORNER),
  };
}

async function writePixels(opened: Opened, window: Window, path: string): Promise<void> {
  const pixels = window.width * window.height;
  const bands = opened.nodata.map(() => ({ samples: new Float64Array(pixels), valid: new Uint8Array(pixels) }));
  await opened.read(window, (block) => {
    const part = intersect(block.window, window);
    if (!part) return;
    for (const [band, layer] of block.layers.entries()) {
      const { samples, valid } = bands[band]!;
      for (let row = part.rowOff; row < part.rowOff + part.height; row++) {
        for (let col = part.colOff; col < part.colOff + part.width; col++) {
          const from = (row - block.window.rowOff) * block.stride + col - block.window.colOff;
          const to = (row - window.rowOff) * window.width + col - window.colOff;
          samples[to] = sampleAt(layer, from);
          valid[to] = opened.isValid(layer, band, from) ? 1 : 0;
        }
      }
    }
  });
  for (const [band, { samples, valid }] of bands.entries()) {
    await writeFile(`${path}-${band + 1}.samples`, new Uint8Array(samples.buffer));
    await writeFile(`${path}-${band + 1}.valid`, valid);
  }
}

await main();
