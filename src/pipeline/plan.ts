import { createHash } from 'node:crypto';
import { parseCategories } from '../cog/read/categories.js';
import { readCrs } from '../cog/read/crs.js';
import { openRaster, type Raster } from '../cog/read/raster.js';
import { AccessDeniedError, InvalidInputError, NotFoundError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import { allTiles, plannedTileSize, type TileSize, tileCounts } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { fractionBandNames } from '../measures/fractions.js';
import { nodataToJson, type Plan } from '../spec/plan.js';
import { MAX_CLASSES, type Spec, type SpecClass } from '../spec/spec.js';
import { census } from './census.js';
import { resolveClasses } from './classes.js';
import { defaultTileSize } from './default-tile-size.js';
import { planGrid } from './plan-grid.js';
import { readText } from './read-text.js';

/** A sum in float64, and the band and its half level in at most float32. */
const BYTES_PER_VALUE = 16;
const MAX_TILE_BYTES = 2 ** 30;
const MAX_TILES = 2 ** 20;
/** To be raised whenever the same question gives other bytes: tiles of two versions must not meet. */
const RESULT_VERSION = 3;
const MAX_BLOCKS = 2 ** 24;

/** Ports of the stage. */
export interface PlanPorts {
  readonly open: OpenSource;
  /** Distinct codes of a window (all of the grid's pixels), at most `most`; by default one sequential pass. */
  readonly census?: (raster: Raster, band: number, window: Window, most: number) => Promise<number[]>;
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
  const opened: RangeSource[] = [];
  const open = async (uri: string) => {
    const source = await ports.open(uri);
    opened.push(source); // at once: a source that is no raster is to be closed, too
    return openRaster(source);
  };
  try {
    const raster = await open(spec.sources[0]!);
    const template = spec.template === undefined ? null : await open(spec.template);
    return await resolve(spec, raster, template, ports);
  } finally {
    for (const source of opened) await source.close();
  }
}

async function resolve(spec: Spec, raster: Raster, template: Raster | null, ports: PlanPorts): Promise<Plan> {
  const { layout, geotransform, version, source } = raster;
  const { uri } = source;
  const crs = readCrs(uri, raster.geoKeys, raster.geoTags);
  if (spec.band > layout.samplesPerPixel) {
    throw new InvalidInputError(`${uri}: band ${spec.band} is asked for, but it has ${layout.samplesPerPixel}`);
  }
  const { grid, scales, pixels, cellAreaM2 } = planGrid(spec, raster, template, crs);
  const { classes, from } = await resolveClasses(
    spec,
    {
      uri,
      nodata: raster.nodata,
      colors: raster.colors,
      categories: () => sidecarCategories(ports.open, uri, spec.band),
      census: (most) => (ports.census ?? census)(raster, spec.band - 1, pixels, most),
    },
    ports.open,
  );
  const size =
    spec.tileCells === undefined
      ? defaultTileSize(classes.length, grid, geotransform)
      : { columns: spec.tileCells, rows: spec.tileCells };
  const bands = fractionBandNames(classes.map(({ code }) => code));
  checkTiles(uri, grid, size, bands.length);
  checkTileMemory(uri, size, bands.length);
  const planned = { uri, size: version.size, etag: version.etag };
  const plannedTemplate = template
    ? { uri: template.source.uri, size: template.version.size, etag: template.version.etag }
    : null;
  return {
    planVersion: 1,
    runId: runId(spec, classes, [planned, plannedTemplate], size),
    spec,
    source: {
      ...planned,
      band: spec.band,
      width: layout.width,
      height: layout.height,
      blockWidth: layout.blockWidth,
      blockHeight: layout.blockHeight,
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
    bands,
    ...plannedTileSize(size),
    tiles: allTiles(grid, size).map(({ col, row }) => [col, row]),
    cellAreaM2,
  };
}

/** Sums and bands of one tile live in memory, in every worker. */
function checkTileMemory(uri: string, { columns, rows }: TileSize, bands: number): void {
  const bytes = columns * rows * bands * BYTES_PER_VALUE;
  if (bytes <= MAX_TILE_BYTES) return;
  throw new InvalidInputError(
    `${uri}: a tile of ${columns} x ${rows} cells and ${bands} bands takes ${Math.round(bytes / 2 ** 20)} MiB in every worker, more than ${MAX_TILE_BYTES / 2 ** 20}; choose smaller --tile-cells`,
  );
}

/** The list of tiles lives in memory, and so does the mosaic's index of one block per tile and band. */
function checkTiles(uri: string, grid: Grid, size: TileSize, bands: number): void {
  const { across, down } = tileCounts(grid, size);
  if (across * down <= MAX_TILES && across * down * bands <= MAX_BLOCKS) return;
  throw new InvalidInputError(
    `${uri}: ${across} x ${down} tiles of ${bands} bands are too many; choose a larger --cell-size, larger tiles or fewer classes`,
  );
}

/** The sidecar is optional: a source without one says nothing about its classes. */
async function sidecarCategories(open: OpenSource, uri: string, band: number): Promise<readonly SpecClass[] | null> {
  try {
    const sidecar = `${uri}.aux.xml`;
    const categories = await parseCategories(sidecar, await readText(open, sidecar, 'sidecar'), band);
    if (categories && categories.length > MAX_CLASSES + 1) {
      throw new InvalidInputError(
        `${sidecar}: lists ${categories.length} classes, at most ${MAX_CLASSES} are possible; name the ones you need with --classes`,
      );
    }
    return categories;
  } catch (error) {
    // S3 answers 403 for a missing key to who may not list, and a signature never covers a second file.
    if (error instanceof NotFoundError || error instanceof AccessDeniedError) return null;
    throw error;
  }
}

/** The spec says how large squares are, if not the version does; a rectangle is none of them. */
function runId(spec: Spec, classes: unknown, versions: unknown, { columns, rows }: TileSize): string {
  const rectangle = columns === rows ? [] : [columns, rows];
  return createHash('sha256')
    .update(JSON.stringify([RESULT_VERSION, spec, classes, versions, ...rectangle]))
    .digest('hex')
    .slice(0, 16);
}
