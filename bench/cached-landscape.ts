import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LANDSCAPE_VERSION, type Landscape } from './landscape.js';
import { CACHE, shown } from './places.js';
import { writeLandscape } from './write-landscape.js';

/** A landscape on disk. */
export interface LandscapeFile {
  readonly path: string;
  readonly bytes: number;
  readonly pixels: number;
  /** Seconds it took to make; null where an earlier one was reused. */
  readonly seconds: number | null;
}

/** Makes a landscape, or takes the one that an earlier call made. */
export async function cachedLandscape(landscape: Landscape): Promise<LandscapeFile> {
  const { seed, width, height } = landscape;
  const path = join(CACHE, `landscape-v${LANDSCAPE_VERSION}-seed${seed}-${width}x${height}.tif`);
  let seconds: number | null = null;
  if (!existsSync(path)) {
    const started = performance.now();
    await writeLandscape(landscape, path);
    seconds = (performance.now() - started) / 1000;
  }
  return { path, bytes: (await stat(path)).size, pixels: width * height, seconds };
}

/** What was made, in one line. */
export function describeLandscape({ path, bytes, pixels, seconds }: LandscapeFile): string {
  const made = seconds === null ? 'reused' : `made in ${seconds.toFixed(1)} s`;
  const size = `${(bytes / 1e6).toFixed(1)} MB, ${(pixels / 1e6).toFixed(0)} Mpx`;
  return `${shown(path)}: ${size}, ${(bytes / pixels).toFixed(2)} bytes a pixel, ${made}`;
}
