import type { LayerBlock } from './pixel-block.js';
import type { Samples } from './samples.js';

const NO_SAMPLES = new Uint8Array(0);

/**
 * The finite number that all samples are; null where they differ, or are none. Samples are compared with themselves moved
 * by one, by the machine's own comparison of bytes, which ends at the first difference.
 */
export function uniformValue(samples: Samples): number | null {
  const { buffer, byteOffset, byteLength, length, BYTES_PER_ELEMENT: size } = samples;
  if (length === 0 || !Number.isFinite(samples[0]) || samples[0] !== samples[length - 1]) return null;
  const all = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  return all.compare(all, size, byteLength, 0, byteLength - size) === 0 ? samples[0]! : null;
}

/** A layer's part of a block that is a constant where all of its samples are the same and none is hidden. */
export function asConstant(layer: LayerBlock): LayerBlock {
  const { samples, valid, place } = layer;
  const constant = valid === null ? uniformValue(samples) : null;
  return constant === null ? layer : { samples: NO_SAMPLES, constant, valid, place };
}
