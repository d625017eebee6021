import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { S3Server } from '../s3-server/server.js';
import type { Asl, AslState, Json } from './asl.js';
import type { Execution, ExecutionOptions } from './execution.js';
import type { ResultFile, ResultFiles } from './result-writer.js';
import { EmulatedMachine } from './state-machine.js';

export const BUCKET = 'map-bucket';

/** A machine of one definition whose tasks are functions of this process. */
export function machineOf(
  definition: Asl,
  s3: S3Client,
  task: (resource: string, input: Json) => Promise<Json>,
  more: Partial<ExecutionOptions> = {},
): EmulatedMachine {
  return new EmulatedMachine({
    machine: 'M',
    s3,
    task,
    definition,
    timeScale: 0.01,
    expressSeconds: 300,
    resultFileBytes: 5 * 1024 ** 3,
    roleArn: 'arn:aws:iam::123456789012:role/r',
    changed: () => {},
    ...more,
  });
}

/** Starts an execution and waits for its end. */
export async function run(machine: EmulatedMachine, input: Json = {}): Promise<Execution> {
  const execution = machine.start(JSON.stringify(input));
  await execution.ended();
  return execution;
}

/** A definition of one state. */
export const only = (state: AslState): Asl => ({ StartAt: 'Only', States: { Only: { End: true, ...state } } });

/** A Distributed Map of Express children that do one task. */
export const mapState = (more: Record<string, Json> = {}, child: Record<string, Json> = {}): AslState => ({
  Type: 'Map',
  Label: 'Tiles',
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
    StartAt: 'Work',
    States: { Work: { Type: 'Task', Resource: 'work', End: true, ...child } },
  },
  ...more,
});

/** A server for the tests of a file, with the bucket of their Maps; emptied before each. */
export function mapBucket() {
  const state = { server: undefined as unknown as S3Server, s3: undefined as unknown as S3Client };
  beforeAll(async () => {
    state.server = await S3Server.start({ buckets: [BUCKET] });
    const { endpoint, credentials } = state.server;
    state.s3 = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 });
  });
  beforeEach(() => {
    for (const key of state.server.keys(BUCKET)) state.server.deleteDirect(BUCKET, key);
  });
  afterAll(async () => {
    state.s3.destroy();
    await state.server.close();
  });
  const read = (key: string): unknown => JSON.parse(state.server.object(BUCKET, key)!.bytes.toString());
  return Object.assign(state, {
    /** The manifest that a Map state's output names. */
    manifest: (output: Json): { manifest: Manifest; key: string } => {
      const { Bucket, Key } = (output as { ResultWriterDetails: Record<'Bucket' | 'Key', string> }).ResultWriterDetails;
      expect(Bucket).toBe(BUCKET);
      return { manifest: read(Key) as Manifest, key: Key };
    },
    /** The manifest that was written last. */
    newest: (): { manifest: Manifest; key: string } => {
      const key = state.server.keys(BUCKET).findLast((name) => name.endsWith('manifest.json'))!;
      return { manifest: read(key) as Manifest, key };
    },
    /** What the files of a manifest hold. */
    entries: (files: readonly ResultFile[]): Entry[] =>
      files.flatMap(({ Key, Size }) => {
        expect(state.server.object(BUCKET, Key)!.bytes.length).toBe(Size);
        return read(Key) as Entry[];
      }),
  });
}

export interface Manifest {
  readonly DestinationBucket: string;
  readonly MapRunArn: string;
  readonly ResultFiles: ResultFiles;
}

/** Of a result file, with the transformation NONE. */
export interface Entry {
  readonly [field: string]: unknown;
  readonly Input: string;
  readonly Output: string;
  readonly Name: string;
  readonly Status: string;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes below the prefix that the input has at `out`. */
export const WRITER = {
  Resource: 'arn:aws:states:::s3:putObject',
  Parameters: { Bucket: BUCKET, 'Prefix.$': '$.out' },
};

/** An input with so many items. */
export const items = (count: number) => ({ items: Array.from({ length: count }, (_, i) => i) });

/** A Distributed Map over the input's items. */
export const overItems = (more: Record<string, Json> = {}, child: Record<string, Json> = {}): AslState =>
  mapState({ ItemsPath: '$.items', ...more }, child);
