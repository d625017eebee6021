import { readFileSync } from 'node:fs';
import { parseSpec, type SpecInput } from '../src/documents/spec.js';
import { InvalidInputError, messageOf } from '../src/errors.js';
import { parseJson } from '../src/parse.js';

/** What is asked of an upload that brings no spec. */
export type DefaultSpec = Omit<SpecInput, 'sources'>;

/** All environment variables of a function take 4 KB together. */
const MAX_BYTES = 3000;

/**
 * The spec in a JSON file, as it stands there.
 * @throws InvalidInputError
 */
export function readDefaultSpec(path: string): DefaultSpec {
  const where = `the default spec ${path}`;
  const document = parseJson(read(path, where), where);
  if (typeof document !== 'object' || document === null || Array.isArray(document) || 'sources' in document)
    throw new InvalidInputError(`${where}: must be an object without sources; the upload is the source`);
  parseSpec({ ...document, sources: ['s3://bucket/upload.tif'] }, where);
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes > MAX_BYTES)
    throw new InvalidInputError(
      `${where}: ${bytes} bytes are more than the ${MAX_BYTES} that a function's environment has room for; name a legend instead of classes`,
    );
  return document;
}

function read(path: string, where: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InvalidInputError(`${where}: can't be read (${messageOf(error)})`, { cause: error });
  }
}
