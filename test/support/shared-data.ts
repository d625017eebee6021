import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** The path of a real raster. */
export const sharedData = (name: string): string => `${FOLDER}${name}`;

/**
 * Describes tests on real rasters. They lie outside the repository; without them the tests are skipped, except in CI.
 */
export function describeWithSharedData(name: string, tests: () => void): void {
  const present = existsSync(FOLDER);
  if (!present && !process.env.CI) {
    process.stderr.write(`skipped: "${name}" needs the real rasters of ../shared/data, which are not there\n`);
    describe.skip(name, tests);
  } else describe(name, tests);
}
