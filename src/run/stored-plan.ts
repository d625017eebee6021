import { PLAN_KEY } from '../documents/keys.js';
import { PLAN_VERSION, type Plan, parsePlan } from '../documents/plan.js';
import { InvalidInputError, NotFoundError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { ageOf, otherVersion } from './other-version.js';
import { sealed, unsealed } from './seal.js';
import { isCut, readDocument, toJsonBytes } from './stored-json.js';

/** What lies where a plan belongs: `damaged` is one that is cut, or not as it was written. */
export type StoredPlan = { readonly state: 'whole'; readonly plan: Plan } | { readonly state: 'absent' | 'damaged' };

/**
 * A plan in the form in which it is stored: with a seal, since every number of it decides about the result, and a
 * number that has changed is a plan all the same.
 */
export function planBytes(plan: Plan): Uint8Array {
  return toJsonBytes(sealed(plan));
}

/**
 * Reads the plan of a store.
 * @throws OtherVersionError for a plan of another version, InvalidInputError for a sealed one of another form
 */
export async function storedPlan(store: ObjectStore): Promise<StoredPlan> {
  const where = `${store.uri}/${PLAN_KEY}`;
  try {
    const document = await readDocument(store, PLAN_KEY);
    if (document === null) return { state: 'absent' };
    const { content: plan, isWhole } = unsealed(document);
    // A version that is yet to come may be damage; one that has been is refused, edited or not.
    const age = ageOf(plan.planVersion, PLAN_VERSION);
    if (age === 'earlier' || (age && isWhole)) throw otherVersion(where, 'plan', plan.planVersion, PLAN_VERSION);
    return isWhole ? { state: 'whole', plan: parsePlan(plan, where) } : { state: 'damaged' };
  } catch (error) {
    if (isCut(error)) return { state: 'damaged' };
    throw error;
  }
}

/**
 * The plan of a run.
 * @throws NotFoundError, InvalidInputError where it is damaged or no plan, OtherVersionError
 */
export async function readPlan(store: ObjectStore): Promise<Plan> {
  const where = `${store.uri}/${PLAN_KEY}`;
  const found = await storedPlan(store);
  if (found.state === 'whole') return found.plan;
  if (found.state === 'absent') throw new NotFoundError(`${where}: no such file; make the plan first (fractile plan)`);
  throw new InvalidInputError(
    `${where}: is damaged, or was edited; make it anew (fractile plan, with the same options), tiles that are done are kept`,
  );
}
