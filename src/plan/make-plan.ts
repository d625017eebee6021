import { openRaster, type Raster } from '../cog/read/raster.js';
import type { Crs } from '../crs/crs.js';
import { crsOfKeys } from '../crs/crs-of-keys.js';
import { layerFacts, numberToJson, PLAN_VERSION, type Plan, type PlanLayer } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { plannedTileSize } from '../grid/tiling.js';
import type { Window } from '../grid/window.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { MEASURES, measureOf } from '../measures/registry.js';
import { resolveClasses } from './classes.js';
import { defaultTileSize } from './default-tile-size.js';
import { planGrid } from './plan-grid.js';
import { planMeasures } from './planned-measures.js';
import { runIdOf } from './run-id.js';
import { sidecarCategories } from './sidecar-categories.js';
import { bytesPerZone, checkTiles } from './tile-limits.js';

/** The name of a layer of a run that has one only. */
const ONE_LAYER = 'layer';

/** A reading of all of a layer's pixels to find its codes. */
export interface CensusRequest {
  readonly raster: Raster;
  readonly layer: PlanLayer;
  /** Of the raster, from 0. */
  readonly band: number;
  /** All pixels of the grid. */
  readonly window: Window;
  /** Codes, at most. */
  readonly most: number;
}

/** Ports of the stage. */
export interface PlanPorts {
  readonly open: OpenSource;
  /** The distinct codes of a layer (pipeline/survey.ts). */
  readonly census: (request: CensusRequest) => Promise<readonly number[]>;
}

/**
 * Resolves a spec to a plan: opens the source and the template, fixes grid, classes, weights, tiles, measures and
 * outputs.
 * @throws InvalidInputError, NotFoundError, CorruptRasterError, UnsupportedRasterError
 */
export async function makePlan(spec: Spec, ports: PlanPorts): Promise<Plan> {
  if (spec.sources.length > 1)
    throw new InvalidInputError(
      `sources: ${spec.sources.length} rasters are given (${spec.sources.slice(0, 3).join(', ')}, ...); a run takes one`,
    );
  for (const name of spec.measures) measureOf(name); // before a source is asked for
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
  const { uri } = raster.source;
  const crs = crsOfKeys(uri, raster.geoKeys, raster.geoTags);
  if (spec.band > raster.layout.samplesPerPixel) {
    throw new InvalidInputError(`${uri}: band ${spec.band} is asked for, but it has ${raster.layout.samplesPerPixel}`);
  }
  const { grid, scales, pixels, cellAreaM2 } = planGrid(spec, raster, template, crs);
  const layer = await withClasses(spec, layerOf(raster, spec.band), raster, pixels, ports);
  const measures = inOrder(spec.measures);
  const planned = planMeasures(measures, spec, { ...layer, layer: 0, uri });
  const zoneBytes = bytesPerZone(planned.accumulators, [layerFacts(layer)], planned.bands);
  const size =
    spec.tileCells === undefined
      ? defaultTileSize(zoneBytes, grid, raster.geotransform)
      : { columns: spec.tileCells, rows: spec.tileCells };
  checkTiles(uri, grid, size, zoneBytes, planned.bands.length);
  const plannedTemplate = template ? sourceOf(template) : null;
  return {
    planVersion: PLAN_VERSION,
    runId: runIdOf({ ...spec, measures }, layer.classes, [layer.source, plannedTemplate], size),
    question: spec,
    layers: [layer],
    target: { crs: plannedCrs(crs), grid, template: plannedTemplate, ...plannedTileSize(size), cellAreaM2 },
    stacks: [{ layers: [0], pixels, scales }],
    ...planned,
  };
}

/** Measures in the order in which they are listed: in which order they are asked for changes nothing. */
function inOrder(names: readonly string[]): string[] {
  const known = MEASURES.map(({ name }) => name);
  return [...names].sort((a, b) => known.indexOf(a) - known.indexOf(b));
}

function sourceOf({ source, version }: Raster): PlanLayer['source'] {
  return { uri: source.uri, size: version.size, etag: version.etag };
}

/** A band of a raster as a layer whose classes are not known yet. */
function layerOf(raster: Raster, band: number): PlanLayer {
  const { width, height, blockWidth, blockHeight } = raster.layout;
  const { dtype, compression, geotransform, nodata } = raster;
  return {
    name: ONE_LAYER,
    source: sourceOf(raster),
    band,
    width,
    height,
    blockWidth,
    blockHeight,
    dtype,
    compression,
    nodata: nodata === null ? null : numberToJson(nodata),
    geotransform,
    classes: null,
    classesFrom: null,
  };
}

/** The layer with its classes, where a measure asks for them. */
async function withClasses(
  spec: Spec,
  layer: PlanLayer,
  raster: Raster,
  window: Window,
  { open, census }: PlanPorts,
): Promise<PlanLayer> {
  if (!spec.measures.some((name) => measureOf(name).of === 'classes')) {
    checkNoClasses(spec);
    return layer;
  }
  const { uri } = raster.source;
  const { classes, from } = await resolveClasses(
    spec,
    {
      uri,
      nodata: raster.nodata,
      colors: raster.colors,
      sidecar: () => sidecarCategories(open, uri, spec.band),
      census: (most) => census({ raster, layer, band: spec.band - 1, window, most }),
    },
    open,
  );
  return { ...layer, classes: [...classes], classesFrom: from };
}

/** A class list that nothing counts is a mistake: a measure is missing, or the list is too many. */
function checkNoClasses({ classes, legend, measures }: Spec): void {
  if (classes === undefined && legend === undefined) return;
  const named = classes === undefined ? 'legend' : 'classes';
  const counting = MEASURES.filter((measure) => measure.of === 'classes').map(({ name }) => name);
  throw new InvalidInputError(
    `${named}: no measure that is asked for (${measures.join(', ')}) counts classes; add ${counting.join(' or ')} to --measures, or leave it out`,
  );
}

function plannedCrs({ geoTags, ...crs }: Crs): Plan['target']['crs'] {
  const { directory, doubles, ascii } = geoTags;
  return { ...crs, geoTags: { directory: [...directory], doubles: [...doubles], ascii } };
}
