import type { PlanLayer } from '../documents/plan.js';
import type { SourceRecord } from '../documents/source-record.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { measureOf } from '../measures/registry.js';
import { asksFor, sourceNeeds, whyCodesAsked } from './asked-kind.js';
import { namesClasses } from './source-record.js';

/** What the samples of a layer are: codes, or values with a scale, an offset and a unit. */
export type LayerKind = Pick<PlanLayer, 'kind' | 'scale' | 'offset' | 'unit'>;

const CODES: LayerKind = { kind: 'categorical', scale: 1, offset: 0, unit: '' };

/**
 * What the samples of a layer are, by the question and by its sources.
 * @throws InvalidInputError where values are asked of codes, and where sources state different scales or units
 */
export function layerKind(spec: Spec, records: readonly SourceRecord[]): LayerKind {
  const { areCodes, judgesValues } = sourceNeeds(spec);
  const first = records[0]!;
  if (areCodes) {
    if (asksFor(spec, 'values')) throw noValues(spec, first, '"kind" of the spec');
    return CODES;
  }
  if (spec.kind === undefined && asksFor(spec, 'values')) {
    const why = whyCodesAsked(spec);
    if (why !== null) throw noValues(spec, first, why);
  }
  if (judgesValues) {
    for (const record of records) {
      if (namesClasses(record.beside)) throw noValues(spec, record, `categories in ${record.beside!.file.uri}`);
      if (record.colors.length > 0) throw noValues(spec, record, 'its colour table');
    }
  }
  return { kind: 'continuous', ...commonScaling(records) };
}

function commonScaling(records: readonly SourceRecord[]): Omit<LayerKind, 'kind'> {
  const [first, ...others] = records;
  const { scale, offset, unit } = first!.scaling!;
  for (const other of others) {
    const theirs = other.scaling!;
    if (theirs.scale === scale && theirs.offset === offset && theirs.unit === unit) continue;
    throw new InvalidInputError(
      `${other.source.uri}: its values are samples x ${theirs.scale} + ${theirs.offset} ${theirs.unit}, and those of ${first!.source.uri} x ${scale} + ${offset} ${unit}; give them one scale, offset and unit with gdal_edit.py, or run them apart`,
    );
  }
  return { scale, offset, unit };
}

function noValues(spec: Spec, { source }: Pick<SourceRecord, 'source'>, why: string): InvalidInputError {
  const name = spec.measures.find((one) => measureOf(one).of === 'values');
  const isListed = spec.legend !== undefined || spec.classes !== undefined;
  const without = isListed && !asksFor(spec, 'classes') ? `, without the ${spec.legend ? 'legend' : 'class list'}` : '';
  return new InvalidInputError(
    `measures: ${name} is of values, and ${source.uri} holds codes of classes (${why}); if they are values all the same, say "kind": "continuous" in --spec${without}`,
  );
}
