import { withStorage } from '../engine/stages.js';
import type { Storage } from '../io/storage.js';
import { type AccessFlags, accessFrom } from './access-options.js';
import { stopSignal } from './stop.js';

/** Uses the storage that the options of a command ask for, and closes it. */
export function withAskedStorage<T>(flags: AccessFlags, use: (storage: Storage) => Promise<T>): Promise<T> {
  return withStorage(accessFrom(flags), stopSignal, use);
}
