import { type PlanLayer, SIDECAR } from '../documents/plan.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Window } from '../grid/window.js';
import { MEASURES } from '../measures/registry.js';
import { asksFor } from './asked-kind.js';
import { resolveClasses } from './classes.js';
import { commonClasses } from './common-classes.js';
import type { LayerKind } from './layer-kind.js';
import type { PlacedSource } from './placed-source.js';
import type { PlanPorts } from './plan-ports.js';
import { commonDtype, commonNodata, nodataOfAll } from './reconciled-samples.js';

/** The name of a layer of a run that has one only. */
const ONE_LAYER = 'layer';

/** Sources as a layer whose classes are not known yet. */
export function layerOf(sources: readonly PlacedSource[], kind: LayerKind): PlanLayer {
  const records = sources.map(({ record }) => record);
  return {
    name: ONE_LAYER,
    sources: sources.map(({ record, place }) => ({ ...fileOf(record), ...place })),
    dtype: commonDtype(records),
    nodata: commonNodata(records),
    ...kind,
    classes: null,
    classesFrom: null,
  };
}

/** What of a record a plan keeps. */
function fileOf({ geotransform, crs, colors, dateTime, warnings, beside, scaling, pam, ...file }: SourceRecord) {
  const { fromPam = [] } = scaling ?? {};
  const sidecars = fromPam.reduce((all, what) => givingMore(all, pam!, what), file.sidecars);
  return { ...file, sidecars };
}

/** The layer with its classes, where a measure asks for them. */
export async function withClasses(
  spec: Spec,
  layer: PlanLayer,
  records: readonly SourceRecord[],
  windows: readonly Window[],
  { open, census }: PlanPorts,
): Promise<PlanLayer> {
  if (!asksFor(spec, 'classes')) {
    checkNoClasses(spec);
    return layer;
  }
  const { classes, from } = await resolveClasses(
    spec,
    {
      uri: records[0]!.source.uri,
      nodata: nodataOfAll(records),
      isNodataAsked: spec.nodata !== undefined,
      colors: new Map(records.toReversed().flatMap(({ colors }) => colors)),
      sidecar: commonClasses(records),
      census: (most) => census({ open, layer, windows, most }),
    },
    open,
  );
  const isBeside = from.startsWith(SIDECAR);
  const sources = layer.sources.map((source, i) => {
    const beside = isBeside ? records[i]!.beside : null;
    return beside?.categories ? { ...source, sidecars: givingMore(source.sidecars, beside.file, 'classes') } : source;
  });
  return { ...layer, sources, classes: [...classes], classesFrom: from };
}

/** The sidecars of a source, of which one gives something more. */
function givingMore(
  sidecars: SourceRecord['sidecars'],
  { uri, size, etag }: NonNullable<SourceRecord['pam']>,
  what: string,
): SourceRecord['sidecars'] {
  const gives = sidecars.find((sidecar) => sidecar.uri === uri)?.gives ?? [];
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
