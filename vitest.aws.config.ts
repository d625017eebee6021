import { defineConfig } from 'vitest/config';
import { binaries, INLINE } from './test/support/binaries-plugin.js';

/** The tests on an emulated AWS: `node test/aws/run.mjs` prepares what they need and starts them. */
export default defineConfig({
  plugins: [binaries],
  test: {
    server: { deps: { inline: INLINE } },
    include: ['test/aws/**/*.aws-test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
