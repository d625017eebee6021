import { S3ServiceException } from '@aws-sdk/client-s3';
import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import {
  AccessDeniedError,
  type FractileError,
  InvalidInputError,
  messageOf,
  NotFoundError,
  StorageError,
} from '../errors.js';
import { TransientFailure } from './retry.js';
import type { S3Location } from './s3-location.js';

/** The HTTP status of what the SDK threw, where it has one. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

/** Answers of S3 (400) to names that no object can have. */
const UNANSWERABLE = ['InvalidBucketName', 'KeyTooLongError'];

/** The typed form of what the SDK throws; a {@link TransientFailure} where another attempt may help. */
export function typedError(error: unknown, what: string, { bucket }: S3Location): Error {
  if (!(error instanceof Error) || error instanceof TransientFailure || 'exitCode' in error)
    return error as FractileError;
  const status = statusOf(error);
  const id = error instanceof S3ServiceException ? error.$metadata.requestId : undefined;
  const where = id ? `${what} (request ${id})` : what;
  const options = { cause: error };
  if (error.name === 'CredentialsProviderError')
    return new AccessDeniedError(
      `${where}: no AWS credentials found; configure some, or use --no-sign-request for public buckets`,
      options,
    );
  if (status === 401 || status === 403)
    return new AccessDeniedError(
      `${where}: access denied (${error.name}); check credentials and policies of bucket ${bucket}`,
      options,
    );
  if (status === 404)
    return new NotFoundError(
      `${where}: ${error.name === 'NoSuchBucket' ? `no such bucket ${bucket}` : 'no such object'}`,
      options,
    );
  if (UNANSWERABLE.includes(error.name))
    return new InvalidInputError(`${where}: S3 can't have such a name (${error.name}); check the URI`, options);
  if (isThrottlingError(error as never) || status === 503)
    return new TransientFailure(`throttled (${error.name}${id ? `, request ${id}` : ''})`, true, options);
  if (status === 409) return new TransientFailure(`${error.name}: another writer is at work`, false, options);
  if (isTransientError(error as never))
    return new TransientFailure(`${error.name}: ${error.message}${id ? `, request ${id}` : ''}`, false, options);
  return new StorageError(`${where}: ${error.name} ${status ?? ''} ${messageOf(error)}`.trim(), options);
}
