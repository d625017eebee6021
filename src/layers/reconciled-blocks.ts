import { numberFromJson } from '../documents/json-number.js';
import { nodataOf, type PlanLayer } from '../documents/plan.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import { type DataType, dtypeOf, newSamples, typeInMemory } from '../raster/dtype.js';
import { isNodata } from '../raster/nodata.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import type { Samples } from '../raster/samples.js';

/** Brings a block of one source into the form of its layer. */
export type Reconcile = (block: LayerBlock) => LayerBlock;

/**
 * How the blocks of a source get the type and the nodata value of their layer, and what a VRT makes of their samples;
 * null where they have them as they are.
 */
export function reconciling(source: PlannedLayerSource, layer: Pick<PlanLayer, 'dtype' | 'nodata'>): Reconcile | null {
  const own = source.nodata === null ? null : numberFromJson(source.nodata);
  const common = nodataOf(layer);
  const hidden = own === common || (Number.isNaN(own) && Number.isNaN(common)) ? null : own;
  const dtype = typeInMemory(layer.dtype);
  const { lut } = source;
  if (hidden === null && lut === null && typeInMemory(source.dtype) === dtype) return null;
  return (block) => converted(hidden === null ? block : masked(block, hidden), dtype, lut);
}

/** A block whose nodata value is told by a mask. */
function masked(block: LayerBlock, nodata: number): LayerBlock {
  const { samples, constant, valid } = block;
  if (constant !== null) return isNodata(constant, nodata) ? { ...block, constant: Number.NaN, valid: null } : block;
  const shown = new Uint8Array(samples.length);
  for (let i = 0; i < shown.length; i++) shown[i] = samples[i] === nodata || valid?.[i] === 0 ? 0 : 1;
  return { ...block, valid: shown };
}

function converted(block: LayerBlock, dtype: DataType, lut: PlannedLayerSource['lut']): LayerBlock {
  const { samples, constant } = block;
  if (constant !== null) return lut ? { ...block, constant: lookedUp(lut, constant) } : block;
  if (!lut) return dtypeOf(samples) === dtype ? block : { ...block, samples: widened(samples, dtype) };
  const out = newSamples(dtype, samples.length);
  for (let i = 0; i < out.length; i++) out[i] = lookedUp(lut, samples[i]!);
  return { ...block, samples: out };
}

function widened(samples: Samples, dtype: DataType): Samples {
  const out = newSamples(dtype, samples.length);
  out.set(samples);
  return out;
}

/** What a table makes of a sample: between two entries by the straight line, beyond the ends as the last one. */
export function lookedUp(lut: NonNullable<PlannedLayerSource['lut']>, sample: number): number {
  if (Number.isNaN(sample)) return sample;
  const above = lut.findIndex(([from]) => from >= sample);
  if (above < 0) return lut.at(-1)![1];
  const [from, to] = lut[above]!;
  if (above === 0 || from === sample) return to;
  const [before, toBefore] = lut[above - 1]!;
  return toBefore + (sample - before) * ((to - toBefore) / (from - before));
}
