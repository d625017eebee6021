import {
  AccessDeniedError,
  InterruptedError,
  InvalidInputError,
  messageOf,
  NotFoundError,
  StorageError,
} from '../errors.js';

/** Names under which CloudFormation and Step Functions say that something isn't there, or that a request is refused. */
const ABSENT = ['ExecutionDoesNotExist', 'StateMachineDoesNotExist', 'StackNotFoundException'];
const REFUSED =
  /AccessDenied|UnrecognizedClient|ExpiredToken|InvalidClientToken|SignatureDoesNotMatch|^CredentialsProviderError$/;
const INVALID = ['InvalidArn', 'InvalidExecutionInput', 'InvalidName', 'ValidationError', 'ValidationException'];
/** The SDK's own words, which have no name. */
const BAD_REGION = /^Region (is missing|not accepted)/;

/**
 * The typed form of what a request to one of the two services throws.
 * @param what names what was asked about
 */
export function cloudError(error: unknown, what: string): Error {
  const options = { cause: error };
  const name = error instanceof Error ? error.name : '';
  const said = messageOf(error);
  if (name === 'AbortError') return new InterruptedError(`${what}: stopped`, options);
  if (ABSENT.includes(name) || (name === 'ValidationError' && /does not exist/.test(said)))
    return new NotFoundError(`${what}: not found (${said}); check the name, the region and the account`, options);
  if (REFUSED.test(name))
    return new AccessDeniedError(`${what}: access denied (${name}: ${said}); check credentials and policies`, options);
  if (INVALID.includes(name)) return new InvalidInputError(`${what}: ${said}; check what is asked for`, options);
  if (BAD_REGION.test(said))
    return new InvalidInputError(`${what}: ${said}; set AWS_REGION to the region of the stack`, options);
  return new StorageError(`${what}: ${name}: ${said}; try again`, options);
}
