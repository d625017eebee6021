import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import type { PlanInput } from '../../src/cloud/workflow-data.js';
import type { JobBatch } from '../../src/documents/job-batches.js';
import type { PlanOutput } from '../../src/documents/planned.js';
import { SPEC } from './remote-run.js';
import { S3Server } from './s3-server/server.js';

/** An S3 server with an input and an output bucket, and the environment that Lambda would give a function. */
export function functionEnvironment() {
  const state: { server: S3Server } = { server: undefined as never };
  beforeAll(async () => {
    state.server = await S3Server.start({ buckets: ['input', 'output'] });
    const { endpoint, credentials } = state.server;
    vi.stubEnv('AWS_ENDPOINT_URL_S3', endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_LAMBDA_FUNCTION_MEMORY_SIZE', '1769');
    vi.stubEnv('FRACTILE_OUTPUT', 's3://output');
    vi.stubEnv('FRACTILE_MAX_CONCURRENCY', '10');
    vi.stubEnv('FRACTILE_DEFAULT_SPEC', JSON.stringify(SPEC));
  });
  afterEach(() => {
    const { server } = state;
    server.faults = [];
    vi.stubEnv('FRACTILE_OUTPUT', 's3://output');
    vi.stubEnv('FRACTILE_LIMITS', '{}');
    for (const bucket of ['input', 'output']) for (const key of server.keys(bucket)) server.deleteDirect(bucket, key);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await state.server.close();
  });
  const json = <T>(key: string): T =>
    JSON.parse(Buffer.from(state.server.object('output', key)!.bytes).toString()) as T;
  return Object.assign(state, { json, batchesOf: (planned: PlanOutput) => json<JobBatch[]>(planned.batches.key) });
}

/** The ARN of an execution. */
export const executionOf = (name: string) => `arn:aws:states:us-east-1:123456789012:execution:Fractile:${name}`;

/** EventBridge's event for an upload. */
export const uploaded = (key: string) => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { version: '0', bucket: { name: 'input' }, object: { key, size: 1, etag: 'x', sequencer: '0' } },
});

/** What the workflow hands to `plan`. */
export const planInput = (event: unknown, name: string, takeOver: string | null = null): PlanInput => ({
  event,
  execution: { id: executionOf(name), name, startedAt: '2026-01-02T03:04:05.000Z' },
  takeOver,
});
