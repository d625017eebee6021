import { CfnResource, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { LONG, sayLeftOut } from '../support/effort.js';
import { makeStack } from './synth.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0b1c2d3e-0000-4444-8888-123456789abc';

const STACKS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['as it is by default', {}],
  ['for development', { stage: 'dev', reserveConcurrency: false, maxConcurrency: 6 }],
  ['with a key of its own', { kmsKey: 'create', notify: 'someone@example.org', budgetUsd: 200 }],
  [
    'with what is there already',
    { inputBucket: 'the-input', outputBucket: 'the-output', sourceBuckets: 'a-bucket,b-bucket', kmsKey: KEY },
  ],
];

sayLeftOut(
  'the rules of the CDK for templates, but for the stack as it is by default (bundles.test.ts), take ten seconds',
);

describe.runIf(LONG)('the rules of the CDK for templates', () => {
  it.each(STACKS)('find no error in the stack %s', (_, config) => {
    expect(() => Template.fromStack(makeStack(config, true))).not.toThrow();
  });

  it('find what is wrong', () => {
    const stack = makeStack({}, true);
    new CfnResource(stack, 'Wrong', { type: 'AWS::SQS::Queue', properties: { NoSuchProperty: 1 } });
    expect(() => Template.fromStack(stack)).toThrow(/alidation/);
  });
});

describe('cdk-nag', () => {
  it.each(STACKS)('finds neither errors nor warnings in the stack %s', (_, config) => {
    const { violations } = new AwsSolutionsChecks().validateScope(makeStack(config));
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );
    expect(found).toEqual([]);
  });

  it('is told a reason for each finding that is no fault, at the construct that has it', () => {
    const stack = makeStack();
    const acknowledged = stack.node
      .findAll()
      .flatMap(({ node }) =>
        node.metadata
          .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          .flatMap(({ data }) =>
            Object.values(data as Record<string, string>).map((reason) => ({ at: node.path, reason })),
          ),
      );
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { at, reason } of acknowledged) {
      expect(reason.length, at).toBeGreaterThan(20);
      expect(at).toMatch(/^Fractile\/.+\/(Role|Queue|Input|Output)$/);
    }
  });
});
