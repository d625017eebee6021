import type { EventEmitter } from 'node:events';
import { gzip as gzipped, zlib } from 'libdeflate';

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

/** The same with gzip's frame, which has no time and no name in it. */
export function gzip(bytes: Uint8Array, level: number): Uint8Array {
  if (!isStarted) start();
  return gzipped(bytes, level);
}

/**
 * Starts the package, and takes its listeners away again: it would throw the process's uncaught errors anew, which are
 * the business of who runs this code.
 */
function start(): void {
  const emitter: EventEmitter = process;
  const added: Parameters<EventEmitter['on']>[] = [];
  const note = (...listening: Parameters<EventEmitter['on']>) => added.push(listening);
  emitter.on('newListener', note);
  zlib(new Uint8Array(1), 1);
  emitter.removeListener('newListener', note);
  for (const listening of added) emitter.removeListener(...listening);
  isStarted = true;
}
