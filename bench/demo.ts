import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MOSAIC_KEY } from '../src/documents/keys.js';
import { fractionsOf } from '../src/documents/run-report.js';
import { OUTPUT_NAMES } from '../src/documents/spec.js';
import { type RunReport, run } from '../src/index.js';
import { describeRaster } from './cached-raster.js';
import { DEMO_TILE_CELLS, DEMO_YEAR, demoLandscape } from './demo-landscape.js';
import { type InterestingCell, interestingCells } from './interesting-cells.js';
import { CODES, LANDSCAPE_CLASSES } from './landscape-classes.js';
import { DEMO_OUT, shown } from './places.js';
import { type Bands, readBands } from './read-bands.js';
import { textTable } from './text-table.js';

await demo();

/** Turns a synthetic landscape of 67 Mpx into class fractions of 1 km. Needs no GDAL and no network. */
async function demo(): Promise<void> {
  const landscape = await demoLandscape();
  console.log(`1. Landscape  ${describeRaster(landscape)}`);

  await rm(DEMO_OUT, { recursive: true, force: true });
  const { report, tileSeconds, mosaicSeconds } = await runDemo(landscape.path);
  const mosaic = join(DEMO_OUT, MOSAIC_KEY);
  const { grid, jobs, workers } = report;
  const [file] = report.files;
  console.log(
    `2. Tiles      ${jobs.computed} of ${DEMO_TILE_CELLS} x ${DEMO_TILE_CELLS} cells, ${workers} workers, ${rate(report.pixels, tileSeconds)}`,
  );
  console.log(
    `3. Mosaic     ${shown(mosaic)}: ${grid.columns} x ${grid.rows} cells, ${(file!.bytes / 1e6).toFixed(2)} MB, with all else in ${mosaicSeconds.toFixed(2)} s`,
  );
  const others = report.files.filter(({ key }) => key !== MOSAIC_KEY).map(({ key }) => shown(join(DEMO_OUT, key)));
  console.log(`4. Beside it  ${others.join(', ')}`);
  console.log(
    `   Together   ${rate(report.pixels, report.seconds)}, peak memory ${(report.maxRssBytes / 1e6).toFixed(0)} MB\n`,
  );

  printClasses(report);
  // The class bands come first, valid_fraction follows them.
  printCells(
    await readBands(
      mosaic,
      Array.from({ length: CODES.length + 1 }, (_, band) => band),
    ),
  );
  console.log(
    [
      'Next (the mosaic also opens in QGIS as it is, a band a class):',
      `  npx fractile view ${shown(DEMO_OUT)}`,
      `  npx fractile show ${shown(DEMO_OUT)} --at -112.0,36.5`,
      `  npx fractile draw ${shown(mosaic)} --rgb 82,41,11`,
      `  npx fractile info ${shown(mosaic)}`,
      `  npx fractile validate ${shown(mosaic)}`,
      `  npx fractile run ${shown(landscape.path)} --legend nlcd --dtype uint8 --out out/bytes`,
    ].join('\n'),
  );
}

async function runDemo(source: string): Promise<{ report: RunReport; tileSeconds: number; mosaicSeconds: number }> {
  const question = {
    sources: [source],
    classes: LANDSCAPE_CLASSES,
    tileCells: DEMO_TILE_CELLS,
    write: OUTPUT_NAMES,
    date: DEMO_YEAR,
  };
  const started = performance.now();
  let stitching = started;
  const report = await run(question, {
    out: DEMO_OUT,
    workers: availableParallelism(),
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
function printClasses(report: RunReport): void {
  const { classes, unlisted, nodata, outside } = fractionsOf(report)!;
  const row = (label: string, { km2, share }: { km2: number; share: number }) => [
    label,
    km2.toFixed(1),
    (100 * share).toFixed(2),
  ];
  console.log('Area of each class, and of what is none:');
  const rows = [
    ...classes.map((c) => row(`${c.code} ${c.name}`, c)),
    row('unlisted', unlisted),
    row('nodata', nodata),
    row('outside', outside),
  ];
  console.log(`${textTable(['class', 'km2', 'share %'], rows)}\n`);
}

/** A few cells as they stand in the mosaic, a column each: all shares side by side are too wide for a terminal. */
function printCells(bands: Bands): void {
  const { originX, originY, pixelWidth, pixelHeight } = bands.geotransform;
  const cells = interestingCells(bands);
  const row = (label: string, value: (cell: InterestingCell) => number | string) => [
    label,
    ...cells.map((cell) => String(value(cell))),
  ];
  const share = (label: string, band: Float64Array) =>
    row(label, (cell) => band[cell.row * bands.columns + cell.col]!.toFixed(4));
  console.log('Three cells of the mosaic:');
  const rows = [
    row('column', ({ col }) => col),
    row('row', (cell) => cell.row),
    row('centre x', ({ col }) => originX + (col + 0.5) * pixelWidth),
    row('centre y', (cell) => originY + (cell.row + 0.5) * pixelHeight),
    ...CODES.map((code, i) => share(`fraction_${code}`, bands.values[i]!)),
    share('valid_fraction', bands.values[CODES.length]!),
  ];
  console.log(`${textTable(['cell', ...cells.map(({ what }) => what)], rows)}\n`);
}
