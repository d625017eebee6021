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

/** One thing for each type of samples. */
export interface OfEachType<T> {
  readonly uint8: T;
  readonly int8: T;
  readonly uint16: T;
  readonly int16: T;
  readonly float32: T;
}

/** The one that belongs to the type of samples. */
export function ofType<T>(samples: KernelSamples, { uint8, int8, uint16, int16, float32 }: OfEachType<T>): T {
  if (samples instanceof Uint8Array) return uint8;
  if (samples instanceof Int8Array) return int8;
  if (samples instanceof Uint16Array) return uint16;
  return samples instanceof Int16Array ? int16 : float32;
}

/** Which samples have no value, as kernels are told. */
export interface Hidden {
  /** NaN where no sample can be that number. */
  readonly nodata: number;
  /** 1 where there is such a number; of floats, where NaN is one, too. */
  readonly hides: 0 | 1;
}

/** Tells kernels of the value that says that a sample has none. */
export function hiddenIn(samples: KernelSamples, nodata: number | null): Hidden {
  const one = new (samples.constructor as Uint8ArrayConstructor)([nodata ?? 0]);
  const held = nodata !== null && one[0] === nodata ? nodata : Number.NaN;
  const hides = samples instanceof Float32Array ? Number.isNaN(nodata) : !Number.isNaN(held);
  return { nodata: held, hides: hides ? 1 : 0 };
}
