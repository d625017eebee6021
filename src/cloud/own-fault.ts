import {
  AccessDeniedError,
  InvalidInputError,
  messageOf,
  NotFoundError,
  OtherVersionError,
  ProtocolError,
  StorageError,
} from '../errors.js';

/** What to do on AWS about a run of another version. */
const OF_OTHER_VERSION =
  'redrive the execution that made it, whose own functions read it, or remove what is below runs/ and work/ of this run, and start it again';

/**
 * The workflow takes some errors for the input's fault. Where they are about the deployment's own bucket, it is the
 * deployment that is at fault: a policy, a key, an object that somebody removed. A run of another version has another
 * way out than on one machine. A web server that answers otherwise than ranges need is a stranger's, whom nobody here can
 * mend; S3 is not, and is asked again.
 * @param output `s3://bucket`
 * @returns what to throw instead
 */
export function ownFault(error: unknown, output: string): unknown {
  if (error instanceof OtherVersionError)
    return new OtherVersionError(`${error.problem}; ${OF_OTHER_VERSION}`, error.problem);
  if (error instanceof ProtocolError && messageOf(error).startsWith('https://'))
    return new InvalidInputError(messageOf(error), { cause: error });
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
