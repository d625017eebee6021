import { checkLossless } from '../cog/read/lossless.js';
import type { Crs } from '../crs/crs.js';
import { layerFacts, PLAN_VERSION, type Plan } from '../documents/plan.js';
import { sourceOf } from '../documents/source-uri.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { plannedTileSize } from '../grid/tiling.js';
import { type DescribedSource, describeSource } from '../layers/described-source.js';
import { openNamed } from '../layers/open-named.js';
import type { SourceQuestion } from '../layers/source-question.js';
import { measureOf } from '../measures/registry.js';
import { planOutputs, wantsValidity } from '../outputs/registry.js';
import { defaultTileSize } from './default-tile-size.js';
import { planGrid } from './plan-grid.js';
import type { PlanPorts } from './plan-ports.js';
import { plannedBand } from './planned-band.js';
import { layerOf, withClasses, withKind } from './planned-layer.js';
import { inOrder, planMeasures } from './planned-measures.js';
import { questionHashOf, runIdOf } from './run-id.js';
import { bytesPerZone, checkTiles } from './tile-limits.js';

/**
 * Resolves a spec to a plan: opens the source and the template with what lies beside them, fixes grid, classes,
 * weights, tiles, measures and outputs.
 * @throws InvalidInputError, NotFoundError, CorruptRasterError, UnsupportedRasterError
 */
export async function makePlan(spec: Spec, ports: PlanPorts): Promise<Plan> {
  if (spec.sources.length > 1)
    throw new InvalidInputError(
      `sources: ${spec.sources.length} rasters are given (${spec.sources.slice(0, 3).join(', ')}, ...); a run takes one`,
    );
  for (const name of spec.measures) measureOf(name); // before a source is asked for
  const opened: { close(): Promise<void> }[] = [];
  const described = async (text: string, question: Omit<SourceQuestion, 'band'>) => {
    const named = sourceOf(text);
    const source = await openNamed(ports.open, named);
    opened.push(source); // at once: a source that is no raster is to be closed, too
    const found = await describeSource(ports.open, source, { ...question, band: named.band });
    opened.push(found);
    return found;
  };
  try {
    const source = await described(spec.sources[0]!, {
      nodata: askedNodata(spec),
      unsigned: spec.unsigned,
    });
    const template = spec.template === undefined ? null : await described(spec.template, { nodata: undefined });
    if (template) checkLossless(template.raster, 'which of its cells are nodata');
    return await resolve(spec, source, template, ports);
  } finally {
    for (const source of opened) await source.close();
  }
}

/** The nodata values that the user names; none for "none". */
function askedNodata({ nodata }: Spec): number[] | undefined {
  return nodata === 'none' ? [] : nodata?.map(Number);
}

async function resolve(
  spec: Spec,
  source: DescribedSource,
  template: DescribedSource | null,
  ports: PlanPorts,
): Promise<Plan> {
  const { uri } = source.raster.source;
  const planned = planGrid(spec, source, template);
  const { grid, gridCrs, pixels, touched, pixel, rows, cellAreaM2 } = planned;
  const ofKind = await withKind(spec, layerOf(source), source, ports);
  const layer = await withClasses(spec, ofKind, source, pixels, ports);
  const measures = inOrder(spec.measures).map(({ name }) => name);
  const facts = planMeasures(measures, spec, { ...layer, layer: 0, uri, touched, pixel, rows }, wantsValidity(spec));
  const bytes = bytesPerZone(facts.accumulators, [layerFacts(layer)], facts.bands, planned.cellBytes);
  const size =
    spec.tileCells === undefined
      ? defaultTileSize(bytes, grid, planned.cellPixels)
      : { columns: spec.tileCells, rows: spec.tileCells };
  checkTiles(uri, grid, size, bytes, facts.bands.length);
  const templateBand = template ? plannedBand(template) : null;
  const { kind, scale, offset, unit } = layer;
  const readings = [readingForId(source), template && readingForId(template), { kind, scale, offset, unit }];
  const target = { crs: plannedCrs(gridCrs.crs), grid, template: templateBand, ...plannedTileSize(size), cellAreaM2 };
  const date = spec.date ?? source.raster.dateTime;
  const { outputs, notes } = await planOutputs({ spec, bands: facts.bands, target, date });
  return {
    planVersion: PLAN_VERSION,
    runId: runIdOf({ ...spec, measures }, layer.classes, readings, size),
    question: spec,
    layers: [layer],
    target,
    stacks: [
      {
        layers: [0],
        pixels,
        crs: gridCrs.isSame ? null : source.crs.definition,
        datumShift: spec.datumShift ?? null,
        rows,
        coverage: planned.coverage,
      },
    ],
    ...facts,
    date,
    questionHash: questionHashOf({ ...spec, measures }, layer, target),
    outputs,
    notes: [...(gridCrs.shift.says === null ? [] : [gridCrs.shift.says]), ...notes],
    warnings: [...new Set([...source.warnings, ...(template?.warnings ?? []), ...planned.warnings])],
  };
}

/** How a raster is read, as far as results depend on it: by whichever files that is said. */
function readingForId(described: DescribedSource): unknown {
  const { sidecars: _, ...band } = plannedBand(described);
  const { geotransform, crs } = described;
  return { ...band, geotransform, crs: crs.geoTags };
}

function plannedCrs({ geoTags, ...crs }: Crs): Plan['target']['crs'] {
  const { directory, doubles, ascii } = geoTags;
  return { ...crs, geoTags: { directory: [...directory], doubles: [...doubles], ascii } };
}
