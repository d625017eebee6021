import { createRequire } from 'node:module';

/** Set by the bundler of the cloud functions, which have no package.json beside them. */
declare const FRACTILE_BUNDLED_VERSION: string | undefined;

/** The package's version. */
export const FRACTILE_VERSION: string =
  typeof FRACTILE_BUNDLED_VERSION === 'string'
    ? FRACTILE_BUNDLED_VERSION
    : (createRequire(import.meta.url)('fractile/package.json') as { version: string }).version;
