import { type PlanLayer, SIDECAR } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Window } from '../grid/window.js';
import type { DescribedSource } from '../layers/described-source.js';
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
  if (!spec.measures.some((name) => measureOf(name).of === 'classes')) {
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
  const sidecars = file ? givingClasses(layer.sidecars, file) : layer.sidecars;
  return { ...layer, sidecars, classes: [...classes], classesFrom: from };
}

/** The sidecars of a layer whose classes one of them gives. */
function givingClasses(sidecars: PlanLayer['sidecars'], { uri, version }: FoundClasses['file']): PlanLayer['sidecars'] {
  const gives = sidecars.find((sidecar) => sidecar.uri === uri)?.gives ?? [];
  const { size, etag } = version;
  return [{ uri, size, etag, gives: [...gives, 'classes'] }, ...sidecars.filter((sidecar) => sidecar.uri !== uri)];
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
