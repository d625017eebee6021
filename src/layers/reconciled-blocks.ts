import { numberFromJson } from '../documents/json-number.js';
import { nodataOf, type PlanLayer } from '../documents/plan.js';
import type { PlannedLayerSource } from '../documents/planned-source.js';
import { type DataType, dtypeOf, newSamples, typeInMemory } from '../raster/dtype.js';
import { isNodata } from '../raster/nodata.js';
import type { LayerBlock } from '../raster/pixel-block.js';
import { nearestSample } from '../raster/value-range.js';

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
  const recode = source.recoding && recoder(source.recoding);
  if (hidden === null && recode === null && typeInMemory(source.dtype) === dtype) return null;
  return (block) => {
    const shown = hidden === null ? block : masked(block, hidden);
    return recode ? recoded(shown, dtype, recode) : converted(shown, dtype);
  };
}

/** A block whose nodata value is told by a mask. */
function masked(block: LayerBlock, nodata: number): LayerBlock {
  const { samples, constant, valid } = block;
  if (constant !== null) return isNodata(constant, nodata) ? { ...block, constant: Number.NaN, valid: null } : block;
  const shown = new Uint8Array(samples.length);
  for (let i = 0; i < shown.length; i++) shown[i] = samples[i] === nodata || valid?.[i] === 0 ? 0 : 1;
  return { ...block, valid: shown };
}

function converted(block: LayerBlock, dtype: DataType): LayerBlock {
  const { samples, constant } = block;
  if (constant !== null || dtypeOf(samples) === dtype) return block;
  const out = newSamples(dtype, samples.length);
  out.set(samples);
  return { ...block, samples: out };
}

/** A block with samples that a VRT has changed; those that become nodata are told by a mask. */
function recoded(block: LayerBlock, dtype: DataType, recode: (sample: number) => number): LayerBlock {
  const { samples, constant, valid } = block;
  if (constant !== null) return { ...block, constant: recode(constant) };
  const out = newSamples(dtype, samples.length);
  const shown = new Uint8Array(samples.length);
  for (let i = 0; i < out.length; i++) {
    const value = recode(samples[i]!);
    out[i] = value;
    shown[i] = Number.isNaN(value) || valid?.[i] === 0 ? 0 : 1;
  }
  return { ...block, samples: out, valid: shown };
}

/** What a VRT makes of a sample; NaN for what becomes nodata. */
export function recoder({ dtype, table, nodata }: NonNullable<PlannedLayerSource['recoding']>) {
  const type = typeInMemory(dtype);
  const hidden = nodata.map((value) => nearestSample(type, numberFromJson(value)));
  return (sample: number): number => {
    if (Number.isNaN(sample)) return sample;
    const value = nearestSample(type, table ? lookedUp(table, sample) : sample);
    return hidden.includes(value) ? Number.NaN : value;
  };
}

/** What a table makes of a sample: between two entries by the straight line, beyond the ends as the last one. */
function lookedUp(table: readonly (readonly [number, number])[], sample: number): number {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle]![0] >= sample) high = middle;
    else low = middle + 1;
  }
  if (low === table.length) return table.at(-1)![1];
  const [from, to] = table[low]!;
  if (low === 0 || from === sample) return to;
  const [before, toBefore] = table[low - 1]!;
  return toBefore + (sample - before) * ((to - toBefore) / (from - before));
}
