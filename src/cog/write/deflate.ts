import { zlib } from 'libdeflate';

/** What the package listens to as it starts, to throw it again: errors of the process that it runs in. */
const TAKEN = ['uncaughtException', 'unhandledRejection'];
let isStarted = false;

/**
 * DEFLATE with zlib's frame, by libdeflate in WebAssembly: every host writes the same bytes, where the zlib inside Node
 * differs between versions and processors.
 *
 * Memory of a thread: twice the largest block so far, as WebAssembly gives none back, and 1 MiB.
 * @param level from 1, the fastest, to 12
 */
export function deflate(bytes: Uint8Array, level: number): Uint8Array {
  if (!isStarted) start();
  return zlib(bytes, level);
}

/** Starts the package, and takes its listeners away again: errors are the business of who runs this code. */
function start(): void {
  const before = TAKEN.map((event) => process.listeners(event));
  zlib(new Uint8Array(1), 1);
  TAKEN.forEach((event, i) => {
    for (const listener of process.listeners(event))
      if (!before[i]!.includes(listener)) process.removeListener(event, listener);
  });
  isStarted = true;
}
