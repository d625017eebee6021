import { defineConfig } from 'vitest/config';

/** The tests on an emulated AWS: `node test/aws/run.mjs` prepares what they need and starts them. */
export default defineConfig({
  test: {
    include: ['test/aws/**/*.aws-test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
