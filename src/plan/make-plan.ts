import { checkLossless } from '../cog/read/lossless.js';
import { layerFacts, PLAN_VERSION, type Plan } from '../documents/plan.js';
import type { SourceRecord } from '../documents/source-record.js';
import { sourceOf } from '../documents/source-uri.js';
import type { Spec } from '../documents/spec.js';
import { plannedTileSize } from '../grid/tiling.js';
import { type DescribedSource, describeSource } from '../layers/described-source.js';
import { withNamed } from '../layers/open-named.js';
import { measureOf } from '../measures/registry.js';
import { planOutputs, wantsValidity } from '../outputs/registry.js';
import { commonDate } from './common-date.js';
import { defaultTileSize } from './default-tile-size.js';
import { describeSources } from './describe-sources.js';
import { latticesOf } from './lattices.js';
import { layerKind } from './layer-kind.js';
import { planGrid } from './plan-grid.js';
import type { PlanPorts } from './plan-ports.js';
import { plannedBand } from './planned-band.js';
import { plannedCrs } from './planned-crs.js';
import { layerOf, withClasses } from './planned-layer.js';
import { inOrder, planMeasures } from './planned-measures.js';
import { placedSources, surveyedWindows } from './planned-sources.js';
import { plannedStacks, stackFacts } from './planned-stacks.js';
import { questionHashOf, readingsForId, runIdOf } from './run-id.js';
import { placedOf } from './template-grid.js';
import { bytesPerZone, checkTiles } from './tile-limits.js';

/**
 * Resolves a spec to a plan: looks at the sources and the template with what lies beside them, fixes grid, classes,
 * weights, tiles, measures and outputs.
 * @throws InvalidInputError, NotFoundError, CorruptRasterError, UnsupportedRasterError
 */
export async function makePlan({ limits: _, ...spec }: Spec, ports: PlanPorts): Promise<Plan> {
  for (const name of spec.measures) measureOf(name); // before a source is asked for
  const records = await describeSources(spec, ports);
  if (spec.template === undefined) return resolve(spec, records, null, ports);
  const named = sourceOf(spec.template);
  return withNamed(ports.open, named, async (source) => {
    const template = await describeSource(ports.open, source, { nodata: undefined, band: named.band });
    try {
      checkLossless(template.raster, 'which of its cells are nodata');
      return await resolve(spec, records, template, ports);
    } finally {
      await template.close();
    }
  });
}

async function resolve(
  spec: Spec,
  records: readonly SourceRecord[],
  template: DescribedSource | null,
  ports: PlanPorts,
): Promise<Plan> {
  // The last comes first where the last is to win.
  const inPrecedence = spec.overlap === 'last' ? records.toReversed() : records;
  const laid = latticesOf(inPrecedence);
  const planned = planGrid(spec, laid.lattices, template && placedOf(template));
  const { grid, crs, lattices, cellAreaM2 } = planned;
  const { sources, notes: ofSources } = placedSources(spec, laid.parts, planned);
  const read = sources.map(({ record }) => record);
  const windows = surveyedWindows(sources, lattices);
  const layer = await withClasses(spec, layerOf(sources, layerKind(spec, read)), read, windows, ports);
  const measures = inOrder(spec.measures).map(({ name }) => name);
  const { uri } = read[0]!.source;
  const { touched, pixel, rows, cellPixels, cellBytes } = stackFacts(lattices);
  const facts = planMeasures(measures, spec, { ...layer, layer: 0, uri, touched, pixel, rows }, wantsValidity(spec));
  const bytes = bytesPerZone(facts.accumulators, [layerFacts(layer)], facts.bands, cellBytes);
  const size =
    spec.tileCells === undefined
      ? defaultTileSize(bytes, grid, cellPixels)
      : { columns: spec.tileCells, rows: spec.tileCells };
  checkTiles(uri, grid, size, bytes, facts.bands.length);
  const templateBand = template ? plannedBand(template) : null;
  const target = { crs: plannedCrs(crs), grid, template: templateBand, ...plannedTileSize(size), cellAreaM2 };
  const date = spec.date ?? commonDate(read);
  const { outputs, notes } = await planOutputs({ spec, bands: facts.bands, target, date });
  const shifts = lattices.flatMap(({ gridCrs: { shift } }) => (shift.says === null ? [] : [shift.says]));
  const warnings = [...read.flatMap((record) => record.warnings), ...(template?.warnings ?? []), ...planned.warnings];
  return {
    planVersion: PLAN_VERSION,
    runId: runIdOf({ ...spec, measures }, layer.classes, readingsForId(read, template, layer), size),
    question: spec,
    layers: [layer],
    target,
    stacks: plannedStacks(spec, lattices),
    ...facts,
    date,
    questionHash: questionHashOf({ ...spec, measures }, layer, target),
    outputs,
    notes: [...new Set([...shifts, ...ofSources, ...notes])],
    warnings: [...new Set(warnings)],
  };
}
