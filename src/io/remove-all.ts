import type { ObjectStore } from './ports.js';

/** Keys that are removed at a time. */
const REMOVED = 1000;

/** Removes objects of which there may be very many. */
export async function removeAll(store: Pick<ObjectStore, 'remove'>, keys: Iterable<string>): Promise<void> {
  let some: string[] = [];
  for (const key of keys) {
    some.push(key);
    if (some.length < REMOVED) continue;
    await store.remove(some);
    some = [];
  }
  await store.remove(some);
}
