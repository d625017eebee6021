import * as z from 'zod';
import { readDocument } from '../engine/documents.js';
import { StorageError } from '../errors.js';
import type { ObjectStore } from '../io/ports.js';
import { parseWith } from '../spec/spec.js';
import type { TilesOutput } from './workflow-data.js';

/** The files that a Map's ResultWriter leaves, as far as they are of use here. */
const manifestSchema = z.object({
  ResultFiles: z.record(z.enum(['SUCCEEDED', 'FAILED', 'PENDING']), z.array(z.object({ Key: z.string() }))),
});
const finishedSchema = z.array(z.object({ Output: z.string(), StartDate: z.coerce.date(), StopDate: z.coerce.date() }));
const failedSchema = z.array(
  z.object({ Status: z.string(), Error: z.string().optional(), Cause: z.string().optional() }),
);
/** A child that was cut off says nothing itself. */
const CUT_OFF = {
  Error: 'States.Timeout',
  Cause: 'a batch of tiles was not done within the five minutes of a child execution',
};

/** One batch that succeeded. */
export interface BatchDone {
  readonly output: TilesOutput;
  /** Seconds that its child execution took. */
  readonly seconds: number;
}

/**
 * What each batch of a Map reported.
 * @param manifest key of the Map's manifest.
 * @throws StorageError
 */
export async function batchesDone(bucket: ObjectStore, manifest: string): Promise<BatchDone[]> {
  const files = await resultFiles(bucket, manifest, 'SUCCEEDED');
  const batches: BatchDone[] = [];
  for (const key of files) {
    for (const { Output, StartDate, StopDate } of parseWith(finishedSchema, await readDocument(bucket, key), key))
      batches.push({ output: JSON.parse(Output) as TilesOutput, seconds: (+StopDate - +StartDate) / 1000 });
  }
  return batches;
}

/**
 * The first failure of a Map's children; null where none is told.
 * @param manifest key of the Map's manifest
 */
export async function firstFailure(
  bucket: ObjectStore,
  manifest: string,
): Promise<{ readonly Error: string; readonly Cause: string } | null> {
  for (const key of await resultFiles(bucket, manifest, 'FAILED')) {
    const children = parseWith(failedSchema, await readDocument(bucket, key), key);
    const failed = children.find((child) => child.Error !== undefined);
    if (failed) return { Error: failed.Error ?? '', Cause: failed.Cause ?? '' };
    if (children.some(({ Status }) => Status === 'TIMED_OUT')) return CUT_OFF;
  }
  return null;
}

async function resultFiles(bucket: ObjectStore, key: string, kind: 'SUCCEEDED' | 'FAILED'): Promise<string[]> {
  const manifest = await readDocument(bucket, key);
  if (manifest === null) throw new StorageError(`${bucket.uri}/${key}: the Map's manifest is not there`);
  return (parseWith(manifestSchema, manifest, key).ResultFiles[kind] ?? []).map((file) => file.Key);
}
