import type { RasterFile } from './cached-raster.js';
import { compareBands } from './compare.js';
import type { Effort } from './effort.js';
import { type CellWindow, extractShares, peersPython } from './exactextract.js';
import type { FractileRun } from './fractile-run.js';
import { fractileRuns } from './fractile-runs.js';
import { bitRasters } from './gdal-bit-rasters.js';
import { warpBits } from './gdal-other-crs.js';
import { CODES } from './landscape-classes.js';
import { OTHER_GRIDS, type OtherGrid } from './other-grids.js';
import { missingPrograms } from './processes.js';
import { type Bands, readBands } from './read-bands.js';
import { readyRaster } from './ready-raster.js';
import { ratioText, tookText } from './took-text.js';
import { landscapeRaster } from './write-landscape.js';

/** The class whose averages are compared. */
const COMPARED = 41;
/** Cells along a side of what exactextract is asked for: the whole raster would take it minutes. */
const EXTRACTED = 60;
/** More than edges within 0.01 of a pixel, and float32, make of a share. */
const WRONG = 1e-4;

/** Times class shares in cells of another CRS by Fractile, gdalwarp and exactextract. */
export async function benchOtherCrs({ seed, size, runs, gdalRuns }: Effort): Promise<void> {
  const landscape = await readyRaster(landscapeRaster({ seed, width: size, height: size }));
  for (const grid of OTHER_GRIDS) {
    const { crs, cellSize } = grid;
    const options = ['--classes', CODES.join(','), '--write', 'mosaic', '--crs', crs, '--cell-size', cellSize];
    const ours = await fractileRuns(landscape, runs, `fractile run --crs ${crs} --cell-size ${cellSize}`, options);
    const all = [...CODES, 'valid_fraction'].map((_, band) => band);
    const bands = await readBands(ours.mosaic, all);
    const missing = gdalRuns > 0 ? await missingPrograms(bitRasters.probes) : [];
    if (missing.length > 0) console.log(`GDAL: ${missing.join(' and ')} can't be run here; this peer is missing\n`);
    else for (let i = 0; i < gdalRuns; i++) await benchWarps(landscape, grid, bands, ours);
    await benchExtract(landscape, grid, bands, ours);
  }
}

async function benchWarps(raster: RasterFile, grid: OtherGrid, frame: Bands, ours: FractileRun): Promise<void> {
  const { bits, warps, averageOf } = await warpBits(raster, grid, frame);
  const both = { seconds: bits.seconds + warps.seconds, cpuSeconds: bits.cpuSeconds + warps.cpuSeconds };
  console.log(`GDAL, bit rasters: ${tookText(both, raster.pixels)}`);
  console.log(`  gdal_calc.py, a bit raster per class: ${tookText(bits, raster.pixels)}`);
  console.log(`  gdalwarp -t_srs ${grid.crs} -r average, each with all cores: ${tookText(warps, raster.pixels)}`);
  console.log(`  GDAL / Fractile (median): ${ratioText(both, ours)}; gdalwarp alone ${ratioText(warps, ours)}`);
  const { cells, max } = await compareBands(
    { path: ours.mosaic, band: CODES.indexOf(COMPARED) },
    { path: ours.mosaic, band: CODES.length },
    { path: averageOf(COMPARED), band: 0 },
  );
  console.log(`  class ${COMPARED} in ${cells} cells with data everywhere: max difference ${max.toExponential(1)},`);
  console.log('  as gdalwarp takes for a cell the upright rectangle between two of its corners\n');
}

async function benchExtract(raster: RasterFile, { crs }: OtherGrid, bands: Bands, ours: FractileRun): Promise<void> {
  const python = await peersPython();
  if (python === null) {
    console.log('exactextract: PEERS_PYTHON names no Python that has it, pyproj and rasterio; this peer is missing\n');
    return;
  }
  const window = middleOf(bands);
  const found = await extractShares(python, raster.path, bands, window, crs);
  const [theirs, whole] = [found.pixels / 1e6 / found.cpuSeconds, raster.pixels / 1e6 / ours.cpuSeconds];
  const { seconds, cpuSeconds, version } = found;
  const lines = [
    `exactextract ${version}, frac: ${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s`,
    `  for ${window.columns} x ${window.rows} cells only (${(found.pixels / 1e6).toFixed(1)} Mpx), outlines by PROJ, neither`,
    "  those nor Python's start counted",
    `  Mpx per CPU second: exactextract ${theirs.toFixed(1)}, Fractile ${whole.toFixed(1)} (whole process and raster)`,
    `  exactextract / Fractile (median run): ${(whole / theirs).toFixed(1)} CPU for a pixel`,
    `  shares: max difference ${requireNear(bands, window, found.shares).toExponential(1)}\n`,
  ];
  console.log(lines.join('\n'));
}

function middleOf({ columns, rows }: Bands): CellWindow {
  const [across, down] = [Math.min(EXTRACTED, columns - 2), Math.min(EXTRACTED, rows - 2)];
  return { col: (columns - across) >> 1, row: (rows - down) >> 1, columns: across, rows: down };
}

/**
 * The largest difference of a share.
 * @throws where it is more than rounding
 */
function requireNear(bands: Bands, window: CellWindow, shares: readonly Readonly<Record<string, number>>[]): number {
  let max = 0;
  for (const [at, cell] of shares.entries()) {
    const place = (window.row + Math.floor(at / window.columns)) * bands.columns + window.col + (at % window.columns);
    if (!(bands.values[CODES.length]![place]! > 0)) continue;
    CODES.forEach((code, i) => {
      max = Math.max(max, Math.abs(bands.values[i]![place]! - (cell[code] ?? 0)));
    });
  }
  if (max > WRONG) throw new Error(`exactextract: shares differ by ${max}; at most ${WRONG} is rounding`);
  return max;
}
