import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Json, StateFailure } from './asl.js';
import type { MapChild } from './map-child.js';
import { arn } from './names.js';

/** Where a Map Run's results go, and how. */
export interface ResultWriter {
  readonly bucket: string;
  readonly prefix: string;
  readonly transformation: 'NONE' | 'COMPACT' | 'FLATTEN';
  readonly outputType: 'JSON' | 'JSONL';
  /** Largest file; AWS begins another one after 5 GB. */
  readonly fileBytes: number;
}

/** A file that a manifest names. */
export interface ResultFile {
  readonly Key: string;
  readonly Size: number;
}

export type ResultFiles = Readonly<Record<'SUCCEEDED' | 'FAILED' | 'PENDING', readonly ResultFile[]>>;

export const NO_FILES: ResultFiles = { SUCCEEDED: [], FAILED: [], PENDING: [] };

/** What is written of a Map Run. */
export interface Results {
  readonly mapRunArn: string;
  /** `Machine/Label` */
  readonly machine: string;
  readonly express: boolean;
  /** 0, or the number of the redrive, which writes into a folder of its own. */
  readonly generation: number;
  readonly children: readonly MapChild[];
  /** Files of the attempt before: those of successes stay in the manifest. */
  readonly before: ResultFiles;
}

/**
 * Writes the results of a Map Run.
 * @returns the files and the manifest's key.
 * @throws StateFailure States.ResultWriterFailed
 */
export async function writeResults(
  s3: S3Client,
  writer: ResultWriter,
  results: Results,
): Promise<{ files: ResultFiles; manifest: string }> {
  const id = results.mapRunArn.slice(results.mapRunArn.lastIndexOf(':') + 1);
  const folder = [writer.prefix.replace(/\/$/, ''), id, results.generation > 0 ? `Redrive-${results.generation}` : '']
    .filter((part) => part !== '')
    .join('/');
  const put = async (key: string, body: string): Promise<ResultFile> => {
    await s3.send(new PutObjectCommand({ Bucket: writer.bucket, Key: key, Body: body })).catch((error: Error) => {
      throw new StateFailure('States.ResultWriterFailed', `${error.name}: ${error.message}`);
    });
    return { Key: key, Size: Buffer.byteLength(body) };
  };
  const groups = grouped(results);
  const files: Record<string, ResultFile[]> = {};
  for (const [status, children] of Object.entries(groups)) {
    const entries = entriesOf(children, status, writer, results);
    files[status] = status === 'SUCCEEDED' ? [...results.before.SUCCEEDED] : [];
    for (const [i, body] of bodies(entries, writer).entries()) {
      files[status].push(await put(`${folder}/${status}_${i}.${writer.outputType.toLowerCase()}`, body));
    }
  }
  const manifest = `${folder}/manifest.json`;
  await put(
    manifest,
    JSON.stringify({ DestinationBucket: writer.bucket, MapRunArn: results.mapRunArn, ResultFiles: files }),
  );
  return { files: files as unknown as ResultFiles, manifest };
}

/**
 * Timed-out and aborted children are told of with the failed ones; an earlier attempt's successes are written already.
 */
function grouped({ children, generation }: Results): Record<keyof ResultFiles, MapChild[]> {
  const sorted = [...children].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    SUCCEEDED: sorted.filter((child) => child.status === 'SUCCEEDED' && child.generation === generation),
    FAILED: sorted.filter(({ status }) => ['FAILED', 'TIMED_OUT', 'ABORTED'].includes(status)),
    PENDING: sorted.filter(({ status }) => status === 'PENDING'),
  };
}

function entriesOf(
  children: readonly MapChild[],
  status: string,
  { transformation }: ResultWriter,
  results: Results,
): Json[] {
  if (status === 'PENDING') {
    return children.map(({ input }) => ({
      Input: JSON.stringify(input),
      InputDetails: { Included: true },
      Status: 'PENDING',
    }));
  }
  // a failed child's result has this form whatever the transformation
  if (status === 'FAILED' || transformation === 'NONE') return children.map((child) => entryOf(child, results));
  const outputs = children.map(({ outcome }) => outcome!.output);
  return transformation === 'FLATTEN' ? outputs.flat() : outputs;
}

function entryOf(child: MapChild, { machine, express }: Results): Json {
  const succeeded = child.status === 'SUCCEEDED';
  const { output, error, cause } = child.outcome!;
  return {
    ExecutionArn: child.arn,
    Input: JSON.stringify(child.input),
    InputDetails: { Included: true },
    Name: child.name,
    ...(succeeded ? { Output: JSON.stringify(output), OutputDetails: { Included: true } } : {}),
    ...(succeeded ? {} : { ...(error === '' ? {} : { Error: error }), Cause: cause }),
    RedriveCount: child.redriveCount,
    RedriveStatus: succeeded ? 'NOT_REDRIVABLE' : express ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE',
    ...(succeeded ? { RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven' } : {}),
    StartDate: child.started!.toISOString(),
    StateMachineArn: arn('states', `stateMachine:${machine}`),
    Status: child.status,
    StopDate: child.stopped!.toISOString(),
  };
}

function bodies(entries: readonly Json[], { outputType, fileBytes }: ResultWriter): string[] {
  const files: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > fileBytes) {
      files.push([]);
      bytes = Buffer.byteLength(text) + 2;
    }
    files.at(-1)!.push(text);
  }
  return files.map((lines) => (outputType === 'JSON' ? `[${lines.join()}]` : `${lines.join('\n')}\n`));
}
