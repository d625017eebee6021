import { InvalidInputError } from '../errors.js';
import { publicUri } from '../io/access.js';
import { builtInLegends } from '../spec/legends/index.js';
import type { Spec } from '../spec/spec.js';

/**
 * Lets only S3 and https be named: a function's own files and environment are nobody's business, and a laptop's files are out of its reach.
 * @throws InvalidInputError naming the field
 */
export function onlyRemote(spec: Spec): Spec {
  const legendFile = spec.legend !== undefined && !builtInLegends.has(spec.legend) ? spec.legend : undefined;
  for (const [field, uri] of [
    ...spec.sources.map((source) => ['sources', source] as const),
    ['template', spec.template] as const,
    ['legend', legendFile] as const,
  ]) {
    if (uri === undefined) continue;
    const shown = publicUri(uri);
    if (!/^(s3|https):\/\//i.test(uri))
      throw new InvalidInputError(`${field}: ${shown} must be an s3:// or https:// URI on AWS; upload the file first`);
    if (shown !== uri)
      throw new InvalidInputError(
        `${field}: ${shown} is given with a query or credentials, which a plan can't keep; name a source that the functions may read`,
      );
  }
  return spec;
}
