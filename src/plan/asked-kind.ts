import type { Spec } from '../documents/spec.js';
import type { MeasureOf } from '../measures/measure.js';
import { measureOf } from '../measures/registry.js';

/** What of its sources a question needs to know. */
export interface SourceNeeds {
  /** Whether samples are codes, by the question alone. */
  readonly areCodes: boolean;
  /** Whether files beside the sources are asked for classes: for the list of a run, or to tell codes from values. */
  readonly classesBeside: boolean;
  /** Whether what the sources say decides if samples are values. */
  readonly judgesValues: boolean;
}

/** Whether a measure is of classes, or of values. */
export function asksFor({ measures }: Pick<Spec, 'measures'>, what: MeasureOf): boolean {
  return measures.some((name) => measureOf(name).of === what);
}

/** What a question needs to know of each source, before one is opened. */
export function sourceNeeds(spec: Spec): SourceNeeds {
  const [ofClasses, ofValues] = [asksFor(spec, 'classes'), asksFor(spec, 'values')];
  const areCodes = spec.kind === 'categorical' || (spec.kind === undefined && !ofValues && ofClasses);
  const isListed = spec.legend !== undefined || Array.isArray(spec.classes);
  const judgesValues = spec.kind === undefined && ofValues && whyCodesAsked(spec) === null;
  return { areCodes, classesBeside: judgesValues || (ofClasses && !isListed), judgesValues };
}

/** What of the question says that samples are codes, in words; null where nothing does. */
export function whyCodesAsked(spec: Spec): string | null {
  if (spec.kind === 'categorical') return '"kind" of the spec';
  if (spec.legend !== undefined) return `legend ${spec.legend}`;
  if (spec.classes !== undefined) return 'the class list';
  const counting = spec.measures.find((name) => measureOf(name).of === 'classes');
  return counting === undefined ? null : `${counting}, which counts them`;
}
