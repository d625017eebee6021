import { createRequire } from 'node:module';

/** The package's version. */
export const FRACTILE_VERSION: string = (createRequire(import.meta.url)('fractile/package.json') as { version: string })
  .version;
