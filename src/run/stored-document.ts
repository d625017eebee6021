import type * as z from 'zod';
import { InvalidInputError, messageOf, StorageError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { parseJson, parseWith } from '../parse.js';

/** What lies where a document belongs: `damaged` is one that is cut, or of no form that is known. */
export type StoredDocument<T> =
  | { readonly state: 'whole'; readonly document: T }
  | { readonly state: 'absent' | 'damaged'; readonly problem: string };

/**
 * Reads a document through its schema.
 * @throws StorageError, AccessDeniedError where the store can't be read
 */
export async function storedDocument<T extends z.ZodType>(
  store: ObjectStore,
  key: string,
  schema: T,
): Promise<StoredDocument<z.output<T>>> {
  const where = `${store.uri}/${key}`;
  const bytes = await store.get(key);
  if (!bytes) return { state: 'absent', problem: `${where}: is not there` };
  try {
    return { state: 'whole', document: parseWith(schema, parseJson(new TextDecoder().decode(bytes), where), where) };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { state: 'damaged', problem: `${messageOf(error)}; it is damaged, or no document of Fractile's` };
  }
}

/**
 * A document that must be there.
 * @param remedy what to do where it is not
 * @throws StorageError where it is absent or damaged
 */
export function needed<T>(stored: StoredDocument<T>, remedy: string): T {
  if (stored.state === 'whole') return stored.document;
  throw new StorageError(`${stored.problem}; ${remedy}`);
}
