import type { RasterFile } from './cached-raster.js';
import { type Difference, differenceText, relativeDifference, requireClose } from './compare.js';
import { type CellWindow, type Extracted, extract, peersPython } from './exactextract.js';
import type { FractileRun } from './fractile-run.js';
import { PLACE } from './georeference.js';
import { CELL_METRES } from './job.js';
import { type Bands, readBands } from './read-bands.js';

/** Pixels along a side of what exactextract is asked for: the whole raster would take it far longer than the others. */
const MOST_PIXELS = 2048;
const CELL_PIXELS = CELL_METRES / PLACE.pixelMetres;

/**
 * Times exactextract on cells in the middle of a raster, prints its rate beside Fractile's, and compares their values.
 * @param ours a run whose bands are mean, min, max, std and valid_fraction
 * @throws where values differ
 */
export async function benchExtract(raster: RasterFile, ours: FractileRun): Promise<void> {
  const python = await peersPython();
  if (python === null) {
    console.log('exactextract: PEERS_PYTHON names no Python that has it and rasterio; this peer is missing\n');
    return;
  }
  const bands = await readBands(ours.mosaic, [0, 1, 2, 3, 4]);
  const window = middle(bands);
  const found = await extract(python, raster.path, bands, window);
  print(raster.pixels, window, ours, found);
  const difference = compared(bands, window, found);
  requireClose('exactextract', difference);
  console.log(`  4 measures of ${differenceText(difference)}\n`);
}

function print(pixels: number, { columns, rows }: CellWindow, ours: FractileRun, found: Extracted): void {
  const { version, strategy, seconds, cpuSeconds } = found;
  const mpx = (columns * rows * CELL_PIXELS ** 2) / 1e6;
  const theirs = mpx / cpuSeconds;
  const whole = pixels / 1e6 / ours.cpuSeconds;
  const lines = [
    `exactextract ${version}, mean, min, max, stdev: ${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s`,
    `  for ${columns} x ${rows} cells only (${mpx.toFixed(1)} Mpx), from a copy of their`,
    `  pixels, without Python's start; ${strategy}, the faster one of its strategies`,
    `  Mpx per CPU second: exactextract ${theirs.toFixed(1)}, Fractile ${whole.toFixed(1)} (whole process and raster)`,
    `  exactextract / Fractile (median run): ${(whole / theirs).toFixed(1)} CPU for a pixel`,
  ];
  console.log(lines.join('\n'));
}

/** As many cells as there may be, in the middle of the grid, without its rim. */
function middle({ columns, rows }: Bands): CellWindow {
  const most = Math.floor(MOST_PIXELS / CELL_PIXELS);
  const [across, down] = [Math.min(most, columns - 2), Math.min(most, rows - 2)];
  return { col: (columns - across) >> 1, row: (rows - down) >> 1, columns: across, rows: down };
}

function compared(bands: Bands, window: CellWindow, { values }: Extracted): Omit<Difference, 'max'> {
  const valid = bands.values[values.length]!;
  const found = { cells: 0, relative: 0 };
  for (let at = 0; at < window.columns * window.rows; at++) {
    const cell = (window.row + Math.floor(at / window.columns)) * bands.columns + window.col + (at % window.columns);
    if (valid[cell] !== 1) continue;
    found.cells++;
    values.forEach((measure, i) => {
      const difference = relativeDifference(bands.values[i]![cell]!, measure[at] ?? Number.NaN);
      found.relative = Math.max(found.relative, difference);
    });
  }
  return found;
}
