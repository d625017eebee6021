import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { describe, it } from 'vitest';
import { S3Server } from '../support/s3-server/server.js';

const ENDPOINT = process.env.FRACTILE_S3_ENDPOINT;
const LACKS = (process.env.FRACTILE_S3_LACKS ?? '').split(/[ ,]+/);

/** A server under test: the one of this folder, or that of FRACTILE_S3_ENDPOINT. */
export interface S3Target {
  readonly endpoint: string;
  readonly client: S3Client;
  /** New and empty. */
  readonly bucket: string;
  /** A further client, with other settings. */
  clientWith(settings: S3ClientConfig): S3Client;
  close(): Promise<void>;
}

/** Opens the server under test. An answer is an answer here: its clients do not retry. */
export async function openTarget(): Promise<S3Target> {
  const server = ENDPOINT === undefined ? await S3Server.start() : null;
  const endpoint = server?.endpoint ?? ENDPOINT!;
  const credentials = server?.credentials ?? {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'test',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'testtest',
  };
  const clients: S3Client[] = [];
  const clientWith = (settings: S3ClientConfig): S3Client => {
    const fixed = { endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 };
    const client = new S3Client({ ...fixed, credentials, ...settings });
    clients.push(client);
    return client;
  };
  const client = clientWith({});
  const bucket = `conformance-${randomBytes(6).toString('hex')}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const close = async () => {
    for (const one of clients) one.destroy();
    await server?.close();
  };
  return { endpoint, client, bucket, clientWith, close };
}

/**
 * Something that a reference server may lack, named in FRACTILE_S3_LACKS. moto 5.2.1: bad-checksum, complete-if-match,
 * part-checksums, part-number, part-order, signatures, unknown-access-key. versitygw 1.7.0: encoding-type, key-count,
 * notifications, racing-writers, unknown-access-key.
 */
export type Feature =
  | 'bad-checksum'
  | 'complete-if-match'
  | 'encoding-type'
  | 'key-count'
  | 'notifications'
  | 'part-checksums'
  | 'part-number'
  | 'part-order'
  | 'racing-writers'
  | 'signatures'
  | 'unknown-access-key';

/** `it`, or one that skips and says so where the server under test lacks the feature. */
export function itNeeds(feature: Feature): typeof it | typeof it.skip {
  if (!LACKS.includes(feature)) return it;
  process.stderr.write(`skipped: FRACTILE_S3_LACKS says that ${ENDPOINT} lacks ${feature}\n`);
  return it.skip;
}

/** Describes tests that look into our own server, which another one does not allow. */
export function describeOwnServer(name: string, tests: () => void): void {
  if (ENDPOINT !== undefined) {
    process.stderr.write(`skipped: "${name}" needs the faults of our own server, not those of ${ENDPOINT}\n`);
    describe.skip(name, tests);
  } else describe(name, tests);
}

/** Name and HTTP status of the error that a request must end with. */
export async function failure(request: Promise<unknown>): Promise<{ name: string; status: number | undefined }> {
  try {
    await request;
  } catch (error) {
    const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, status: $metadata?.httpStatusCode };
  }
  throw new Error('the request succeeded');
}
