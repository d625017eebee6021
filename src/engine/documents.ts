import { InvalidInputError, NotFoundError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { shownJson } from '../shown-text.js';
import { PLAN_KEY } from '../spec/keys.js';
import { type Plan, parsePlan } from '../spec/plan.js';
import { parseJson } from '../spec/spec.js';

/** A document in the form in which it is stored. */
export function toJsonBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(`${shownJson(document)}\n`);
}

/**
 * A JSON document of a store, null where there is none.
 * @throws InvalidInputError where it is no JSON
 */
export async function readDocument(store: ObjectStore, key: string): Promise<unknown> {
  const bytes = await store.get(key);
  return bytes && parseJson(new TextDecoder().decode(bytes), `${store.uri}/${key}`);
}

/**
 * The plan of a run.
 * @throws NotFoundError, InvalidInputError where it is cut or no plan
 */
export async function readPlan(store: ObjectStore): Promise<Plan> {
  const where = `${store.uri}/${PLAN_KEY}`;
  try {
    const document = await readDocument(store, PLAN_KEY);
    if (document === null) throw new NotFoundError(`${where}: no such file; make the plan first (fractile plan)`);
    return parsePlan(document, where);
  } catch (error) {
    if (!isCut(error)) throw error;
    throw new InvalidInputError(
      `${where}: is damaged; make it anew (fractile plan, with the same options), tiles that are done are kept`,
      { cause: error },
    );
  }
}

/** Whether reading a document failed because it is no JSON: cut, emptied or overwritten. */
export function isCut(error: unknown): boolean {
  return error instanceof InvalidInputError && error.cause instanceof SyntaxError;
}
