import { defineConfig } from 'vitest/config';
import { binaries, INLINE } from './test/support/binaries-plugin.js';

/** The report page in a real browser: apart from the other tests, which need none. */
export default defineConfig({
  plugins: [binaries],
  test: {
    server: { deps: { inline: INLINE } },
    include: ['test/page/**/*.page-test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    setupFiles: ['test/support/clean-environment.ts'],
  },
});
