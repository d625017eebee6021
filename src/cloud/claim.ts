import { claimSchema } from '../documents/claim.js';
import { OutputError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import type { Say } from '../run/output.js';
import { needed, storedDocument } from '../run/stored-document.js';
import { toJsonBytes } from '../run/stored-json.js';
import { claimKey, claimNumber, claimsPrefix } from './cloud-keys.js';

/**
 * Makes an execution the one that works on a run. Claims are objects with rising numbers; the last one holds, and each
 * can be created once only, so of two executions that want the same one S3 lets one through. Two kinds hold nothing: a
 * claim of another state machine, from before the bucket came to this one, whose executions can't be asked about; and
 * one that can't be read, which would keep the run from everybody for good. (Its execution may be at work all the
 * same. Two of them do no harm, as they write the same.)
 * @param takeOver ARN of the holder that is known to have ended
 * @returns null where the run is the execution's own now, else the ARN of the execution that holds it
 */
export async function claimRun(
  bucket: ObjectStore,
  runId: string,
  execution: string,
  takeOver: string | null,
  say: Say = () => {},
): Promise<string | null> {
  const last = await lastNumber(bucket, runId);
  const holder = last < 0 ? null : await holderOf(bucket, claimKey(runId, last), say);
  if (holder === execution) return null;
  if (holder !== null && holder !== takeOver && machineOf(holder) === machineOf(execution)) return holder;
  for (let n = last + 1; ; n++) {
    const key = claimKey(runId, n);
    try {
      await bucket.put(key, toJsonBytes({ execution }));
      return null;
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      const quicker = await holderOf(bucket, key, say);
      if (quicker !== null) return quicker;
    }
  }
}

/** The ARN of an execution without its name. */
function machineOf(execution: string): string {
  return execution.slice(0, execution.lastIndexOf(':'));
}

/**
 * The ARN of the execution that last claimed a run; null where none did.
 * @throws StorageError where its claim is damaged
 */
export async function lastClaim(bucket: ObjectStore, runId: string): Promise<string | null> {
  const last = await lastNumber(bucket, runId);
  if (last < 0) return null;
  const claim = await storedDocument(bucket, claimKey(runId, last), claimSchema);
  return needed(claim, 'ask by the name of the execution, or start the run again').execution;
}

/** The number of a run's last claim; -1 where there is none. */
async function lastNumber(bucket: ObjectStore, runId: string): Promise<number> {
  return (await bucket.list(claimsPrefix(runId))).reduce((last, key) => Math.max(last, claimNumber(key)), -1);
}

/** Who holds by a claim; null where it can't be read. */
async function holderOf(bucket: ObjectStore, key: string, say: Say): Promise<string | null> {
  const claim = await storedDocument(bucket, key, claimSchema);
  if (claim.state === 'damaged') {
    say(`${claim.problem}; the run is taken for nobody's`);
    return null;
  }
  return needed(claim, 'it vanished while it was read; run again').execution;
}
