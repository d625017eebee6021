import type { S3Client } from '@aws-sdk/client-s3';

/**
 * Attempts of requests, by what S3 charges for: GET and HEAD; and PUT, LIST and the steps of an upload. Removing is
 * free.
 */
export interface S3Usage {
  reads: number;
  writes: number;
}

const READS = new Set(['GetObjectCommand', 'HeadObjectCommand']);
const FREE = new Set(['DeleteObjectsCommand', 'AbortMultipartUploadCommand']);

/** Counts every attempt that a client makes into `usage`. */
export function meter(client: S3Client, usage: S3Usage): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (READS.has(commandName)) usage.reads++;
        else if (!FREE.has(commandName)) usage.writes++;
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name: 'fractileMeter' }, // behind the client's own retries: each attempt counts
  );
}
