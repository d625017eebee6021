import type { BandUri } from '../documents/source-uri.js';
import { withStorage } from '../engine/stages.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import type { Storage } from '../io/storage.js';
import { openNamed } from '../layers/open-named.js';
import { type AccessFlags, accessFrom } from './access-options.js';
import { stopSignal } from './stop.js';

/** Uses the storage that the options of a command ask for, and closes it. */
export function withAskedStorage<T>(flags: AccessFlags, use: (storage: Storage) => Promise<T>): Promise<T> {
  return withStorage(accessFrom(flags), stopSignal, use);
}

/** Uses the raster of a band that a user names, and closes it. */
export async function withSource<T>(
  open: OpenSource,
  named: BandUri,
  use: (source: RangeSource) => Promise<T>,
): Promise<T> {
  const source = await openNamed(open, named);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}
