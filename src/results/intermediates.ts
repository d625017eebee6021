import { OutputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { sealed, unsealed } from './sealed.js';

/**
 * Puts a file that a run sets aside, sealed. One that is there already and damaged makes room for it: nobody needs it.
 * @throws OutputError where another whole file is there, StorageError
 */
export async function putIntermediate(store: ObjectStore, key: string, bytes: Uint8Array): Promise<void> {
  const file = sealed(bytes);
  try {
    await store.put(key, file, true);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const found = await store.get(key);
    if (!found || unsealed(found)) throw error;
    await store.remove([key]);
    await store.put(key, file, true);
  }
}
