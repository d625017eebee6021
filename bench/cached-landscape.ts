import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../src/io/resolve.js';
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
  const key = `landscape-v${LANDSCAPE_VERSION}-seed${seed}-${width}x${height}.tif`;
  const path = join(CACHE, key);
  const store = openStore(CACHE);
  let seconds: number | null = null;
  if ((await store.size(key)) === null) {
    const started = performance.now();
    await store.removePartials(['']);
    await writeLandscape(landscape, path);
    seconds = (performance.now() - started) / 1000;
  }
  return { path, bytes: (await stat(path)).size, pixels: width * height, seconds };
}

/** @returns what was made, in one line. */
export function describeLandscape({ path, bytes, pixels, seconds }: LandscapeFile): string {
  const made = seconds === null ? 'reused' : `made in ${seconds.toFixed(1)} s`;
  const density = (bytes / pixels).toFixed(2);
  return `${shown(path)}: ${(bytes / 1e6).toFixed(1)} MB, ${(pixels / 1e6).toFixed(0)} Mpx, ${density} bytes a pixel, ${made}`;
}
