import { failedSchema, type JobsOutput, mapManifestSchema, succeededSchema } from '../documents/map-results.js';
import type { ObjectStore } from '../io/ports.js';
import { storedDocument } from '../run/stored-document.js';
import { executionDocument } from './execution-document.js';

/** A child that was cut off says nothing itself. */
const CUT_OFF = {
  Error: 'States.Timeout',
  Cause: 'a batch of jobs was not done within the five minutes of a child execution',
};

/** One batch that succeeded. */
export interface BatchDone {
  readonly output: JobsOutput;
  /** Seconds that its child execution took. */
  readonly seconds: number;
}

/**
 * What each batch of a Map reported.
 * @param manifest key of the Map's manifest.
 * @throws StorageError also where a file is not there or damaged
 */
export async function batchesDone(bucket: ObjectStore, manifest: string): Promise<BatchDone[]> {
  const { ResultFiles } = await executionDocument(bucket, manifest, mapManifestSchema);
  const batches: BatchDone[] = [];
  for (const { Key } of ResultFiles.SUCCEEDED) {
    for (const { Output, StartDate, StopDate } of await executionDocument(bucket, Key, succeededSchema))
      batches.push({ output: Output, seconds: (+StopDate - +StartDate) / 1000 });
  }
  return batches;
}

/**
 * The first failure of a Map's children; null where none is told. Files that are damaged tell none: that the Map has
 * failed is known without them, and has to be reported.
 * @param manifest key of the Map's manifest
 */
export async function firstFailure(
  bucket: ObjectStore,
  manifest: string,
): Promise<{ readonly Error: string; readonly Cause: string } | null> {
  const found = await storedDocument(bucket, manifest, mapManifestSchema);
  const files = found.state === 'whole' ? found.document.ResultFiles.FAILED : [];
  for (const { Key } of files) {
    const told = await storedDocument(bucket, Key, failedSchema);
    const children = told.state === 'whole' ? told.document : [];
    const failed = children.find((child) => child.Error !== undefined);
    if (failed) return { Error: failed.Error ?? '', Cause: failed.Cause ?? '' };
    if (children.some(({ Status }) => Status === 'TIMED_OUT')) return CUT_OFF;
  }
  return null;
}
