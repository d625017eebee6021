import { AccessDeniedError, InvalidInputError, messageOf, NotFoundError, StorageError } from '../errors.js';

/**
 * The workflow takes some errors for the input's fault. Where they are about the deployment's own bucket, it is the
 * deployment that is at fault: a policy, a key, an object that somebody removed.
 * @param output `s3://bucket`
 * @returns what to throw instead
 */
export function ownFault(error: unknown, output: string): unknown {
  const couldBeInput =
    error instanceof AccessDeniedError || error instanceof NotFoundError || error instanceof InvalidInputError;
  const message = messageOf(error);
  if (!couldBeInput || !message.startsWith(`${output}/`)) return error;
  return new StorageError(`${message} (the bucket of results: check the deployment)`, { cause: error });
}

/**
 * Reads what the deployment itself has made, and not whoever asked for a run.
 * @param remedy what to do where it can't be read
 * @throws StorageError where it can't
 */
export function readOwn<T>(read: () => T, remedy: string): T {
  try {
    return read();
  } catch (error) {
    throw new StorageError(`${messageOf(error)}; ${remedy}`, { cause: error });
  }
}
