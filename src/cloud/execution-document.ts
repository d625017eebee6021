import type * as z from 'zod';
import type { ObjectStore } from '../io/ports.js';
import { needed, storedDocument } from '../run/stored-document.js';

/** What heals an execution whose documents are damaged: another one writes its own, and takes over what is done. */
export const START_AGAIN = 'start the run again (submit or upload it again), which computes only what is missing';

/**
 * A document that an execution has left for a later state of its own.
 * @throws StorageError where it is not there or damaged
 */
export async function executionDocument<T extends z.ZodType>(
  bucket: ObjectStore,
  key: string,
  schema: T,
): Promise<z.output<T>> {
  return needed(await storedDocument(bucket, key, schema), START_AGAIN);
}
