import bytes from './kernels.wasm';

/** Bytes by which memory grows. */
export const PAGE = 65_536;

let compiled: WebAssembly.Module | null | undefined;

/** The kernels of this thread, compiled; null where the host has no WebAssembly with vectors. */
function kernelModule(): WebAssembly.Module | null {
  compiled ??= WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  return compiled;
}

/** Gives what is made of the kernels, once a thread and when it is first asked for; null where the host has none. */
export function ofThread<T>(make: (module: WebAssembly.Module) => T): () => T | null {
  let made: T | null | undefined;
  return () => {
    if (made === undefined) {
      const module = kernelModule();
      made = module && make(module);
    }
    return made;
  };
}
