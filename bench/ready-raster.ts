import { createReadStream } from 'node:fs';
import { loadavg } from 'node:os';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cachedRaster, describeRaster, type RasterFile } from './cached-raster.js';
import type { SyntheticRaster } from './synthetic-raster.js';

/** Makes a raster or takes an earlier one, says what it is, and reads it once: all who are timed find it in memory. */
export async function readyRaster(raster: SyntheticRaster): Promise<RasterFile> {
  const file = await cachedRaster(raster);
  console.log(`${describeRaster(file)}; load average ${loadavg()[0]!.toFixed(1)}`);
  await readyFile(file.path);
  return file;
}

/** Reads a file once. */
export async function readyFile(path: string): Promise<void> {
  await pipeline(createReadStream(path), new Writable({ write: (_chunk, _encoding, done) => done() }));
}
