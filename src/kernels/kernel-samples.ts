/** Samples that kernels take. */
export type KernelSamples = Uint8Array | Int8Array | Uint16Array | Int16Array | Float32Array;

/** Whether kernels take samples. */
export function isForKernels(samples: unknown): samples is KernelSamples {
  return (
    samples instanceof Uint8Array ||
    samples instanceof Int8Array ||
    samples instanceof Uint16Array ||
    samples instanceof Int16Array ||
    samples instanceof Float32Array
  );
}

/** The value that says that a sample has none; NaN where no sample can be that number. */
export function heldNodata(samples: KernelSamples, nodata: number | null): number {
  if (nodata === null) return Number.NaN;
  const one = new (samples.constructor as Uint8ArrayConstructor)([nodata]);
  return one[0] === nodata ? nodata : Number.NaN;
}
