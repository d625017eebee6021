/**
 * Prints a hash of the mosaic of each of some runs into grids of other CRS, by the command as it was built: the way from
 * a question to a file, with classes, statistics and quantiles of pixels that weigh by their area.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestRaster, tiffBytes } from '../../support/tiff.js';

const SIDE = 300;
/** Neither straight nor alike anywhere. */
const codes = Uint8Array.from(
  { length: SIDE * SIDE },
  (_, i) => 1 + (((i % SIDE) ** 2 + 7 * Math.floor(i / SIDE)) % 5),
);
const raster = (geographic: boolean, ...geotransform: [number, number, number, number]): TestRaster => ({
  width: SIDE,
  height: SIDE,
  codes,
  tile: 64,
  geographic,
  geotransform,
});

const SOURCES = {
  utm: raster(false, 300_000, 4_200_000, 30, -30),
  degrees: raster(true, 5, 60, 1 / 120, -1 / 120),
  arctic: raster(true, -180, 90, 1.2, -0.2),
};
const MEASURES = ['--measures', 'mean,std,median,count,sum', '--crs'];
const CLASSES = ['--classes', '1,2,3,4,5', '--crs'];
const RUNS: readonly (readonly [source: keyof typeof SOURCES, ...options: string[]])[] = [
  ['utm', ...CLASSES, 'EPSG:6933', '--cell-size', '1km'],
  ['utm', ...CLASSES, 'EPSG:4326', '--cell-size', '30s'],
  ['utm', ...CLASSES, 'EPSG:3857', '--cell-size', '1km'],
  ['degrees', ...MEASURES, 'EPSG:3035', '--cell-size', '10km'],
  ['degrees', ...CLASSES, 'EPSG:2154', '--cell-size', '10km'],
  ['degrees', '--classes', '1,2,3,4,5', '--cell-size', '0.1deg'],
  ['arctic', ...CLASSES, 'EPSG:3413', '--cell-size', '100km'],
];

const folder = mkdtempSync(join(tmpdir(), 'same-bits-'));
try {
  for (const [name, source] of Object.entries(SOURCES)) writeFileSync(join(folder, `${name}.tif`), tiffBytes(source));
  for (const [i, [name, ...options]] of RUNS.entries()) {
    const out = join(folder, String(i));
    const run = ['bin/fractile.js', 'run', join(folder, `${name}.tif`), ...options, '--write', 'mosaic', '--out', out];
    execFileSync(process.execPath, [...run, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const hash = createHash('sha256')
      .update(readFileSync(join(out, 'mosaic.tif')))
      .digest('hex');
    console.log(`${name} ${options.join(' ')}: ${hash}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
