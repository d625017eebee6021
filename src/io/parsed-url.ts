import { InvalidInputError, messageOf } from '../errors.js';
import { publicUri } from './access.js';

/**
 * Parses a URL that a user wrote.
 * @throws InvalidInputError where it is none
 */
export function parsedUrl<T>(uri: string, parse: (uri: string) => T): T {
  try {
    return parse(uri);
  } catch (error) {
    throw new InvalidInputError(`${publicUri(uri)}: not a valid URL (${messageOf(error)})`, { cause: error });
  }
}
