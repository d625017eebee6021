import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { projectContext } from '../../cdk/project.js';

const recommended = createRequire(import.meta.url)('aws-cdk-lib/recommended-feature-flags.json') as object;

it('sets every feature flag of the CDK as its own version recommends it', () => {
  // A flag that is left out behaves as before it was there, and the command of the CDK warns of it.
  const { 'cli-telemetry': tells, ...flags } = projectContext();
  expect(flags).toEqual(recommended);
  expect(tells).toBe(false);
});
