import type { BandUri } from '../documents/source-uri.js';
import type { OpenSource, RangeSource } from '../io/ports.js';
import { RetryBudget } from '../io/retry-budget.js';
import { Storage } from '../io/storage.js';
import { openNamed } from '../layers/open-named.js';
import { type AccessFlags, accessFrom } from './access-options.js';
import { stopSignal } from './stop.js';

/** Uses the storage that the options of a command ask for, and closes it. */
export async function withStorage<T>(flags: AccessFlags, use: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = new Storage(accessFrom(flags), new RetryBudget(), stopSignal);
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
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
