import type * as z from 'zod';
import { failedSchema, type JobsOutput, mapManifestSchema, succeededSchema } from '../documents/map-results.js';
import { FractileError } from '../errors.js';
import type { S3Store } from '../io/s3-store.js';
import { resultsPrefix } from './cloud-keys.js';
import { meteredDocument } from './metered-document.js';

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

type ResultKind = 'SUCCEEDED' | 'FAILED';

/**
 * What the batches of an execution's Maps reported, each once. What can't be read is left out: the results of the jobs
 * lie elsewhere, and metering them must not fail a run.
 * @param manifests keys of the Maps' manifests
 * @param jobs that the Maps were given. Where fewer are told of, the other files below the execution's prefix are
 * looked through, too: a redrive may have begun files of its own, and a manifest may not name all
 */
export async function batchesDone(
  bucket: S3Store,
  execution: string,
  manifests: readonly string[],
  jobs: number,
): Promise<BatchDone[]> {
  const found = new Map<string, Map<string, BatchDone>>();
  const told = () => [...new Map([...found.values()].flatMap((batches) => [...batches])).values()];
  const read = async (key: string) => found.set(key, await batchesIn(bucket, key));
  for (const manifest of manifests) for (const key of await filesIn(bucket, manifest, 'SUCCEEDED')) await read(key);
  if (jobsTold(told()) < jobs)
    for (const key of await filesBelow(bucket, execution, 'SUCCEEDED')) if (!found.has(key)) await read(key);
  return told();
}

/** The batches of one file, by the child that did each. */
async function batchesIn(bucket: S3Store, key: string): Promise<Map<string, BatchDone>> {
  const children = await listIn(bucket, key, succeededSchema);
  return new Map(
    children.map(({ ExecutionArn, Output, StartDate, StopDate }, i) => {
      const seconds = StartDate && StopDate ? (+StopDate - +StartDate) / 1000 : Output.ms / 1000;
      return [ExecutionArn ?? `${key} ${i}`, { output: Output, seconds }];
    }),
  );
}

/** Jobs that batches tell of. */
export function jobsTold(batches: readonly BatchDone[]): number {
  return batches.reduce((sum, { output }) => sum + output.computed + output.present, 0);
}

/** A failure of a Map's child, as Step Functions tells it. */
export interface ChildFailure {
  readonly Error: string;
  readonly Cause: string;
}

/**
 * The failure of a child of an execution's latest Map; null where none is told. That the Map has failed is known
 * without it, and has to be reported.
 */
export async function firstFailure(bucket: S3Store, execution: string): Promise<ChildFailure | null> {
  const keys = await bucket.listDeep(`${resultsPrefix(execution)}/`);
  const named = latestFirst(keys.filter((key) => key.endsWith('/manifest.json')));
  for (const manifest of named) {
    const failure = await failureIn(bucket, await filesIn(bucket, manifest, 'FAILED'));
    if (failure) return failure;
  }
  // Where no manifest leads to them.
  return failureIn(bucket, latestFirst(keys.filter((key) => isResult(key, 'FAILED'))));
}

async function failureIn(bucket: S3Store, keys: readonly string[]): Promise<ChildFailure | null> {
  for (const key of keys) {
    const children = await listIn(bucket, key, failedSchema);
    const failed = children.find((child) => child.Error);
    if (failed) return { Error: failed.Error ?? '', Cause: failed.Cause ?? '' };
    if (children.some(({ Status }) => Status === 'TIMED_OUT')) return CUT_OFF;
  }
  return null;
}

/** A redrive writes beside the attempts before it; the latest counts. */
function latestFirst(keys: readonly string[]): string[] {
  const attempt = (key: string) => Number(/\/Redrive-(\d+)\//i.exec(key)?.[1] ?? 0);
  return [...keys].sort((a, b) => attempt(b) - attempt(a));
}

async function filesIn(bucket: S3Store, manifest: string, kind: ResultKind): Promise<string[]> {
  const found = await meteredDocument(bucket, manifest, mapManifestSchema);
  return found.state === 'whole' ? found.document.ResultFiles[kind].map(({ Key }) => Key) : [];
}

async function filesBelow(bucket: S3Store, execution: string, kind: ResultKind): Promise<string[]> {
  try {
    return (await bucket.listDeep(`${resultsPrefix(execution)}/`)).filter((key) => isResult(key, kind));
  } catch (error) {
    // What the bucket does not give is not counted, and the report says so.
    if (!(error instanceof FractileError)) throw error;
    return [];
  }
}

function isResult(key: string, kind: ResultKind): boolean {
  return key.slice(key.lastIndexOf('/') + 1).startsWith(`${kind}_`);
}

/** What of a file of results is known; nothing of one that is not there or damaged. */
async function listIn<T extends z.ZodType<readonly unknown[]>>(
  bucket: S3Store,
  key: string,
  schema: T,
): Promise<z.output<T> | []> {
  const found = await meteredDocument(bucket, key, schema);
  return found.state === 'whole' ? found.document : [];
}
