import { readDocument, toJsonBytes } from '../engine/documents.js';
import { OutputError, StorageError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { claimKey, claimsPrefix } from './cloud-keys.js';

/**
 * Makes an execution the one that works on a run. Claims are objects with rising numbers; the last one holds, and each
 * can be created once only, so of two executions that want the same one S3 lets one through. A claim of another state
 * machine, from before the bucket came to this one, holds nothing: its executions can't be asked about.
 * @param takeOver ARN of the holder that is known to have ended
 * @returns null where the run is the execution's own now, else the ARN of the execution that holds it
 */
export async function claimRun(
  bucket: ObjectStore,
  runId: string,
  execution: string,
  takeOver: string | null,
): Promise<string | null> {
  const claims = await bucket.list(claimsPrefix(runId));
  const last = claims.at(-1);
  const holder = last === undefined ? null : await holderOf(bucket, last);
  if (holder === execution) return null;
  if (holder !== null && holder !== takeOver && machineOf(holder) === machineOf(execution)) return holder;
  const key = claimKey(runId, claims.length);
  try {
    await bucket.put(key, toJsonBytes({ execution }));
    return null;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return holderOf(bucket, key); // another execution was quicker
  }
}

/** The ARN of an execution without its name. */
function machineOf(execution: string): string {
  return execution.slice(0, execution.lastIndexOf(':'));
}

/** The ARN of the execution that last claimed a run; null where none did. */
export async function lastClaim(bucket: ObjectStore, runId: string): Promise<string | null> {
  const last = (await bucket.list(claimsPrefix(runId))).at(-1);
  return last === undefined ? null : holderOf(bucket, last);
}

async function holderOf(bucket: ObjectStore, key: string): Promise<string> {
  const claim = (await readDocument(bucket, key)) as { execution: string } | null;
  if (!claim) throw new StorageError(`${bucket.uri}/${key}: vanished while it was read; run again`);
  return claim.execution;
}
