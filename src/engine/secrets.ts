import { type AccessOptions, publicUri } from '../io/access.js';
import type { Spec } from '../spec/spec.js';

/**
 * Takes signed URLs out of a spec: the spec keeps the URL without its query, and the full one becomes part of how
 * storage is reached.
 */
export function separateSecrets(spec: Spec, access: AccessOptions): { spec: Spec; access: AccessOptions } {
  const named = [...spec.sources, spec.template, spec.legend].filter((uri) => uri !== undefined);
  const full = named.filter((uri) => publicUri(uri) !== uri);
  if (full.length === 0) return { spec, access };
  return {
    spec: {
      ...spec,
      sources: spec.sources.map(publicUri),
      ...(spec.template === undefined ? {} : { template: publicUri(spec.template) }),
      ...(spec.legend === undefined ? {} : { legend: publicUri(spec.legend) }),
    },
    access: {
      ...access,
      signedUrls: { ...access.signedUrls, ...Object.fromEntries(full.map((uri) => [publicUri(uri), uri])) },
    },
  };
}
