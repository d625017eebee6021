import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, shown } from './places.js';
import type { SyntheticRaster } from './synthetic-raster.js';
import { writeRaster } from './write-raster.js';

/** A synthetic raster on disk. */
export interface RasterFile {
  readonly path: string;
  readonly bytes: number;
  readonly width: number;
  readonly pixels: number;
  /** Seconds it took to make; null where an earlier one was reused. */
  readonly seconds: number | null;
}

/** Makes a raster, or takes the one that an earlier call made. */
export async function cachedRaster(raster: SyntheticRaster): Promise<RasterFile> {
  const path = join(CACHE, `${raster.name}.tif`);
  let seconds: number | null = null;
  if (!existsSync(path)) {
    const started = performance.now();
    await writeRaster(raster, path);
    seconds = (performance.now() - started) / 1000;
  }
  const { width, height } = raster;
  return { path, bytes: (await stat(path)).size, width, pixels: width * height, seconds };
}

/** What was made, in one line. */
export function describeRaster({ path, bytes, pixels, seconds }: RasterFile): string {
  const made = seconds === null ? 'reused' : `made in ${seconds.toFixed(1)} s`;
  const size = `${(bytes / 1e6).toFixed(1)} MB, ${(pixels / 1e6).toFixed(0)} Mpx`;
  return `${shown(path)}: ${size}, ${(bytes / pixels).toFixed(2)} bytes a pixel, ${made}`;
}
