import { createHash } from 'node:crypto';
import { parseCategories } from '../cog/read/categories.js';
import { type Crs, readCrs } from '../cog/read/crs.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import { chooseScales } from '../grid/axis-edges.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { boundsOf } from '../grid/geotransform.js';
import { type Grid, snappedGrid } from '../grid/grid.js';
import { allTiles, TILE_STEP } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import { fractionBandNames } from '../measures/fractions.js';
import { nodataToJson, type Plan } from '../spec/plan.js';
import type { Spec, SpecClass } from '../spec/spec.js';
import { census } from './census.js';
import { resolveClasses } from './classes.js';
import { readText } from './read-text.js';
import { sourceFrame } from './source-frame.js';
import { templateGrid } from './template-grid.js';
import { cellsFrame } from './tile-frame.js';

const DEFAULT_CELL_METRES = 1000;
const DEFAULT_TILE_CELLS = 256;
/** All bands of one tile stay below this, at 4 bytes a cell: with many classes the default tile shrinks. */
const TILE_BAND_BYTES = 16 * 1024 * 1024;
/** TIFF widths and heights are 32-bit, and tile lists live in memory. */
const MAX_GRID_SIDE = 2 ** 24;

/** Ports of the stage. */
export interface PlanPorts {
  readonly open: OpenSource;
  /** Distinct codes of a window (all of the grid's pixels); by default one sequential pass. */
  readonly census?: (raster: Raster, band: number, window: Window) => Promise<number[]>;
}

/**
 * Resolves a spec to a plan: opens the source and the template, fixes grid, classes, weights and tiles.
 * @throws InvalidInputError, NotFoundError, CorruptRasterError, UnsupportedRasterError
 */
export async function makePlan(spec: Spec, ports: PlanPorts): Promise<Plan> {
  if (spec.sources.length > 1)
    throw new InvalidInputError(
      `sources: ${spec.sources.length} rasters are given (${spec.sources.slice(0, 3).join(', ')}, ...); a run takes one`,
    );
  const raster = await openRaster(await ports.open(spec.sources[0]!));
  const template = spec.template === undefined ? null : await openRaster(await ports.open(spec.template));
  try {
    return await resolve(spec, raster, template, ports);
  } finally {
    await raster.source.close();
    await template?.source.close();
  }
}

async function resolve(spec: Spec, raster: Raster, template: Raster | null, ports: PlanPorts): Promise<Plan> {
  const { layout, geotransform, version, source } = raster;
  const { uri } = source;
  const crs = readCrs(uri, raster.geoKeys, raster.geoTags);
  if (spec.band > layout.samplesPerPixel) {
    throw new InvalidInputError(`${uri}: band ${spec.band} is asked for, but it has ${layout.samplesPerPixel}`);
  }
  const grid = template
    ? templateGrid(template, crs)
    : snappedGrid(boundsOf(geotransform, layout.width, layout.height), cellSizeOf(spec, uri, crs));
  checkGrid(grid, raster);
  const frame = sourceFrame(geotransform, layout.width, layout.height, grid);
  const scales = chooseScales(frame.x, frame.y);
  const { pixels } = cellsFrame(frame, scales, { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows });
  const { classes, from } = await resolveClasses(
    spec,
    {
      uri,
      nodata: raster.nodata,
      colors: raster.colors,
      categories: () => sidecarCategories(ports.open, uri, spec.band),
      census: () => (ports.census ?? census)(raster, spec.band - 1, pixels),
    },
    ports.open,
  );
  const tileCells = spec.tileCells ?? defaultTileCells(classes.length);
  const planned = { uri, size: version.size, etag: version.etag };
  const plannedTemplate = template
    ? { uri: template.source.uri, size: template.version.size, etag: template.version.etag }
    : null;
  return {
    planVersion: 1,
    runId: runId(spec, classes, [planned, plannedTemplate]),
    spec,
    source: {
      ...planned,
      band: spec.band,
      width: layout.width,
      height: layout.height,
      dtype: raster.dtype,
      compression: raster.compression,
      nodata: nodataToJson(raster.nodata),
      geotransform,
    },
    template: plannedTemplate,
    crs: {
      ...crs,
      geoTags: { ...crs.geoTags, directory: [...crs.geoTags.directory], doubles: [...crs.geoTags.doubles] },
    },
    grid,
    pixels,
    scales,
    classes: [...classes],
    classesFrom: from,
    bands: fractionBandNames(classes.map(({ code }) => code)),
    tileCells,
    tiles: allTiles(grid, tileCells).map(({ col, row }) => [col, row]),
    cellAreaM2: cellAreasByRow(grid, crs, 0, grid.rows).reduce((a, b) => Math.max(a, b), 0),
  };
}

/** The cell size in CRS units. */
function cellSizeOf(spec: Spec, uri: string, crs: Crs): number {
  if (crs.kind === 'projected') return (spec.cellSize ?? DEFAULT_CELL_METRES) / crs.unitToMetre;
  if (spec.cellSize !== undefined) return spec.cellSize;
  throw new InvalidInputError(
    `${uri}: is in degrees (${crs.name}), where 1000 m is no cell size; give --cell-size in degrees or a --template`,
  );
}

function checkGrid(grid: Grid, { geotransform: g, source }: Raster): void {
  // A cell that equals a pixel up to floating-point noise is not smaller than it.
  const shrink = 1 - 1e-9;
  if (grid.cellWidth < Math.abs(g.pixelWidth) * shrink || grid.cellHeight < Math.abs(g.pixelHeight) * shrink) {
    throw new InvalidInputError(
      `${source.uri}: a cell of ${grid.cellWidth} x ${grid.cellHeight} is smaller than a pixel of ${Math.abs(g.pixelWidth)} x ${Math.abs(g.pixelHeight)} (CRS units); choose a larger --cell-size`,
    );
  }
  if (grid.columns > MAX_GRID_SIDE || grid.rows > MAX_GRID_SIDE) {
    throw new InvalidInputError(
      `${source.uri}: a grid of ${grid.columns} x ${grid.rows} cells is too large; choose a larger --cell-size`,
    );
  }
}

function defaultTileCells(classes: number): number {
  let cells = DEFAULT_TILE_CELLS;
  while (cells > TILE_STEP && (classes + 2) * cells * cells * 4 > TILE_BAND_BYTES) cells /= 2;
  return cells;
}

/** The sidecar is optional: a source without one says nothing about its classes. */
async function sidecarCategories(open: OpenSource, uri: string, band: number): Promise<readonly SpecClass[] | null> {
  try {
    return await parseCategories(await readText(open, `${uri}.aux.xml`), band);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

function runId(spec: Spec, classes: unknown, versions: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([spec, classes, versions]))
    .digest('hex')
    .slice(0, 16);
}
