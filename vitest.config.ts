import { defineConfig } from 'vitest/config';
import { binaries, INLINE } from './test/support/binaries-plugin.js';
import { LongestFirst } from './test/support/longest-first.js';

/** Files that replace a module, which no other file may find replaced. */
const MOCKING = ['test/cloud/plan-run.test.ts', 'test/functions/log.test.ts'];

export default defineConfig({
  plugins: [binaries],
  test: {
    server: { deps: { inline: INLINE } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/support/clean-environment.ts', 'test/support/fast-equality.ts'],
    env: {
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
    projects: [
      // Files share the modules of their process: loading the CDK and the SDK anew for each took a third of the time.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: MOCKING, isolate: false } },
      { extends: true, test: { name: 'mocking', include: MOCKING } },
    ],
  },
});
