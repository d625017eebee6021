import { InvalidInputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { parseJson } from '../parse.js';
import { shownJson } from '../shown-text.js';

/** A document in the form in which it is stored. */
export function toJsonBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(`${shownJson(document)}\n`);
}

/** The same of a document of thousands of parts, on one line: a fourth of the size. */
export function toDenseJsonBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(`${shownJson(document, 0)}\n`);
}

/**
 * A JSON document of a store, null where there is none.
 * @throws InvalidInputError where it is no JSON
 */
export async function readDocument(store: ObjectStore, key: string): Promise<unknown> {
  const bytes = await store.get(key);
  return bytes && parseJson(new TextDecoder().decode(bytes), `${store.uri}/${key}`);
}

/** Whether reading a document failed because it is no JSON: cut, emptied or overwritten. */
export function isCut(error: unknown): boolean {
  return error instanceof InvalidInputError && error.cause instanceof SyntaxError;
}
