import type * as z from 'zod';
import { FractileError, messageOf } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { type StoredDocument, storedDocument } from '../run/stored-document.js';

/** A document that was read for a bill: `unread` where the bucket does not give it. */
export type MeteredDocument<T> = StoredDocument<T> | { readonly state: 'unread'; readonly problem: string };

/**
 * Reads a document that a bill is made of. Metering must not fail a run, so whatever keeps it from being read is a
 * problem that the bill tells of.
 */
export async function meteredDocument<T extends z.ZodType>(
  bucket: ObjectStore,
  key: string,
  schema: T,
): Promise<MeteredDocument<z.output<T>>> {
  try {
    return await storedDocument(bucket, key, schema);
  } catch (error) {
    if (!(error instanceof FractileError)) throw error;
    return { state: 'unread', problem: messageOf(error) };
  }
}
