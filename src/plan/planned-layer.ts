import { checkLossless } from '../cog/read/lossless.js';
import { type PlanLayer, SIDECAR } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { OpenSource } from '../io/ports.js';
import type { DescribedSource } from '../layers/described-source.js';
import type { FileVersion } from '../layers/read-text.js';
import { scalingOf } from '../layers/scaling-of.js';
import type { MeasureOf } from '../measures/measure.js';
import { MEASURES, measureOf } from '../measures/registry.js';
import { resolveClasses } from './classes.js';
import type { PlanPorts } from './plan-ports.js';
import { plannedBand } from './planned-band.js';
import { type FoundClasses, sidecarCategories } from './sidecar-categories.js';

/** The name of a layer of a run that has one only. */
const ONE_LAYER = 'layer';

/** A band of a raster as a layer whose classes are not known yet. */
export function layerOf(described: DescribedSource): PlanLayer {
  const { dtype, compression, layout } = described.raster;
  const { width, height, blockWidth, blockHeight } = layout;
  return {
    name: ONE_LAYER,
    ...plannedBand(described),
    width,
    height,
    blockWidth,
    blockHeight,
    dtype,
    compression,
    geotransform: described.geotransform,
    kind: 'categorical',
    scale: 1,
    offset: 0,
    unit: '',
    classes: null,
    classesFrom: null,
  };
}

/** The layer with its classes, where a measure asks for them. */
export async function withClasses(
  spec: Spec,
  layer: PlanLayer,
  source: DescribedSource,
  window: Window,
  { open, census }: PlanPorts,
): Promise<PlanLayer> {
  if (!asksFor(spec, 'classes')) {
    checkNoClasses(spec);
    return layer;
  }
  const { raster, reading } = source;
  let beside: FoundClasses | null = null;
  const { classes, from } = await resolveClasses(
    spec,
    {
      uri: raster.source.uri,
      nodata: reading.nodata === null ? [] : [reading.nodata, ...reading.alsoNodata],
      isNodataAsked: spec.nodata !== undefined,
      colors: raster.colors,
      sidecar: async () => {
        beside = await sidecarCategories(open, source);
        return beside;
      },
      census: (most) => census({ opened: source, layer, window, most }),
    },
    open,
  );
  const file = from.startsWith(SIDECAR) ? (beside as FoundClasses | null)?.file : undefined;
  const sidecars = file ? givingMore(layer.sidecars, file, 'classes') : layer.sidecars;
  return { ...layer, sidecars, classes: [...classes], classesFrom: from };
}

/** Whether a measure is of classes, or of values. */
function asksFor({ measures }: Spec, what: MeasureOf): boolean {
  return measures.some((name) => measureOf(name).of === what);
}

/**
 * The layer with what its samples are: codes, or values with a scale, an offset and a unit.
 * @throws InvalidInputError where values are asked of codes, UnsupportedRasterError for a scale that is none
 */
export async function withKind(
  spec: Spec,
  layer: PlanLayer,
  source: DescribedSource,
  { open }: Pick<PlanPorts, 'open'>,
): Promise<PlanLayer> {
  if (
    spec.kind === 'categorical' ||
    (spec.kind === undefined && !asksFor(spec, 'values') && asksFor(spec, 'classes'))
  ) {
    if (asksFor(spec, 'values')) throw noValues(spec, layer, '"kind" of the spec');
    checkLossless(source.raster);
    return layer;
  }
  if (spec.kind === undefined && asksFor(spec, 'values')) {
    const why = await whyCodes(spec, source, open);
    if (why !== null) throw noValues(spec, layer, why);
  }
  const { fromPam, ...scaling } = await scalingOf(source.raster, source.pam, layer.band);
  const sidecars = fromPam.reduce((all, what) => givingMore(all, source.pam!, what), layer.sidecars);
  return { ...layer, kind: 'continuous', ...scaling, sidecars };
}

/** What says that samples are codes, in words; null where nothing does. */
async function whyCodes(spec: Spec, source: DescribedSource, open: OpenSource): Promise<string | null> {
  if (spec.legend !== undefined) return `legend ${spec.legend}`;
  if (spec.classes !== undefined) return 'the class list';
  const counting = spec.measures.find((name) => measureOf(name).of === 'classes');
  if (counting !== undefined) return `${counting}, which counts them`;
  const beside = await sidecarCategories(open, source);
  if (beside?.categories?.some(({ name }) => name)) return `categories in ${beside.file.uri}`;
  return source.raster.colors.size > 0 ? 'its colour table' : null;
}

function noValues(spec: Spec, { source }: PlanLayer, why: string): InvalidInputError {
  const name = spec.measures.find((one) => measureOf(one).of === 'values');
  const isListed = spec.legend !== undefined || spec.classes !== undefined;
  const without = isListed && !asksFor(spec, 'classes') ? `, without the ${spec.legend ? 'legend' : 'class list'}` : '';
  return new InvalidInputError(
    `measures: ${name} is of values, and ${source.uri} holds codes of classes (${why}); if they are values all the same, say "kind": "continuous" in --spec${without}`,
  );
}

/** The sidecars of a layer, of which one gives something more. */
function givingMore(
  sidecars: PlanLayer['sidecars'],
  { uri, version }: FileVersion,
  what: string,
): PlanLayer['sidecars'] {
  const gives = sidecars.find((sidecar) => sidecar.uri === uri)?.gives ?? [];
  const { size, etag } = version;
  return [{ uri, size, etag, gives: [...gives, what] }, ...sidecars.filter((sidecar) => sidecar.uri !== uri)];
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
