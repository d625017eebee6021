import { builtInLegends } from './legends/index.js';
import { sourceOf, sourceText } from './source-uri.js';
import type { Spec } from './spec.js';

/** The field of a spec that names something outside it. */
export type UriRole = 'sources' | 'template' | 'legend';

/** A URI or path that a spec names, and the field that names it. */
export interface SpecUri {
  readonly uri: string;
  readonly role: UriRole;
}

/**
 * A spec with every URI and path in it replaced: the one place that knows where they stand. A legend by the name of a
 * built-in one is none, and a band or an asset behind a URI stays as it is.
 */
export function mapUris(spec: Spec, map: (uri: string, role: UriRole) => string): Spec {
  const { sources, template, legend } = spec;
  const ofBand = (text: string, role: UriRole) => {
    const named = sourceOf(text);
    return sourceText({ ...named, uri: map(named.uri, role) });
  };
  return {
    ...spec,
    sources: sources.map((text) => ofBand(text, 'sources')),
    ...(template === undefined ? {} : { template: ofBand(template, 'template') }),
    ...(legend === undefined || builtInLegends.has(legend) ? {} : { legend: map(legend, 'legend') }),
  };
}

/** Every URI and path that a spec names, without its band, sources first. */
export function urisOf(spec: Spec): SpecUri[] {
  const found: SpecUri[] = [];
  mapUris(spec, (uri, role) => {
    found.push({ uri, role });
    return uri;
  });
  return found;
}
