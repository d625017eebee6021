import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseSpec, type RunReport, runLocal } from '../src/index.js';
import { MOSAIC_KEY } from '../src/spec/keys.js';
import { cachedLandscape, describeLandscape } from './cached-landscape.js';
import { interestingCells } from './interesting-cells.js';
import { LANDSCAPE_CLASSES } from './landscape-classes.js';
import { DEMO_OUT, shown } from './places.js';
import { type Bands, readBands } from './read-bands.js';

const SIZE = 8192;
const SEED = 7;
/** Four tiles, so that there is work for several threads. */
const TILE_CELLS = 128;

await demo();

/** A synthetic landscape of 67 Mpx to class fractions of 1 km, with a look at the result. Needs no GDAL and no network. */
async function demo(): Promise<void> {
  const landscape = await cachedLandscape({ seed: SEED, width: SIZE, height: SIZE });
  console.log(`1. Landscape  ${describeLandscape(landscape)}`);

  await rm(DEMO_OUT, { recursive: true, force: true });
  const { report, tileSeconds, mosaicSeconds } = await run(landscape.path);
  const mosaic = join(DEMO_OUT, MOSAIC_KEY);
  const { grid, tiles, workers } = report;
  console.log(
    `2. Tiles      ${tiles.computed} of ${TILE_CELLS} x ${TILE_CELLS} cells, ${workers} workers, ${rate(report.pixels, tileSeconds)}`,
  );
  console.log(
    `3. Mosaic     ${shown(mosaic)}: ${grid.columns} x ${grid.rows} cells, ${(report.mosaic.bytes / 1e6).toFixed(2)} MB, in ${mosaicSeconds.toFixed(2)} s`,
  );
  console.log(
    `   Together   ${rate(report.pixels, report.seconds)}, peak memory ${(report.maxRssBytes / 1e6).toFixed(0)} MB\n`,
  );

  printClasses(report);
  // The class bands come first, valid_fraction follows them.
  printCells(
    await readBands(
      mosaic,
      Array.from({ length: LANDSCAPE_CLASSES.length + 1 }, (_, band) => band),
    ),
  );
  console.log(
    [
      'Next:',
      `  npx fractile info ${shown(mosaic)}`,
      `  npx fractile validate ${shown(mosaic)}`,
      `  npx fractile run ${shown(landscape.path)} --legend nlcd --unit percent --dtype uint8 --out out/percent`,
    ].join('\n'),
  );
}

async function run(source: string): Promise<{ report: RunReport; tileSeconds: number; mosaicSeconds: number }> {
  const spec = parseSpec({ sources: [source], classes: LANDSCAPE_CLASSES, tileCells: TILE_CELLS }, 'the demo');
  const started = performance.now();
  let stitching = started;
  const report = await runLocal(spec, {
    out: DEMO_OUT,
    workers: availableParallelism(),
    keepTiles: false,
    signal: new AbortController().signal,
    onProgress: ({ stage }) => {
      if (stage === 'tiles') stitching = performance.now();
    },
  });
  const ended = performance.now();
  return { report, tileSeconds: (stitching - started) / 1000, mosaicSeconds: (ended - stitching) / 1000 };
}

function rate(pixels: number, seconds: number): string {
  return `${(pixels / 1e6).toFixed(1)} Mpx in ${seconds.toFixed(2)} s (${(pixels / 1e6 / seconds).toFixed(0)} Mpx/s)`;
}

/** Areas of the classes, and where the rest of the grid went. */
function printClasses({ classes, unlisted, nodata, outside }: RunReport): void {
  const row = (label: string, { km2, share }: { km2: number; share: number }) => ({
    class: label,
    km2: Number(km2.toFixed(1)),
    'share %': Number((100 * share).toFixed(2)),
  });
  console.table([
    ...classes.map((c) => row(`${c.code} ${c.name}`, c)),
    row('unlisted', unlisted),
    row('nodata', nodata),
    row('outside', outside),
  ]);
}

/** A few cells with their shares, as they stand in the mosaic. */
function printCells(bands: Bands): void {
  const { originX, originY, pixelWidth, pixelHeight } = bands.geotransform;
  const names = [...LANDSCAPE_CLASSES.map(({ code }) => `fraction_${code}`), 'valid_fraction'];
  const columns = interestingCells(bands).map(({ what, col, row }) => [
    what,
    {
      column: col,
      row,
      'centre x': originX + (col + 0.5) * pixelWidth,
      'centre y': originY + (row + 0.5) * pixelHeight,
      ...Object.fromEntries(names.map((name, i) => [name, shareText(bands.values[i]![row * bands.columns + col]!)])),
    },
  ]);
  console.table(transposed(Object.fromEntries(columns)));
}

function shareText(share: number): number {
  return Number(share.toFixed(4));
}

/** One column a cell: eleven shares side by side are too wide for a terminal. */
function transposed(table: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  const keys = Object.keys(Object.values(table)[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row[key]!]))]),
  );
}
